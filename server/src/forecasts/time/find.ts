import type { Token } from '../language/tokens.js';
import { bareAt } from './bare.js';
import { connectedAt } from './connected.js';
import { countedAt } from './counted.js';
import { low } from './cursor.js';
import { build, type Hit } from './hit.js';
import type { TimeExpression } from './meaning.js';
import { PREPOSITIONS } from './prepositions.js';
import { GOES_ON, VAGUE } from './vague.js';

/** Words at which a time expression may begin; every other word costs one look-up. */
const VAGUE_STARTS: ReadonlySet<string> = new Set(VAGUE.firstWords());
const PREPOSITION_STARTS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS.firstWords(),
  'between',
  'starting',
  'beginning',
  'commencing',
  'to',
]);

/**
 * Every time expression of a sentence, in the order of the text and without overlaps. `tokens` are the sentence's own.
 * Linear in the number of tokens: no attempt reads further than a fixed number of tokens ahead.
 */
export function findTimeExpressions(tokens: readonly Token[], text: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  let at = 0;
  while (at < tokens.length) {
    const hit = hitAt(tokens, at);
    if (hit === null || hit.next <= at) {
      at += 1;
      continue;
    }
    const previous = found.at(-1);
    if (previous !== undefined && hit.start < previous.nextToken) {
      at = hit.next;
      continue;
    }
    found.push(build(tokens, text, hit));
    at = hit.next;
  }
  return found;
}

function hitAt(tokens: readonly Token[], at: number): Hit | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'sign') return null;
  const word = low(tokens, at);
  if (token.kind === 'number') return countedAt(tokens, at) ?? bareAt(tokens, at);
  const vague = VAGUE_STARTS.has(word) ? VAGUE.match(tokens, at) : null;
  if (vague !== null && !GOES_ON.has(low(tokens, vague.next))) {
    return { start: at, next: vague.next, meaning: { kind: 'vague' }, past: vague.value.past, attributive: false };
  }
  const connected = PREPOSITION_STARTS.has(word) ? connectedAt(tokens, at) : null;
  return connected ?? countedAt(tokens, at) ?? bareAt(tokens, at);
}
