import type { Token } from './tokens.js';
import { BASE, ING, PART, PAST, PRES, verbForm } from './verb-forms.js';
import { CLOSED_WORDS, NOUNS_LIKE_ADJECTIVES, NOUNY, type Tag } from './words.js';

/** One token with its word class; `forms` are the verb forms it can still be, `base` their dictionary form. */
export interface Word extends Token {
  tag: Tag;
  base: string;
  forms: number;
  /** A finite verb of its own clause: what carries the tense. */
  finite: boolean;
}

const ADJECTIVE = /(?:al|ous|ive|ful|less|able|ible|ic|ary|ian|ish|ese)$/;
const CAPITAL = /^\p{Lu}/u;
const REPORTING = new Set(
  'say think believe expect warn predict hope fear argue claim note add know assume forecast suggest announce declare insist estimate reckon assert stress conclude admit acknowledge promise pledge vow state report project anticipate doubt maintain contend caution confirm foresee calculate'.split(
    ' ',
  ),
);

/** Gives every token its word class and marks the finite verbs; linear in the number of tokens. */
export function tagWords(tokens: readonly Token[]): Word[] {
  const words = tokens.map(firstTag);
  for (let at = 0; at < words.length; at += 1) settleByNeighbours(words, at);
  settleStretches(words);
  return words;
}

function firstTag(token: Token, at: number): Word {
  if (token.kind === 'sign') return wordOf(token, 'sign');
  if (token.kind === 'number') return wordOf(token, 'num');
  const { lower } = token;
  const capital = isCapital(token.text);
  const closed = CLOSED_WORDS.get(lower);
  if (closed !== undefined && !(capital && at > 0 && isNameLike(lower))) return wordOf(token, closed);
  const contracted = lower.includes("'") ? contraction(lower) : undefined;
  if (contracted !== undefined) return wordOf(token, contracted);
  if (capital && at > 0) return wordOf(token, looksAdjective(lower) ? 'adj' : 'name');
  const form = verbForm(lower);
  if (form !== undefined) return wordOf(token, 'verb', form.base, form.forms);
  if (lower.length > 4 && lower.endsWith('ly')) return wordOf(token, 'adv');
  if (capital) return wordOf(token, 'name');
  return wordOf(token, looksAdjective(lower) ? 'adj' : 'noun');
}

function wordOf({ text, lower, start, end, kind }: Token, tag: Tag, base = lower, forms = 0): Word {
  return { text, lower, start, end, kind, tag, base, forms, finite: false };
}

/** A capital is what lower case changes; signs and scripts without case have none. */
function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(text);
}

function looksAdjective(lower: string): boolean {
  return ADJECTIVE.test(lower) && !NOUNS_LIKE_ADJECTIVES.has(lower);
}

/** Capitalised inside a sentence these are the month, a person or a title, not the modal. */
function isNameLike(lower: string): boolean {
  return (
    lower === 'may' ||
    lower === 'will' ||
    lower === 'might' ||
    lower === 'second' ||
    lower === 'who' ||
    lower === 'us' ||
    lower === 'it'
  );
}

/** `they'll`, `it's`; a possessive keeps its noun class. */
function contraction(lower: string): Tag | undefined {
  if (lower.endsWith("'ll")) return 'modal';
  if (/^(?:it|he|she|that|there|what|who|we|they|you|i)'(?:s|re|m)$/.test(lower)) return 'be';
  if (lower.endsWith("'s") || lower.endsWith("s'")) return 'poss';
  return undefined;
}

const NOMINAL_BEFORE: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'num', 'adj', 'prep']);

/** The previous word that is no adverb, sign of emphasis or negation. */
export function previousWord(words: readonly Word[], at: number): Word | undefined {
  let before = at - 1;
  for (let steps = 0; before >= 0 && steps < 4; before -= 1, steps += 1) {
    const tag = words[before]?.tag;
    if (tag !== 'adv' && tag !== 'neg') break;
  }
  return words[before];
}

