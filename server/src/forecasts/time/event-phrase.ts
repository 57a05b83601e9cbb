import { wordSet } from '../../text/word-set.js';
import { low, type Tokens } from './cursor.js';
import type { Found } from './dates.js';
import { isEventNoun } from './event-nouns.js';
import { clauseEnd, eventAfter, headNoun, nounPhrase } from './events.js';
import { isFunctionWord } from './function-words.js';
import { type Hit, looksBack } from './hit.js';
import { namedEvent, OWN } from './named-event.js';
import { leafOf, periodAt } from './period.js';
import type { Preposition } from './prepositions.js';
import { cardinal, UNITS } from './words.js';

/** An event after a preposition or conjunction: a named one, or a clause. */
export function eventPhrase(tokens: Tokens, start: number, index: number, preposition: Preposition): Hit | null {
  if (preposition.event === 'clause') return clausePhrase(tokens, start, index, preposition);
  const word = low(tokens, start);
  if (preposition.event === 'any') {
    const next = eventAfter(tokens, index, word);
    return next === null || skipped(tokens, index, word) ? null : dated(tokens, start, index, next, preposition);
  }
  const next = namedEvent(tokens, index, word);
  if (next === null) return null;
  const hit = dated(tokens, start, index, next, preposition);
  // "At a meeting", "in a vote" name no event, unless they say when.
  const indefinite = low(tokens, index) === 'a' || low(tokens, index) === 'an';
  return indefinite && hit.meaning.kind === 'event' && (word === 'in' || word === 'at') ? null : hit;
}

/** "After years of haggling", "after all", "after a decade" say how long, not when. */
function skipped(tokens: Tokens, index: number, word: string): boolean {
  let at = index;
  while (
    at < index + 4 &&
    /^(?:a|an|the|many|several|some|few|only|just|about|more|than|over|two|three|four|five|six|seven|ten|twenty|\d+)$/.test(
      low(tokens, at),
    )
  )
    at += 1;
  if (UNITS.has(low(tokens, at)) && (low(tokens, at) !== 'season' || low(tokens, at - 1) !== 'the')) return true;
  if (
    word === 'during' &&
    (low(tokens, index) === 'that' || low(tokens, index) === 'which' || low(tokens, index) === 'this')
  )
    return true;
  return word === 'until' && low(tokens, index) === 'the' && low(tokens, index + 1) === 'point';
}

/** "once a year", "once a superpower": an article and a single noun. */
function isFrequency(tokens: Tokens, index: number): boolean {
  if (
    low(tokens, index) === 'in' &&
    (cardinal(low(tokens, index + 1)) !== null || low(tokens, index + 1) === 'a' || low(tokens, index + 1) === 'every')
  )
    return true;
  const article = low(tokens, index) === 'a' || low(tokens, index) === 'an';
  return article && (UNITS.has(low(tokens, index + 1)) || clauseEnd(tokens, index) < index + 3);
}

/** Words after `once` that show it means "formerly" or "one time". */
const ONCE_STOPS = wordSet('again more and or , . ; : every per in each this that before there upon per-capita');

const HAVE = wordSet(
  'is was were are be been has had have than at only even the its his their more this that not just',
);

const TIME_NOUNS = wordSet('day days time times moment year years era period point age phase');

function clausePhrase(tokens: Tokens, start: number, index: number, preposition: Preposition): Hit | null {
  const word = low(tokens, start);
  const first = low(tokens, index);
  const single = index === start + 1;
  // "The days when oligarchs were welcome" tells of a time instead of naming it.
  if (word === 'when' && TIME_NOUNS.has(low(tokens, start - 1))) return null;
  if (
    single &&
    word === 'once' &&
    (isFrequency(tokens, index) || ONCE_STOPS.has(first) || HAVE.has(low(tokens, start - 1)))
  )
    return null;
  // A question, or "when" that explains the time named before it.
  if (
    single &&
    word === 'when' &&
    (low(tokens, start - 1) === ',' || isVerbal(first) || (first === 'it' && low(tokens, index + 1) === 'comes'))
  )
    return null;
  if ((word === 'the' || word === 'by') && (first === 'when' || first === 'of' || first === ',')) return null;
  if (word === 'the' && isFunctionWord(first) && !OWN.has(first) && !['it', 'they', 'he', 'she'].includes(first))
    return null;
  if (
    word === 'not'
      ? eventAfter(tokens, index, 'until') === null
      : clauseEnd(tokens, index) < index + (isParticiple(first) ? 1 : 2)
  )
    return null;
  const next = clauseEnd(tokens, index);
  return dated(tokens, start, index, next, preposition);
}

