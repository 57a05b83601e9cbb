import { BASE } from '../language/verb-forms.js';
import { type Context, type Finding, spells } from './context.js';

/** "Expect the question of pensions to resurface", "Don't expect Beijing to step in": the reader is told what will come. */
export function findImperative(context: Context): Finding | null {
  const { words } = context;
  const at = spells(words, 0, 'do', 'not') ? 2 : words[0]?.lower === "don't" || words[0]?.lower === 'don’t' ? 1 : 0;
  if (words[at]?.lower !== 'expect') return null;
  const next = words[at + 1];
  if (next === undefined || next.tag === 'sign' || next.tag === 'be' || next.finite) return null;
  // "Expect is too strong a word" is about the word.
  const isVerb = next.tag !== 'verb' || (next.forms & BASE) === 0;
  return isVerb ? { kind: 'expectation', first: 0, last: at, clause: context.clauses.of[at] ?? 0 } : null;
}