function settleByNeighbours(words: Word[], at: number): void {
  const word = words[at];
  if (word === undefined) return;
  if (word.tag === 'modal') settleModal(words, at, word);
  if (word.tag === 'adj' || word.tag === 'adv' || word.tag === 'noun') wakeInfinitive(words, at, word);
  if (word.tag !== 'verb') return;
  const before = previousWord(words, at);
  const direct = words[at - 1];
  if (before === undefined) return;
  if (before.tag === 'to' || before.tag === 'modal' || before.tag === 'do') {
    if ((word.forms & BASE) !== 0) word.forms = BASE;
    else if (before.tag === 'to') nominal(word);
    return;
  }
  if (before.tag === 'have' && (word.forms & PART) !== 0) {
    word.forms = PART;
    return;
  }
  if (before.tag === 'be' && (word.forms & (PART | ING)) !== 0) {
    word.forms &= PART | ING;
    return;
  }
  if (direct === undefined || !NOMINAL_BEFORE.has(direct.tag) || word.lower === 'said') return;
  const surePresent = word.forms === PRES && !NOUNY.has(word.base);
  if (surePresent && (direct.tag === 'adj' || direct.tag === 'num')) return;
  // "a senior official announced": an adjective can be the noun itself, so a past form stays open.
  const openPast =
    (direct.tag === 'adj' || direct.tag === 'num') && (word.forms & PAST) !== 0 && !isNominalNext(words[at + 1]);
  if (!openPast) nominal(word);
}

/** "to open the taps", "will lower rates": words listed as adjectives are verbs behind *to* or a modal. */
function wakeInfinitive(words: readonly Word[], at: number, word: Word): void {
  const before = previousWord(words, at);
  if (before?.tag !== 'to' && before?.tag !== 'modal') return;
  if (
    before.tag === 'to' &&
    words[at + 1]?.tag === 'noun' &&
    words[at - 2]?.tag !== 'verb' &&
    words[at - 2]?.tag !== 'adj' &&
    words[at - 2]?.tag !== 'prep'
  )
    return;
  const form = verbForm(word.lower);
  if (form === undefined || (form.forms & BASE) === 0) return;
  word.tag = 'verb';
  word.base = form.base;
  word.forms = BASE;
}

function isNominalNext(word: Word | undefined): boolean {
  return (
    word !== undefined && (word.tag === 'noun' || word.tag === 'verb' || word.tag === 'name' || word.tag === 'adj')
  );
}

/** After an article or adjective: a participle stands as adjective, any other form is a noun. */
function nominal(word: Word): void {
  if ((word.forms & ING) !== 0) return;
  if ((word.forms & PART) !== 0 && (word.forms & BASE) === 0) {
    word.forms = PART;
    return;
  }
  word.tag = 'noun';
  word.forms = 0;
}

function settleModal(words: readonly Word[], at: number, word: Word): void {
  if (word.lower !== 'will' && word.lower !== 'might' && word.lower !== 'may' && word.lower !== 'can') return;
  const before = words[at - 1];
  const next = words[at + 1];
  const first = at === 0 && isCapital(word.text);
  const nounBefore =
    before !== undefined &&
    (before.tag === 'det' || before.tag === 'poss' || before.tag === 'adj' || before.tag === 'prep');
  const takesVerb = next !== undefined && (next.tag === 'be' || next.tag === 'have' || (next.forms & BASE) !== 0);
  const pronounLike =
    before !== undefined &&
    /^(?:this|these|those|all|both|neither|either|some|many|most|few|such|another|each|any|much|several)$/.test(
      before.lower,
    );
  if (
    next?.lower === 'to' ||
    next?.lower === 'of' ||
    (nounBefore && !pronounLike && !takesVerb && next?.tag !== 'adv' && next?.tag !== 'neg')
  ) {
    word.tag = 'noun';
  } else if (first && words.at(-1)?.text !== '?') {
    word.tag = 'name';
  }
}

/** Between hard boundaries: the words that surely are finite turn the doubtful ones into nouns and participles. */
function settleStretches(words: Word[]): void {
  let start = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at];
    if (word !== undefined && !isBoundary(word) && !(word.tag === 'coord' && opensPredicate(words, at))) continue;
    if (at > start) settleStretch(words, start, at);
    start = at + 1;
  }
}

/** "met but could not agree": what follows the coordinator is a finite verb of its own. */
function opensPredicate(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < words.length && next < at + 5; next += 1) {
    const word = words[next];
    if (word === undefined) return false;
    if (word.tag !== 'adv' && word.tag !== 'neg') return isSurelyFinite(words, next, word);
  }
  return false;
}

function isBoundary(word: Word): boolean {
  if (word.tag === 'sub' || word.tag === 'rel' || word.tag === 'that') return true;
  return word.tag === 'sign' && /[,;:()—?!.…]/.test(word.text);
}

