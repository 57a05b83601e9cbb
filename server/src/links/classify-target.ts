import { addressWithoutScheme } from './domain.js';
import { readLocalTarget } from './local-target.js';
import { readMailAddress } from './mail-address.js';
import { isPlaceholder } from './placeholder.js';
import { readOtherScheme, withMendedScheme } from './scheme.js';
import type { Target } from './target.js';
import { invalid } from './target.js';
import { readWebAddress } from './web-address.js';

/** A scheme as RFC 3986 writes it, with its colon. */
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * Reads a target as it stands in the model, with escapes and entities decoded. Stricter than the URL standard, whose
 * parsers mend what an author should: `https:/x.org`, blanks, hosts that no name server can know.
 */
export function classifyTarget(written: string): Target {
  const target = written.trim();
  if (isPlaceholder(target)) return { kind: 'placeholder' };
  const read = readTarget(target);
  if ((read.kind !== 'invalid' && read.kind !== 'missing-scheme') || read.suggestion === null) return read;
  // A suggestion that is itself wrong helps nobody.
  const mended = readTarget(read.suggestion);
  if (mended.kind !== 'invalid' && !isPlaceholder(read.suggestion)) return read;
  return read.kind === 'invalid' ? { ...read, suggestion: null } : mended;
}

function readTarget(target: string): Target {
  if (target.startsWith('#')) return { kind: 'anchor', fragment: target.slice(1) };
  if (target.includes('{{') || target.includes('{%')) return { kind: 'template' };
  if (/^https?:\/\/[^/]/i.test(target)) return readWebAddress(target);
  if (/^mailto:/i.test(target)) return readMailAddress(target);
  const mended = withMendedScheme(target);
  if (mended !== null) return invalid('it does not begin as an address should', mended);
  const address = addressWithoutScheme(target);
  if (address !== null) return { kind: 'missing-scheme', suggestion: address };
  const scheme = SCHEME.exec(target);
  if (scheme !== null) return readOtherScheme(scheme[0], target);
  return readLocalTarget(target);
}
