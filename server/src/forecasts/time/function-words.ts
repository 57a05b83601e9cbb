import { wordSet } from '../../text/word-set.js';

/** Signs that end every event phrase. */
export const BOUNDARIES = wordSet(', ; : . ! ? ( ) [ ] — – … " “ ” « »');

export const AUXILIARIES = wordSet(
  `is are was were be been being has have had will would shall should can could may might must cannot won't can't isn't aren't does do did
  doesn't don't didn't ought`,
);

export const CONJUNCTIONS = wordSet(
  'and or but that which who whom whose when where while because although though if unless so as than whether since',
);

export const PREPOSITIONS = wordSet(
  `about above across against ahead alongside among around at because before behind below beneath beside besides between beyond by despite down
  during except for from in inside into near of off on onto out outside over past per since through throughout to toward towards under until up
  upon via with within without after amid amidst following regarding concerning including`,
);

export const DETERMINERS = wordSet(
  'the a an this that these those its his her their our my your each every any no some all both',
);

export const PRONOUNS = wordSet('it he she they we i you there this that nobody everyone someone anyone');

/** Adverbs, and verbs that are never nouns: no noun phrase goes on with them. */
export const ADVERBS = wordSet(
  `also again already still only even then thus therefore however never not finally formally probably likely once yet soon
  remains remain seems seem appears appear looks becomes become means continues depends needs wants`,
);

const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  '',
  ...BOUNDARIES,
  ...AUXILIARIES,
  ...CONJUNCTIONS,
  ...PREPOSITIONS,
  ...DETERMINERS,
  ...PRONOUNS,
  ...ADVERBS,
]);

/** A word that is no noun, verb or adjective, so that no noun phrase begins or goes on with it. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