const FINITE_AUX =
  /^(?:is|are|was|were|am|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|hadn't|do|does|did|doesn't|don't|didn't|.*'(?:s|re|m))$/;

function settleStretch(words: Word[], start: number, end: number): void {
  let lastSure = -1;
  let sure = 0;
  const doubtful: number[] = [];
  for (let at = start; at < end; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    if (isSurelyFinite(words, at, word)) {
      word.finite = true;
      lastSure = at;
      sure += 1;
    } else if (word.tag === 'verb' && isDoubtful(words, at, word)) doubtful.push(at);
  }
  if (lastSure < 0) chooseFinite(words, doubtful);
  else {
    if (sure === 1 && owesTwoVerbs(words, start)) relativeVerbFirst(words, doubtful, lastSure);
    for (const at of doubtful) if (words[at]?.finite === false) settleBesideSure(words, at, lastSure);
  }
}

/** "The era in which chips moved freely is about …": behind the relative both its own verb and the main one must come. */
function owesTwoVerbs(words: readonly Word[], start: number): boolean {
  const opener = words[start - 1];
  if (opener === undefined || (opener.tag !== 'rel' && opener.tag !== 'that') || words[start - 2]?.text === ',')
    return false;
  for (let at = start - 2, steps = 0; at >= 0 && steps < SIGHT; at -= 1, steps += 1) {
    const word = words[at];
    if (word?.finite === true) return false;
    if (word !== undefined && isBoundary(word)) return word.tag === 'sign';
  }
  return start > 2;
}

function relativeVerbFirst(words: readonly Word[], doubtful: readonly number[], sure: number): void {
  const first = doubtful.find((at) => at < sure && (words[at]?.forms ?? 0) !== BASE);
  const word = first === undefined ? undefined : words[first];
  if (word !== undefined && words[(first ?? 0) + 1]?.lower !== 'by') word.finite = true;
}

function isSurelyFinite(words: readonly Word[], at: number, word: Word): boolean {
  const before = previousWord(words, at)?.tag;
  if (word.tag === 'modal') return true;
  if (word.tag === 'be' || word.tag === 'do') return FINITE_AUX.test(word.lower);
  if (word.lower === 'have' && underDistantModal(words, at)) return false;
  if (word.tag === 'have') {
    const previous = previousWord(words, at);
    return FINITE_AUX.test(word.lower) && previous?.tag !== 'modal' && previous?.tag !== 'to';
  }
  if (word.tag !== 'verb') return false;
  if ((word.forms & PAST) !== 0 && (word.forms & (PART | BASE)) === 0) return true;
  if ((word.forms & (PRES | BASE)) !== 0 && (word.forms & PAST) === 0 && opensRelative(words, at)) return true;
  return word.forms === PRES && !NOUNY.has(word.base) && before !== 'prep' && before !== 'det' && before !== 'poss';
}

/** Right after *who*, *which*, *that*: "which covers", "that finance". */
function opensRelative(words: readonly Word[], at: number): boolean {
  const before = previousWord(words, at);
  if (before === undefined) return false;
  if (before.lower === 'who' || before.lower === 'which') return true;
  return (
    before.tag === 'that' &&
    (!NOUNY.has(words[at]?.base ?? '') || isNominalNext(words[at + 1]) || words[at + 1]?.tag === 'det')
  );
}

/** "could, at the height of the crisis, have sided": the modal stands before an inserted phrase. */
function underDistantModal(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 14; before -= 1) {
    const word = words[before];
    if (word?.tag === 'modal') return before < at - 1;
    if (
      word === undefined ||
      word.finite ||
      word.tag === 'verb' ||
      word.tag === 'be' ||
      word.tag === 'sub' ||
      word.tag === 'rel'
    )
      return false;
  }
  return false;
}

function isDoubtful(words: readonly Word[], at: number, word: Word): boolean {
  if ((word.forms & (PAST | PRES | BASE)) === 0) return false;
  const before = previousWord(words, at);
  return before === undefined ? at === 0 : before.tag !== 'to' && before.tag !== 'modal' && before.tag !== 'do';
}

