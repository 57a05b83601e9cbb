import { isHostName } from './domain.js';
import type { Target } from './target.js';
import { invalid } from './target.js';

/** Reads `mailto:…`: one or more addresses with commas between them, or none where a query such as `?subject=` follows. */
export function readMailAddress(target: string): Target {
  const query = target.indexOf('?');
  const list = target.slice('mailto:'.length, query === -1 ? undefined : query);
  if (list.trim() === '') return query === -1 ? invalid('it names no mail address') : { kind: 'mailto' };
  const wrong = list.split(',').find((address) => !isMailAddress(address));
  if (wrong === undefined) return { kind: 'mailto' };
  const reason = `“${wrong}” is no mail address`;
  const mended = list.replace(/^\/+/, '').replace(/\s+/g, '');
  return invalid(reason, mended === list ? null : `mailto:${mended}${query === -1 ? '' : target.slice(query)}`);
}

function isMailAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  return at > 0 && !/[\s@<>()[\]/]/.test(local) && isHostName(address.slice(at + 1));
}
