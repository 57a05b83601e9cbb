import type { Target } from './target.js';
import { invalid } from './target.js';

/** Reads a target that has neither scheme nor host: a path, with what follows it. */
export function readLocalTarget(target: string): Target {
  if (target.startsWith('\\\\')) return invalid('it leads to a place on your own machine or network');
  const end = target.search(/[?#]/);
  const path = end === -1 ? target : target.slice(0, end);
  if (path.includes('\\')) {
    return invalid('there are backslashes in its path', path.replaceAll('\\', '/') + target.slice(path.length));
  }
  if (path.startsWith('/')) return { kind: 'site-path' };
  const hash = target.indexOf('#');
  return { kind: 'path', path, fragment: hash === -1 ? null : target.slice(hash + 1) };
}

/** With percent-encoding undone; text that is not encoded properly stays as it is. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