function settleBesideSure(words: readonly Word[], at: number, sure: number): void {
  const word = words[at];
  if (word === undefined) return;
  const before = previousWord(words, at);
  const afterCoordinator = before?.tag === 'coord';
  if (
    at > sure
      ? afterCoordinator && isStrong(words, at)
      : isReporting(words, at) || (afterCoordinator && isStrong(words, at))
  ) {
    word.finite = true;
  } else demote(word);
}

/** A doubtful form that turned out not to be finite. */
function demote(word: Word): void {
  if ((word.forms & PART) !== 0) word.forms &= PART | BASE;
  else word.tag = 'noun';
}

function isReporting(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = previousWord(words, at);
  if (word === undefined || before === undefined || !REPORTING.has(word.base)) return false;
  const next = words[at + 1];
  if (next === undefined || next.tag === 'prep' || next.tag === 'modal' || next.tag === 'be' || next.tag === 'have')
    return false;
  if (NOUNY.has(word.base) && (word.forms & (PRES | BASE)) !== 0) {
    const agrees = (word.forms & PRES) !== 0 ? !isPlural(before) : isPlural(before) || before.tag === 'pron';
    return (
      agrees &&
      before.tag !== 'coord' &&
      (next.tag === 'det' || next.tag === 'pron' || next.tag === 'poss' || next.tag === 'that')
    );
  }
  return before.tag === 'name' || before.tag === 'pron' || before.tag === 'noun' || before.tag === 'coord';
}

/** Followed by what a verb takes: an object with its article, a pronoun, `to`, `that`, a preposition or nothing. */
function isStrong(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next.lower === 'of') return false;
  return next.tag !== 'be' && next.tag !== 'have' && next.tag !== 'modal';
}

function chooseFinite(words: Word[], doubtful: readonly number[]): void {
  const present = doubtful.filter((at) => isPresentChoice(words, at));
  const past = choosePast(words, doubtful);
  const first = present[0];
  const weak =
    first !== undefined &&
    words[first]?.base !== 'look' &&
    past !== undefined &&
    past > first &&
    NOUNY.has(words[first]?.base ?? '') &&
    !takesObject(words[first + 1]);
  const chosen = weak ? past : (first ?? past);
  for (const at of doubtful) {
    const word = words[at];
    if (word === undefined) continue;
    if (
      at === chosen ||
      (chosen !== undefined && at > chosen && followsCoordinator(words, at) && isStrong(words, at))
    ) {
      word.finite = true;
    } else demote(word);
  }
}

function followsCoordinator(words: readonly Word[], at: number): boolean {
  return previousWord(words, at)?.tag === 'coord';
}

function isPresentChoice(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = previousWord(words, at);
  if (word === undefined || before === undefined || (word.forms & (PRES | BASE)) === 0 || (word.forms & PAST) !== 0)
    return false;
  if (before.tag === 'sign' || before.tag === 'coord')
    return (
      !NOUNY.has(word.base) ||
      (word.base === 'look' && words[at + 1] !== undefined) ||
      ((word.forms & PRES) !== 0 &&
        (takesObject(words[at + 1]) || words[at + 1]?.tag === 'num' || words[at + 1]?.tag === 'adj'))
    );
  if (!isStrong(words, at)) return false;
  if (!NOUNY.has(word.base)) return (word.forms & PRES) !== 0 || agreesWithPlural(words, at, before);
  const next = words[at + 1];
  if (next === undefined) return false;
  if (next.tag === 'to' && (word.forms & BASE) !== 0 && agreesWithPlural(words, at, before)) return true;
  const follows =
    FOLLOWS_VERB.has(next.tag) || (next.tag === 'verb' && (word.base === 'look' || (next.forms & ING) !== 0));
  if ((word.forms & PRES) !== 0)
    return (
      (follows ||
        ((next.tag === 'noun' || (next.tag === 'verb' && (next.forms & PRES) !== 0)) && before.tag === 'name')) &&
      (!isPlural(before) || isInsidePhrase(words, at))
    );
  return (follows || next.tag === 'sign') && (isPlural(before) || before.tag === 'pron' || before.tag === 'name');
}

/** "a reversal of the phase-out of engines looks": the plural before the verb hangs on a preposition, the subject stands earlier. */
function isInsidePhrase(words: readonly Word[], at: number): boolean {
  for (let before = at - 2; before >= 0 && before >= at - 6; before -= 1)
    if (words[before]?.tag === 'prep') return true;
  return false;
}

