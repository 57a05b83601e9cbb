import { low, type Tokens } from './cursor.js';
import type { Found } from './dates.js';
import { clauseEnd, eventAfter, headNoun, isEventNoun, isFunctionWord, nounPhrase } from './events.js';
import { type Hit, looksBack } from './hit.js';
import type { EventRelation } from './meaning.js';
import { leafOf, periodAt } from './period.js';
import type { Preposition } from './prepositions.js';
import { ordinal, UNITS } from './words.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const POSSESSIVES = set('its his her their our');
const OWN = set('the a an its his her their our this each');

/** Event nouns by preposition, where it could as well say by whom, where or from whom. */
const AFTER_IN = set(
  'election elections runoff run-off round rounds referendum ballot primaries primary midterms midterm term terms mandate by-election by-elections presidency',
);
const AFTER_AT = set(
  'summit summits conference meeting meetings congress ministerial session council plenary forum anniversary inauguration review hearing election elections polls cop convention assembly championship olympics games talks start beginning end close height outset opening conclusion expiry',
);
const AFTER_BY = set(
  'summit ministerial deadline anniversary inauguration start beginning end close middle expiry session handover olympics outset conclusion opening',
);
const AFTER_FROM = set('start beginning entry accession end opening launch outset adoption signing signature expiry');
const AFTER_ON = set('accession ratification adoption entry anniversary signature inauguration eve');
const AFTER_UPON = set(
  'entry accession ratification adoption expiry completion signature return arrival conclusion publication notification receipt request approval',
);
const AFTER_SINCE = set(
  'start beginning outbreak invasion collapse fall launch introduction signing adoption accession independence coup revolution',
);
const AFTER_WITH = set(
  'start beginning end expiry expiration entry launch opening conclusion return arrival onset departure adoption ratification completion',
);
const DAYS = set('election polling voting referendum inauguration ballot');
const NEXT = set('next upcoming coming forthcoming');

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

function namedEvent(tokens: Tokens, index: number, word: string): number | null {
  const ordinals = ordinalPhrase(tokens, index, word);
  if (ordinals !== null) return ordinals;
  const next = nounPhrase(tokens, index);
  if (next === null) return null;
  const head = headNoun(tokens, index, next);
  const determined = OWN.has(low(tokens, index));
  const following = NEXT.has(low(tokens, determined ? index + 1 : index));
  switch (word) {
    case 'in':
    case 'as':
      if (head === 'parliament' || head === 'legislature')
        return following || low(tokens, index) === 'this' ? next : null;
      return determined && (AFTER_IN.has(head) || (following && isEventNoun(head))) ? next : null;
    case 'at':
      return AFTER_AT.has(head) || /^cop\d/.test(head) || (following && isEventNoun(head)) ? next : null;
    case 'by':
    case 'no':
    case 'not':
      return (determined && AFTER_BY.has(head)) || /^cop\d/.test(head) || (following && isEventNoun(head))
        ? next
        : null;
    case 'from':
      return AFTER_FROM.has(head) ? next : null;
    case 'on':
      return AFTER_ON.has(head) || (head === 'day' && DAYS.has(low(tokens, next - 2))) ? extended(tokens, next) : null;
    case 'with':
      return AFTER_WITH.has(head) && (determined || head === 'entry' || head === 'ratification')
        ? extended(tokens, next)
        : null;
    case 'since':
      return AFTER_SINCE.has(head) ? next : null;
    case 'upon':
      return AFTER_UPON.has(head) || isEventNoun(head) ? extended(tokens, next) : null;
    case 'following':
      // "The following conference" is the next one, not a time.
      return isEventNoun(head) && !OWN.has(low(tokens, index - 2)) ? extended(tokens, next) : null;
    default:
      return isEventNoun(head) ? extended(tokens, next) : null;
  }
}

/** "Entry into force" is one name. */
function extended(tokens: Tokens, next: number): number {
  return low(tokens, next) === 'into' && low(tokens, next + 1) === 'force' ? next + 2 : next;
}

const TERMS = set(
  'term terms mandate round session year years day days week weeks month months hundred legislature season',
);

/** `in its first year in office`, `on the first day of the session`, `in the second round`. */
function ordinalPhrase(tokens: Tokens, index: number, word: string): number | null {
  if (word !== 'in' && word !== 'on' && word !== 'by' && word !== 'from') return null;
  if (!OWN.has(low(tokens, index))) return null;
  const number = low(tokens, index + 1);
  if (ordinal(number) === null && number !== 'last' && number !== 'final' && number !== 'next' && number !== 'opening')
    return null;
  let at = index + 2;
  if (!TERMS.has(low(tokens, at)) && low(tokens, at) !== 'hundred') at += 1;
  const hundred = low(tokens, at) === 'hundred' || low(tokens, at) === '100';
  if (hundred) at += 1;
  if (!TERMS.has(low(tokens, at))) return null;
  const next = at + 1;
  if (low(tokens, next) === 'in' && low(tokens, next + 1) === 'office') return next + 2;
  if (low(tokens, next) === 'of' || low(tokens, next) === 'after') return nounPhrase(tokens, next + 1);
  const own = hundred || POSSESSIVES.has(low(tokens, index));
  return own || !UNITS.has(low(tokens, at)) ? next : null;
}

/** Words after `once` that show it means "formerly" or "one time". */
const ONCE_STOPS = set('a an again more and or , . ; : every per in each this that before there upon per-capita');
const HAVE = set('is was were are be been has had have than at only even the its his their more this that not just');

const TIME_NOUNS = set('day days time times moment year years era period point age phase');

function clausePhrase(tokens: Tokens, start: number, index: number, preposition: Preposition): Hit | null {
  const word = low(tokens, start);
  const first = low(tokens, index);
  const single = index === start + 1;
  // "The days when oligarchs were welcome" tells of a time instead of naming it.
  if (word === 'when' && TIME_NOUNS.has(low(tokens, start - 1))) return null;
  if (single && word === 'once' && (ONCE_STOPS.has(first) || HAVE.has(low(tokens, start - 1)))) return null;
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
  if (word === 'not' ? eventAfter(tokens, index, 'until') === null : clauseEnd(tokens, index) < index + 2) return null;
  const next = clauseEnd(tokens, index);
  return dated(tokens, start, index, next, preposition);
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

const DATE_PREPOSITIONS = set('in on of for by');

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

const BEGINS = set(
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
  if (!owned && kind !== 'year' && kind !== 'month' && kind !== 'season') return undefined;
  if (!owned && (isFunctionWord(low(tokens, next)) || tokens[next]?.kind !== 'word')) return undefined;
  const end = nounPhrase(tokens, next);
  if (end === null) return undefined;
  const head = headNoun(tokens, next, end);
  const event = isEventNoun(head) || (preposition.event === 'any' && kind !== 'season');
  if (!event) return kind === 'season' && !owned ? undefined : null;
  if (kind === 'season' && ['break', 'recess', 'holiday', 'holidays'].includes(head)) {
    return {
      start,
      next: end,
      meaning: { kind: 'event', relation: asEvent(preposition.as) },
      past: false,
      attributive: false,
    };
  }
  const meaning = { kind: 'period', relation: preposition.relation, period, dated: true } as const;
  return { start, next: end, meaning, past: looksBack(period), attributive: false };
}

function asEvent(relation: EventRelation): EventRelation {
  return relation;
}
