import { low, type Tokens } from './cursor.js';

const NEGATORS = new Set(
  "not no never nobody none nothing neither nor cannot without hardly unlikely can't won't isn't aren't doesn't don't didn't wasn't weren't wouldn't shouldn't couldn't hasn't haven't".split(
    ' ',
  ),
);
const CLAUSE_ENDS = new Set([',', ';', ':', '(', '—', '–', 'but', 'that', 'which']);
const FURTHEST = 24;

/** Whether the clause before a place is negated: "will not be lifted until …", "nobody is going to resign until …". */
export function isNegated(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - FURTHEST; at--) {
    const word = low(tokens, at);
    if (CLAUSE_ENDS.has(word)) return false;
    if (NEGATORS.has(word)) return word !== 'no' || low(tokens, at + 1) !== 'longer';
  }
  return false;
}
