import { wordSet } from '../../text/word-set.js';
import { isCapitalised, low, type Tokens } from './cursor.js';
import { FORUMS, isEventNoun } from './event-nouns.js';
import {
  ADVERBS,
  AUXILIARIES,
  BOUNDARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from './function-words.js';
import { periodAt } from './period.js';
import { cardinal } from './words.js';

/** An event's name or clause is read for so many tokens at most, so that a text without signs stays linear. */
const LONGEST = 32;

const NOT_AFTER = wordSet(
  'all another each that this these which whom what whose it them him her us me you others itself',
);

/** "Until all talks have failed" is a clause, "after all" none. */
const ALL = wordSet('all another each these');

const AT_END_ED = /(?:ed|es|[^s]s)$/;

/** "The elections scheduled for May": the name ends before the participle. */
const PARTICIPLES = wordSet('scheduled planned due slated set expected called');

const DATING = wordSet('for on in at to by');

/** The place after an event's noun phrase that begins at `index`, or null where none begins there. */
export function nounPhrase(tokens: Tokens, index: number): number | null {
  let at = index;
  const limit = Math.min(tokens.length, index + LONGEST);
  if (DETERMINERS.has(low(tokens, at))) at += 1;
  const head = at;
  for (; at < limit; at++) {
    const token = tokens[at];
    const word = low(tokens, at);
    if (token === undefined || BOUNDARIES.has(word) || AUXILIARIES.has(word) || CONJUNCTIONS.has(word)) break;
    if (DETERMINERS.has(word) || PRONOUNS.has(word) || ADVERBS.has(word)) break;
    if (PARTICIPLES.has(word) && at > head && DATING.has(low(tokens, at + 1))) break;
    if (word === 'of' && at > head) {
      const inner = periodAt(tokens, at + 1, false) === null ? nounPhraseShort(tokens, at + 1) : null;
      if (inner === null) break;
      at = inner - 1;
      continue;
    }
    if (PREPOSITIONS.has(word)) {
      if (
        !(word === 'in' || word === 'at' || word === 'with' || word === 'between' || word === 'to' || word === 'on') ||
        at === head
      )
        break;
      const place = placeAfter(tokens, at);
      if (place === null) break;
      at = place - 1;
    }
  }
  const only = at === head + 1 ? tokens[head] : undefined;
  return at === head || only?.kind === 'number' || (only !== undefined && cardinal(only.lower) !== null) ? null : at;
}

/** The noun phrase after *of*, with one more *of* at most read by the caller's loop. */
function nounPhraseShort(tokens: Tokens, index: number): number | null {
  const at = DETERMINERS.has(low(tokens, index)) ? index + 1 : index;
  const word = low(tokens, at);
  if (tokens[at] === undefined || BOUNDARIES.has(word) || AUXILIARIES.has(word) || PREPOSITIONS.has(word)) return null;
  return at + 1;
}

/** `in Vilnius`, `in the Hague`, `between Russia`: a place or a party belongs to the name of the event. */
function placeAfter(tokens: Tokens, index: number): number | null {
  const at = low(tokens, index + 1) === 'the' ? index + 2 : index + 1;
  const token = tokens[at];
  if (token === undefined || !isCapitalised(token)) return null;
  return at + 1;
}

const INVERTED = wordSet('will can may could would should');

/** The place after a clause: its end is the next sign, or where the main clause begins. */
export function clauseEnd(tokens: Tokens, index: number): number {
  const limit = Math.min(tokens.length, index + LONGEST);
  let at = index;
  const inverted = index <= 3 && /^(?:only|not)$/.test(low(tokens, 0));
  while (at < limit && !BOUNDARIES.has(low(tokens, at))) {
    // "Only after the budget is passed will the ministry …": the main clause begins.
    if (inverted && at > index + 1 && INVERTED.has(low(tokens, at)) && DETERMINERS.has(low(tokens, at + 1))) break;
    at += 1;
  }
  return at;
}

/** The head noun of the noun phrase: the last word before *of* or another preposition. */
export function headNoun(tokens: Tokens, index: number, next: number): string {
  let head = index;
  for (let at = index; at < next; at++) {
    if (at > index && PREPOSITIONS.has(low(tokens, at))) break;
    head = at;
  }
  return low(tokens, head);
}

/** The end of what follows `after`, `before` or `until`: a noun phrase or a clause; null where it is no event. */
export function eventAfter(tokens: Tokens, index: number, connector: string): number | null {
  const first = low(tokens, index);
  if (ALL.has(first)) {
    const end = nounPhrase(tokens, index + 1);
    return end !== null && AUXILIARIES.has(low(tokens, end)) ? clauseEnd(tokens, index) : null;
  }
  if (first === '' || BOUNDARIES.has(first) || NOT_AFTER.has(first))
    return PRONOUNS.has(first) ? clauseOf(tokens, index) : null;
  if (AUXILIARIES.has(first) || PREPOSITIONS.has(first) || CONJUNCTIONS.has(first)) return null;
  if (first === 'then' || first === 'now' || first === 'long' || first === 'recently') return null;
  if (first.endsWith('ing') && first.length > 5 && !isEventNoun(first)) {
    const end = clauseEnd(tokens, index);
    // "before recovering to 3.2% in 2024": the date is that of the recovery, and speaks for itself.
    for (let at = index + 1; at < end; at += 1)
      if (low(tokens, at) === 'in' && periodAt(tokens, at + 1, false) !== null) return null;
    return end;
  }
  const next = nounPhrase(tokens, index);
  if (next === null) return PRONOUNS.has(first) ? clauseOf(tokens, index) : null;
  if (connector === 'before' && FORUMS.has(headNoun(tokens, index, next)) && !AUXILIARIES.has(low(tokens, next)))
    return null;
  const after = low(tokens, next);
  if (AUXILIARIES.has(after)) return index < 2 ? (clauseOf(tokens, index) ?? next) : clauseEnd(tokens, index);
  // A finite verb without an auxiliary: "before the court hears the appeal".
  if (
    (DETERMINERS.has(after) || after === 'into' || after === 'to') &&
    index > 1 &&
    next - index > 1 &&
    AT_END_ED.test(low(tokens, next - 1)) &&
    !isEventNoun(low(tokens, next - 1))
  )
    return clauseEnd(tokens, index);
  return next;
}

/** A clause, told by an auxiliary or by reaching a sign. */
function clauseOf(tokens: Tokens, index: number): number | null {
  const end = clauseEnd(tokens, index);
  return end > index + 1 ? end : null;
}
