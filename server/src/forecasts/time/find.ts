import { wordSet } from '../../text/word-set.js';
import type { Token } from '../language/tokens.js';
import { BARE_STARTS, bareAt } from './bare.js';
import { CONNECTORS, connectedAt } from './connected.js';
import { COUNTED_STARTS, countedAt } from './counted.js';
import { isCompound, low } from './cursor.js';
import { build, type Hit } from './hit.js';
import type { TimeExpression } from './meaning.js';
import { PREPOSITIONS } from './prepositions.js';
import { GOES_ON, VAGUE } from './vague.js';
import { UNITS } from './words.js';

const VAGUE_BIT = 1;
const CONNECTED_BIT = 2;
const COUNTED_BIT = 4;
const BARE_BIT = 8;

/** Words at which a time expression may begin, with the readings to try; every other word costs one look-up. */
const STARTS: ReadonlyMap<string, number> = starts([
  [VAGUE_BIT, VAGUE.firstWords()],
  [CONNECTED_BIT, PREPOSITIONS.firstWords()],
  [CONNECTED_BIT, CONNECTORS],
  [COUNTED_BIT, COUNTED_STARTS],
  [BARE_BIT, BARE_STARTS],
]);

function starts(rows: readonly (readonly [bit: number, words: Iterable<string>])[]): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of rows) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

/**
 * Every time expression of a sentence, in the order of the text and without overlaps. `tokens` are those of `text`.
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
    found.push(build(tokens, text, approximate(tokens, hit)));
    at = found.at(-1)?.nextToken ?? hit.next;
  }
  return found;
}

/** "in a year or so", "within a month or two": no day ends it. */
function approximate(tokens: readonly Token[], hit: Hit): Hit {
  const { next } = hit;
  const rough = low(tokens, next) === 'or' && /^(?:so|two|three|more)$/.test(low(tokens, next + 1));
  if (!rough || !UNITS.has(low(tokens, next - 1))) return hit;
  return { ...hit, next: next + 2, meaning: { kind: 'vague' } };
}

function hitAt(tokens: readonly Token[], at: number): Hit | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'sign') return null;
  if (token.kind === 'number') return countedAt(tokens, at) ?? bareAt(tokens, at);
  const bits = STARTS.get(token.lower) ?? (isCompound(token.lower) ? COUNTED_BIT | BARE_BIT : 0);
  if (bits === 0) return null;
  if (token.lower === 'the' && !mayFollowArticle(tokens, at + 1)) return null;
  const vague = bits & VAGUE_BIT ? VAGUE.match(tokens, at) : null;
  if (vague !== null && !GOES_ON.has(low(tokens, vague.next))) {
    return { start: at, next: vague.next, meaning: { kind: 'vague' }, past: vague.value.past, attributive: false };
  }
  const connected = bits & CONNECTED_BIT ? connectedAt(tokens, at) : null;
  return (
    connected ?? (bits & COUNTED_BIT ? countedAt(tokens, at) : null) ?? (bits & BARE_BIT ? bareAt(tokens, at) : null)
  );
}

const AFTER_ARTICLE = wordSet(
  `next coming ensuing following upcoming subsequent last past previous preceding recent very current moment day days week weeks month months
  quarter year years decade decades first second third fourth final latter end beginning start close turn middle early mid late better best`,
);

/** Most articles open no time expression; one look-up tells. */
function mayFollowArticle(tokens: readonly Token[], index: number): boolean {
  return AFTER_ARTICLE.has(low(tokens, index));
}