/** A bare form needs a plural before it: a plural noun, a pronoun, a name, or two things joined by *and*. */
function agreesWithPlural(words: readonly Word[], at: number, before: Word): boolean {
  if (
    isPlural(before) ||
    before.tag === 'pron' ||
    before.tag === 'name' ||
    before.tag === 'det' ||
    before.tag === 'poss'
  )
    return true;
  if (/^(?:people|police|media|data|children|women|men|majority|staff|few|many|personnel)$/.test(before.lower))
    return true;
  for (let back = at - 2; back >= 0 && back >= at - 8; back -= 1) {
    const word = words[back];
    if (word?.tag === 'coord' || (word !== undefined && isPlural(word)) || word?.lower.endsWith("s'") === true)
      return true;
  }
  return false;
}

function takesObject(next: Word | undefined): boolean {
  return (
    next !== undefined &&
    (next.tag === 'det' || next.tag === 'poss' || next.tag === 'pron' || next.tag === 'to' || next.tag === 'that')
  );
}

function isPlural(word: Word): boolean {
  return (word.tag === 'noun' || word.tag === 'verb') && word.lower.endsWith('s') && !word.lower.endsWith('ss');
}

const FOLLOWS_VERB: ReadonlySet<Tag> = new Set<Tag>([
  'det',
  'poss',
  'to',
  'pron',
  'prep',
  'adv',
  'either',
  'num',
  'adj',
  'name',
  'sub',
  'that',
  'rel',
]);
/** How many words away another verb of the clause is looked for. */
const SIGHT = 40;
const OBJECT_TAGS: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'pron', 'name', 'noun', 'num', 'adj', 'to']);

function choosePast(words: readonly Word[], doubtful: readonly number[]): number | undefined {
  const past = doubtful.filter((at) => ((words[at]?.forms ?? 0) & PAST) !== 0 && !opensParticiple(words, at));
  const withObject = past.find((at) => OBJECT_TAGS.has(words[at + 1]?.tag ?? 'sign'));
  if (withObject !== undefined) return withObject;
  return past.filter((at) => !followsCoordinator(words, at)).at(-1) ?? past[0];
}

/** Right after a comma or at the start there is no subject: `…, limited to the banks, …`; `scheduled for` never is finite. */
function opensParticiple(words: readonly Word[], at: number): boolean {
  const before = previousWord(words, at);
  if (before === undefined) return true;
  const next = words[at + 1];
  if (before.tag === 'either' && words[at - 1] === before) return true;
  const intransitive =
    before.tag !== 'rel' &&
    before.tag !== 'that' &&
    (next?.tag === 'adv' || next?.tag === 'prep' || next?.tag === 'to' || next?.tag === 'either');
  if (intransitive && hasFiniteBeyond(words, at)) return true;
  return words[at + 1]?.lower === 'for' && /^(?:schedule|plan|slate|earmark)$/.test(words[at]?.base ?? '');
}

/** "The list, approved in April, is …": another verb claims the subject, before the comma or after the next one. */
function hasFiniteBeyond(words: readonly Word[], at: number): boolean {
  return (previousWord(words, at)?.text === ',' && hasMainVerbBefore(words, at)) || opensVerbAfterComma(words, at);
}

function hasMainVerbBefore(words: readonly Word[], at: number): boolean {
  let verb = false;
  for (let before = at - 2, steps = 0; before >= 0 && steps < SIGHT; before -= 1, steps += 1) {
    const word = words[before];
    if (word === undefined) break;
    if (word.finite) verb = true;
    else if (word.tag === 'rel' || word.tag === 'sub' || word.lower === 'whose') verb = false;
    else if (word.text === ';' || (verb && word.text === ',')) break;
  }
  return verb;
}

function opensVerbAfterComma(words: readonly Word[], at: number): boolean {
  for (let after = at + 1; after < words.length && after < at + SIGHT; after += 1) {
    const word = words[after];
    if (word === undefined || word.text === ';') return false;
    if (word.text !== ',' && word.text !== ')') continue;
    let verb = after + 1;
    while (words[verb]?.tag === 'adv' && verb < after + 4) verb += 1;
    const candidate = words[verb];
    if (candidate === undefined || candidate.tag === 'coord') return false;
    if (isSurelyFinite(words, verb, candidate)) return true;
    if (candidate.tag === 'verb' && (candidate.forms & PRES) !== 0 && takesObject(words[verb + 1])) return true;
  }
  return false;
}
