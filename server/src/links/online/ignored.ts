import { anyPattern } from '../../text/literal-pattern.js';
import type { LinkFacts } from './fact.js';

/**
 * Which addresses are not checked, by the configuration's `ignore`: literal text in which `*` stands for anything, of an address with or
 * without its scheme. A host alone means all its pages.
 */
export function ignoring(patterns: readonly string[]): (address: string) => boolean {
  if (patterns.length === 0) return () => false;
  const isIgnored = anyPattern(patterns.flatMap((each) => (hasPath(each) ? [each] : [each, `${each}/*`])));
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
