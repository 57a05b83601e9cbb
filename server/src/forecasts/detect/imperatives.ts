import { BASE } from '../language/verb-forms.js';
import type { Word } from '../language/word.js';
import { type Context, type Finding, spells } from './context.js';

/** "Expect the question of pensions to resurface", "If the left wins, look for a restart": the reader is told what will come. */
export function findImperative(context: Context): Finding | null {
  const { words } = context;
  const last = cueFrom(words, 0);
  if (last >= 0) return { kind: 'expectation', first: 0, last, clause: context.clauses.of[last] ?? 0 };
  if (words[0]?.lower !== 'if') return null;
  for (let at = 1; at < words.length && at < 40; at += 1) {
    if (words[at]?.text !== ',') continue;
    const end = cueFrom(words, at + 1);
    return end < 0 ? null : { kind: 'expectation', first: at + 1, last: end, clause: context.clauses.of[end] ?? 0 };
  }
  return null;
}

/** The last word of the cue that begins at `from`, -1 where none does. */
function cueFrom(words: readonly Word[], from: number): number {
  const first = words[from]?.lower ?? '';
  if ((first === 'look' || first === 'watch') && from > 0) return words[from + 1]?.lower === 'for' ? from + 1 : -1;
  const at = spells(words, from, 'do', 'not') ? from + 2 : first === "don't" || first === 'don’t' ? from + 1 : from;
  if (words[at]?.lower !== 'expect') return -1;
  const next = words[at + 1];
  if (next === undefined || next.tag === 'sign' || next.tag === 'be' || next.finite) return -1;
  // "Expect is too strong a word" is about the word.
  return next.tag !== 'verb' || (next.forms & BASE) === 0 ? at : -1;
}
