import { low, type Tokens } from './cursor.js';

const NEGATORS = new Set(
  "not no never nobody none nothing neither nor cannot hardly unlikely can't won't isn't aren't doesn't don't didn't wasn't weren't wouldn't shouldn't couldn't hasn't haven't".split(
    ' ',
  ),
);
const CLAUSE_ENDS = new Set([',', ';', ':', '(', '—', '–', 'but', 'that', 'which']);
const FURTHEST = 24;

/** Verbs that go on: "will not last until 2027" is settled in 2027, unlike "will not open until 2027". */
const LASTING = new Set('last survive hold stay remain continue endure persist live keep run extend'.split(' '));

/** Whether "until" stands for "not before": the clause is negated and its verb is no lasting one. */
export function isPutOff(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 3; at--) if (LASTING.has(low(tokens, at))) return false;
  return isNegated(tokens, index);
}

/** Whether the clause before a place is negated: "will not be lifted until …", "nobody is going to resign until …". */
export function isNegated(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - FURTHEST; at--) {
    const word = low(tokens, at);
    if (CLAUSE_ENDS.has(word)) return false;
    if (NEGATORS.has(word)) return word !== 'no' || low(tokens, at + 1) !== 'longer';
  }
  return false;
}
