import { distance } from 'fastest-levenshtein';
import { addressOfDoi } from './online/doi.js';
import type { InvalidTarget } from './target.js';
import { invalid } from './target.js';

/** The colon (or what was struck for it) and the slashes between a scheme and a host, with blanks among them. */
const JOINT = /^[\s:;.,]{0,4}[/\\]{0,4}[\s:]{0,2}/;

/**
 * The target with `https://` or `mailto:` in place of a slip of the pen: `htps://`, `http:://`, `https//`, `https:/`, `https:\\`,
 * `hhttps;//`; null where its beginning is no such slip.
 */
export function withMendedScheme(target: string): string | null {
  const word = /^[a-z]{3,8}/i.exec(target)?.[0].toLowerCase() ?? '';
  if (word === '') return null;
  const joint = JOINT.exec(target.slice(word.length))?.[0] ?? '';
  const rest = target.slice(word.length + joint.length);
  if (rest === '') return null;
  if (distance(word, 'mailto') < 3 && /^\s?[:;]/.test(joint) && rest.includes('@')) return `mailto:${rest}`;
  // `http/2` and `https.md` are paths.
  const joins = /^\s?[:;]/.test(joint) || /[/\\]{2}/.test(joint);
  return joins && isLikeHttp(word) ? `https://${rest}` : null;
}

function isLikeHttp(word: string): boolean {
  return word === 'hxxp' || word === 'hxxps' || distance(word, 'https') < 2 || distance(word, 'http') < 2;
}

/** Why a scheme other than `https`, `http` and `mailto` will not do. `scheme` ends in its colon. */
export function readOtherScheme(scheme: string, target: string): InvalidTarget {
  const lower = scheme.toLowerCase();
  const rest = target.slice(scheme.length);
  if (lower.length === 2 || lower === 'file:') return invalid('it leads to a file on your own machine');
  if (lower === 'doi:') return invalid('browsers do not know the scheme “doi:”', addressOfDoi(rest));
  return invalid(`“${scheme}” is none of the schemes https, http and mailto`);
}
