import { type ClauseMap, findClauses } from './clauses.js';
import { tagWords } from './tagger.js';
import type { Token } from './tokens.js';
import { findVerbGroups, type VerbGroup } from './verb-groups.js';
import type { Word } from './word.js';

/** A sentence as the detector sees it: words with their classes, finite verbs, clauses. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly groups: readonly VerbGroup[];
  readonly clauses: ClauseMap;
}

export function parseSentence(text: string, tokens: readonly Token[]): Sentence {
  const words = tagWords(tokens);
  const groups = findVerbGroups(words);
  return { text, words, groups, clauses: findClauses(words, groups) };
}
