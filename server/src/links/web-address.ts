import { hostProblem } from './domain.js';
import { isBrokenDoi } from './online/doi.js';
import type { InvalidTarget, WebTarget } from './target.js';
import { invalid } from './target.js';

/** Soft hyphens, zero-width spaces and byte order marks: they come along when an address is copied from a page. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;

/** Reads a target that begins with `http://` or `https://` and goes on. */
export function readWebAddress(target: string): WebTarget | InvalidTarget {
  const start = target.indexOf('//') + 2;
  const end = authorityEnd(target, start);
  const written = target.slice(start, end);
  const host = written.slice(written.lastIndexOf('@') + 1);
  if (INVISIBLE.test(target))
    return invalid('it holds an invisible character', target.replace(/[\u00ad\u200b\u2060\ufeff]/g, ''));
  if (/^https?$/i.test(host.replace(/:$/, '')) && target.startsWith('//', end)) {
    return invalid('it begins twice', target.slice(start));
  }
  const problem = authorityProblem(target, host) ?? restProblem(target, end) ?? doiProblem(target);
  return problem ?? { kind: /^https/i.test(target) ? 'https' : 'http', url: new URL(target) };
}

function authorityEnd(target: string, start: number): number {
  let end = start;
  while (end < target.length && !'/?#\\'.includes(target[end] ?? '')) end++;
  return end;
}

function authorityProblem(target: string, authority: string): InvalidTarget | null {
  const portAt = authority.lastIndexOf(':');
  const hasPort = portAt > authority.lastIndexOf(']');
  const host = hasPort ? authority.slice(0, portAt) : authority;
  const port = hasPort ? authority.slice(portAt + 1) : '';
  if (host === '') return invalid('it has no host');
  if (/\s/.test(authority)) return invalid(`there is a blank in its host “${host}”`);
  if (!/^\d*$/.test(port) || Number(port) > 65535) return invalid(`its port “${port}” is no number up to 65535`);
  if (!URL.canParse(target)) return invalid(`its host “${host}” is no DNS name and no IP address`);
  const reason = hostProblem(host, new URL(target).hostname);
  return reason === null ? null : invalid(reason);
}

/** There is no need to ask the resolver for what is no DOI. */
function doiProblem(target: string): InvalidTarget | null {
  if (!/doi\.org/i.test(target) || !isBrokenDoi(target)) return null;
  return invalid('what follows the resolver is no DOI: one begins with “10.”, a number, a slash and a name');
}

/** Reads what follows the host. */
function restProblem(target: string, from: number): InvalidTarget | null {
  const rest = target.slice(from);
  const head = target.slice(0, from);
  if (/\s/.test(rest)) return invalid('there is a blank in it', head + rest.replace(/\s+/g, encodeURIComponent(' ')));
  const query = rest.search(/[?#]/);
  const path = query === -1 ? rest : rest.slice(0, query);
  if (path.includes('\\'))
    return invalid('there is a backslash in its path', head + path.replaceAll('\\', '/') + rest.slice(path.length));
  if (/%(?![\da-f]{2})/i.test(rest)) {
    return invalid(
      'a “%” in it is not followed by two hexadecimal digits',
      head + rest.replace(/%(?![\da-f]{2})/gi, '%25'),
    );
  }
  return null;
}
