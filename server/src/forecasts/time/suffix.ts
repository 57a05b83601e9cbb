import { low, type Tokens } from './cursor.js';
import type { Relation } from './meaning.js';
import type { Preposition } from './prepositions.js';

/** `2030 at the latest`, `2027 at the earliest`, `2027 onwards`, `2028 or later`. */
export function suffixed(
  tokens: Tokens,
  relation: Relation,
  next: number,
  preposition?: Preposition,
): [Relation, number] {
  const [a, b, c] = [low(tokens, next), low(tokens, next + 1), low(tokens, next + 2)];
  if (a === 'at' && b === 'the' && c === 'latest') return [relation === 'in' ? 'by' : relation, next + 3];
  if (a === 'at' && b === 'the' && (c === 'earliest' || c === 'soonest'))
    return [relation === 'in' ? 'from' : relation, next + 3];
  if (a === 'at' && (b === 'latest' || b === 'earliest'))
    return [relation !== 'in' ? relation : b === 'latest' ? 'by' : 'from', next + 2];
  if (a === 'onwards' || a === 'onward' || a === 'forward') return ['from', next + 1];
  if (
    a === 'on' &&
    relation === 'from' &&
    preposition !== undefined &&
    tokens[next + 1]?.kind !== 'number' &&
    !['the', 'a', 'its'].includes(b)
  )
    return ['from', next + 1];
  if (a === 'or' && (b === 'later' || b === 'after' || b === 'beyond'))
    return [relation === 'in' ? 'from' : relation, next + 2];
  if (a === 'or' && (b === 'earlier' || b === 'sooner' || b === 'before'))
    return [relation === 'in' ? 'by' : relation, next + 2];
  if (a === 'alone' && relation === 'in') return [relation, next + 1];
  return [relation, next];
}
