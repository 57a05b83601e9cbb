import { isCapitalised, low, type Tokens } from './cursor.js';
import { periodAt } from './period.js';
import { cardinal } from './words.js';

/** An event's name or clause is read for so many tokens at most, so that a text without signs stays linear. */
const LONGEST = 32;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Signs that end every event phrase. */
const BOUNDARIES = words(', ; : . ! ? ( ) [ ] — – … " “ ” « »');

const AUXILIARIES = words(
  `is are was were be been being has have had will would shall should can could may might must cannot won't can't isn't aren't does do did
  doesn't don't didn't ought`,
);
const CONJUNCTIONS = words(
  'and or but that which who whom whose when where while because although though if unless so as than whether since',
);
const PREPOSITIONS = words(
  `about above across against ahead alongside among around at because before behind below beneath beside besides between beyond by despite down
  during except for from in inside into near of off on onto out outside over past per since through throughout to toward towards under until up
  upon via with within without after amid amidst following regarding concerning including`,
);
const DETERMINERS = words(
  'the a an this that these those its his her their our my your each every any no some all both',
);
const PRONOUNS = words('it he she they we i you there this that nobody everyone someone anyone');
const ADVERBS = words(
  'also again already still only even then thus therefore however never not finally formally probably likely once yet soon',
);

/** Nouns that name something that happens, for the prepositions that otherwise say who or where (`by`, `at`, `in`). */
const EVENTS = words(
  `summit summits conference meeting congress election elections vote votes ballot referendum runoff run-off primaries primary convention
  ministerial round inauguration swearing-in anniversary deadline launch start beginning end close expiry expiration conclusion completion
  adoption ratification accession entry enlargement review session hearing hearings trial verdict ruling decision assembly plenary council presidency
  census olympics games championship championships tournament exercise exercises drills manoeuvres maneuvers handover
  transfer transition withdrawal departure return arrival visit talks negotiations launch opening closure shutdown harvest season ceasefire
  war conflict crisis reform signing signature publication announcement dissolution formation appointment nomination
  cop finals final expo festival holidays holiday break recess ramadan term mandate tenure rollout roll-out implementation introduction lifting
  abolition replenishment forum polls poll by-election by-elections voting count midterms midterm`,
);
/** Heads after which "the X before the court" is a forum or a person, not an event. */
const FORUMS = words(
  `court courts tribunal tribunals parliament parliaments committee committees judge judges commission senate house chamber bundestag sejm knesset duma
  congress lawmakers deputies mps voters public press cameras board panel jury council assembly plenary law eyes nation world it us them him her me`,
);
const NOT_AFTER = words(
  'all another each that this these which whom what whose it them him her us me you others itself',
);
const AT_END_ED = /(?:ed|es|[^s]s)$/;

/** "The elections scheduled for May": the name ends before the participle. */
const PARTICIPLES = words('scheduled planned due slated set expected called');
const DATING = words('for on in at to by');

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

/** The place after a clause: its end is the next sign, or where the main clause begins. */
export function clauseEnd(tokens: Tokens, index: number): number {
  const limit = Math.min(tokens.length, index + LONGEST);
  let at = index;
  while (at < limit && !BOUNDARIES.has(low(tokens, at))) at += 1;
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

export function isEventNoun(word: string): boolean {
  return EVENTS.has(word) || /^cop\d/.test(word);
}

/** The end of what follows `after`, `before` or `until`: a noun phrase or a clause; null where it is no event. */
export function eventAfter(tokens: Tokens, index: number, connector: string): number | null {
  const first = low(tokens, index);
  if (first === '' || BOUNDARIES.has(first) || NOT_AFTER.has(first))
    return PRONOUNS.has(first) ? clauseOf(tokens, index) : null;
  if (AUXILIARIES.has(first) || PREPOSITIONS.has(first) || CONJUNCTIONS.has(first)) return null;
  if (first === 'then' || first === 'now' || first === 'long' || first === 'recently') return null;
  if (first.endsWith('ing') && first.length > 5 && !isEventNoun(first)) return clauseEnd(tokens, index);
  const next = nounPhrase(tokens, index);
  if (next === null) return PRONOUNS.has(first) ? clauseOf(tokens, index) : null;
  if (connector === 'before' && FORUMS.has(headNoun(tokens, index, next)) && !AUXILIARIES.has(low(tokens, next)))
    return null;
  const after = low(tokens, next);
  if (AUXILIARIES.has(after)) return index < 2 ? (clauseOf(tokens, index) ?? next) : clauseEnd(tokens, index);
  // A finite verb without an auxiliary: "before Azerbaijan invokes the clause".
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

/** A word that is no noun, verb or adjective, so that no noun phrase begins or goes on with it. */
export function isFunctionWord(word: string): boolean {
  return (
    word === '' ||
    BOUNDARIES.has(word) ||
    AUXILIARIES.has(word) ||
    CONJUNCTIONS.has(word) ||
    PREPOSITIONS.has(word) ||
    DETERMINERS.has(word) ||
    PRONOUNS.has(word) ||
    ADVERBS.has(word)
  );
}
