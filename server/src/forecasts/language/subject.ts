import type { Clause } from './clauses.js';
import type { Sentence } from './sentence.js';
import { PART } from './verb-forms.js';
import type { VerbGroup } from './verb-groups.js';
import type { Word } from './word.js';

/** The noun phrase before a finite verb: where it begins, and its head noun. */
export interface Subject {
  /** Index of its first word. */
  readonly start: number;
  /** Index of the head noun; equal to `end` where there is none. */
  readonly head: number;
  /** Index behind its last word: the verb. */
  readonly end: number;
}

/** Finds the subject of a verb group: behind the conjunction and the introductory phrase of its clause. */
export function subjectOf(sentence: Sentence, group: VerbGroup, clause: Clause | undefined): Subject {
  const { words } = sentence;
  const start = subjectStart(words, clause, group.first);
  let head = group.first;
  for (let at = start; at < group.first; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (word.tag === 'noun' || word.tag === 'name' || word.tag === 'pron' || isNounLike(word)) head = at;
    else if (head < group.first && endsHead(word)) break;
  }
  return { start, head, end: group.first };
}

function isNounLike(word: Word): boolean {
  return word.tag === 'verb' && !word.finite && ((word.forms & PART) === 0 || word.base === 'forecast');
}

function endsHead(word: Word): boolean {
  return word.tag !== 'adj' && word.tag !== 'poss' && word.tag !== 'num' && word.tag !== 'coord';
}

function subjectStart(words: readonly Word[], clause: Clause | undefined, end: number): number {
  let start = clause?.start ?? 0;
  if (clause !== undefined && clause.opener >= start && clause.opener < end) start = clause.opener + 1;
  for (let at = start; at < end; at += 1) if (words[at]?.text === ';' || words[at]?.text === ':') start = at + 1;
  while (start < end && (words[start]?.tag === 'sign' || words[start]?.tag === 'coord' || words[start]?.tag === 'adv'))
    start += 1;
  const first = words[start];
  const adverbial =
    first?.tag === 'prep' ||
    first?.tag === 'either' ||
    first?.tag === 'sub' ||
    first?.tag === 'to' ||
    (first?.tag === 'verb' && (first.forms & PART) !== 0);
  if (!adverbial) return start;
  for (let at = start; at < end - 1; at += 1) if (words[at]?.text === ',') return at + 1;
  return start;
}
