import { anyPattern } from '../../text/literal-pattern.js';
import type { LinkFacts } from './fact.js';

/**
 * Which addresses are not checked, by the configuration's `ignore`: literal text in which `*` stands for anything, of an address with or
 * without its scheme. A host alone means all its pages.
 */
export function ignoring(patterns: readonly string[]): (address: string) => boolean {
  if (patterns.length === 0) return () => false;
  const isIgnored = anyPattern(patterns.map(asAsked).flatMap((each) => (hasPath(each) ? [each] : [each, `${each}/*`])));
  return (address) => isIgnored(address) || isIgnored(address.replace(/^https?:\/\//, ''));
}

/** Facts as rules may see them: nothing is known of what is ignored. */
export function withoutIgnored(facts: LinkFacts, patterns: readonly string[]): LinkFacts {
  if (patterns.length === 0) return facts;
  const isIgnored = ignoring(patterns);
  return { get: (address, fragment) => (isIgnored(address) ? null : facts.get(address, fragment)) };
}

function hasPath(pattern: string): boolean {
  return pattern.replace(/^https?:\/\//, '').includes('/');
}

/** As addresses are written that are asked for: authors write `żółw.pl` and `/Żółw`, which browsers show them. */
function asAsked(pattern: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+:\/\/)?([^/?#]*)(.*)$/is.exec(pattern.trim()) ?? [];
  const labels = host.split('.').map((label) => (/^[\0-\x7f]*$/.test(label) ? label.toLowerCase() : inAscii(label)));
  return scheme.toLowerCase() + labels.join('.') + rest.replace(/[^\0-\x7f]+/g, encoded);
}

function inAscii(label: string): string {
  const address = `https://${label}/`;
  return URL.canParse(address) ? new URL(address).hostname : label;
}

function encoded(letters: string): string {
  // Half a character is none of an address.
  return /\p{Cs}/u.test(letters) ? letters : encodeURIComponent(letters);
}