/** "Once ratified", "when completed". */
function isParticiple(word: string): boolean {
  return word.length > 4 && word.endsWith('ed');
}

function isVerbal(word: string): boolean {
  return /^(?:is|are|was|were|will|would|can|could|does|do|did|has|have|should|might|may)$/.test(word);
}

/** The event, or its date where the phrase itself holds one: "after the Council of 15–16 October". */
function dated(tokens: Tokens, start: number, index: number, next: number, preposition: Preposition): Hit {
  const date = dateIn(tokens, index, next) ?? dateBehind(tokens, next);
  const past = preposition.as === 'since';
  if (date === null)
    return { start, next, meaning: { kind: 'event', relation: preposition.as }, past, attributive: false };
  const meaning = { kind: 'period', relation: preposition.relation, period: date.period, dated: true } as const;
  return { start, next: Math.max(next, date.next), meaning, past: past || looksBack(date.period), attributive: false };
}

const DATE_PREPOSITIONS = wordSet('in on of for by at');

/** The last date inside the phrase or right after it. */
function dateIn(tokens: Tokens, index: number, next: number): Found | null {
  let last: Found | null = null;
  for (let at = index; at <= next; at++) {
    const connected = DATE_PREPOSITIONS.has(low(tokens, at));
    if (!connected && (at === next || !isDateAttribute(tokens, at))) continue;
    const found = periodAt(tokens, connected ? at + 1 : at, false);
    if (found === null || (at < next && found.next > next)) continue;
    last = found;
    at = found.next - 1;
  }
  return last;
}

const BEGINS = wordSet(
  'begins starts opens falls convenes ends expires closes is due scheduled planned set expected called slated',
);

/** The date that follows the name of an event: "Ramadan, which begins on 2 April", "the elections scheduled for May". */
function dateBehind(tokens: Tokens, next: number): Found | null {
  let at = low(tokens, next) === ',' ? next + 1 : next;
  if (low(tokens, at) === 'which') at += 1;
  else if (low(tokens, at) === 'now' || low(tokens, at) === 'currently') at += 1;
  const verb = at;
  while (at < verb + 3 && BEGINS.has(low(tokens, at))) at += 1;
  if (at === verb || !['on', 'in', 'for', 'at'].includes(low(tokens, at))) return null;
  return periodAt(tokens, at + 1, false);
}

function isDateAttribute(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return token.text.length >= 4;
  const word = token.lower;
  return (
    word === 'next' ||
    word === 'this' ||
    word === 'last' ||
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(word)
  );
}

const BREAKS = wordSet('break recess holiday holidays');

/**
 * A period that only describes an event: "in the 2027 election", "before next year's summit", "in the April vote".
 * `undefined` where the period stands for itself, null where neither is the case ("in the 2021 report").
 */
export function datedBy(
  tokens: Tokens,
  start: number,
  index: number,
  found: Found,
  preposition: Preposition,
): Hit | null | undefined {
  const { period, next } = found;
  const leaf = leafOf(period);
  const owned = low(tokens, next - 1).endsWith("'s");
  const determined = OWN.has(low(tokens, index));
  const kind = leaf.kind;
  if (!owned && (!determined || (period.kind === 'range' && kind !== 'year'))) return undefined;
  const feastOff = kind === 'feast' && BREAKS.has(low(tokens, next));
  if (!owned && kind !== 'year' && kind !== 'month' && kind !== 'season' && !feastOff) return undefined;
  if (!owned && (isFunctionWord(low(tokens, next)) || tokens[next]?.kind !== 'word')) return undefined;
  const end = nounPhrase(tokens, next);
  if (end === null) return undefined;
  const head = headNoun(tokens, next, end);
  const event = isEventNoun(head) || (preposition.event === 'any' && kind !== 'season');
  if (!event) return kind === 'season' && !owned ? undefined : null;
  if ((kind === 'season' || kind === 'feast') && BREAKS.has(head)) {
    return {
      start,
      next: end,
      meaning: { kind: 'event', relation: preposition.as },
      past: false,
      attributive: false,
    };
  }
  const meaning = { kind: 'period', relation: preposition.relation, period, dated: true } as const;
  return { start, next: end, meaning, past: looksBack(period), attributive: false };
}
