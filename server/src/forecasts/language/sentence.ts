import { type ClauseMap, findClauses } from './clauses.js';
import { tagWords } from './tagger.js';
import { findVerbGroups, type VerbGroup } from './verb-groups.js';
import type { Word } from './word.js';

/** A sentence as the detector sees it: words with their classes, finite verbs, clauses. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly groups: readonly VerbGroup[];
  readonly clauses: ClauseMap;
}

/** Finds the clauses when they are first asked for: most sentences turn out to tell nothing of the future without them. */
export class ParsedSentence implements Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly groups: readonly VerbGroup[];
  private found: ClauseMap | null = null;

  /** Takes the words of `text` over, as `tokenize` gives them. */
  constructor(text: string, words: Word[]) {
    tagWords(words);
    this.text = text;
    this.words = words;
    this.groups = findVerbGroups(this.words);
  }

  get clauses(): ClauseMap {
    this.found ??= findClauses(this.words, this.groups);
    return this.found;
  }
}
