import { settleStretches } from './finite-verbs.js';
import { wakeOwedVerbs } from './owed-verb.js';
import { BASE, ING, PART, PAST, PRES, verbForm } from './verb-forms.js';
import { isCapital, isNominalNext, previousWord, type Word } from './word.js';
import { NOUNY, type Tag } from './words.js';

/** Settles the class of every word by its neighbours, in place, and marks the finite verbs; linear in the number of words. */
export function tagWords(words: Word[]): void {
  for (let at = 0; at < words.length; at += 1) settleByNeighbours(words, at);
  settleStretches(words);
  wakeOwedVerbs(words);
}

/** Determiners that can stand alone: "few doubted that", "most agree". */
const PRONOUN_LIKE = /^(?:few|many|some|most|all|both|several|none|others|these|those|this)$/;
const NOMINAL_BEFORE: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'num', 'adj', 'prep']);

function settleByNeighbours(words: Word[], at: number): void {
  const word = words[at];
  if (word === undefined) return;
  if (word.tag === 'modal') settleModal(words, at, word);
  // "may yet fail"
  if (word.lower === 'yet' && words[at - 1]?.tag === 'modal') word.tag = 'adv';
  if (isModalFiller(words, at, word)) word.tag = 'adv';
  if (word.lower === 'so' && words[at + 1]?.lower === 'far') word.tag = 'adv';
  // "because of the pandemic" opens no clause.
  if (word.lower === 'because' && words[at + 1]?.lower === 'of') word.tag = 'prep';
  // "would be provided for": the verb, not the conjunction.
  if (word.lower === 'provided' && previousWord(words, at)?.tag === 'be') wake(word);
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
  if (
    direct?.tag === 'det' &&
    PRONOUN_LIKE.test(direct.lower) &&
    // "those plans": a plural has no verb in -s.
    !(word.forms === PRES && direct.lower !== 'this') &&
    !isNominalNext(words[at + 1]) &&
    words[at + 1]?.tag !== 'sign'
  )
    return;
  if (direct === undefined || !NOMINAL_BEFORE.has(direct.tag) || word.lower === 'said') return;
  const surePresent = word.forms === PRES && !NOUNY.has(word.base);
  if (surePresent && (direct.tag === 'adj' || direct.tag === 'num')) return;
  // "a senior official announced": an adjective can be the noun itself, so a past form stays open.
  const openPast =
    (direct.tag === 'adj' || direct.tag === 'num') && (word.forms & PAST) !== 0 && !isNominalNext(words[at + 1]);
  if (!openPast) nominal(word);
}

const FILLERS = /^(?:likely|better|best|most|more|both|neither|either|all|each|no|longer|than)$/;

/** "will also likely agree", "will no longer apply", "will both raise and cut": between a modal and its infinitive. */
function isModalFiller(words: readonly Word[], at: number, word: Word): boolean {
  if (word.lower === 'no' && words[at + 1]?.lower !== 'longer') return false;
  if (!FILLERS.test(word.lower) || previousWord(words, at)?.tag !== 'modal') return false;
  for (let next = at + 1; next < words.length && next < at + 5; next += 1) {
    const after = words[next];
    if (after === undefined) return false;
    if (after.tag === 'adv' || FILLERS.test(after.lower)) continue;
    return word.lower === 'likely' || isInfinitive(after);
  }
  return false;
}

function isInfinitive(word: Word): boolean {
  return (
    word.tag === 'be' || word.tag === 'have' || word.tag === 'do' || ((verbForm(word.lower)?.forms ?? 0) & BASE) !== 0
  );
}

function wake(word: Word): void {
  const form = verbForm(word.lower);
  if (form === undefined) return;
  word.tag = 'verb';
  word.base = form.base;
  word.forms = form.forms & PART;
}

/** "to open the gates", "will lower rates": words listed as adjectives are verbs behind *to* or a modal. */
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
    (nounBefore && !pronounLike && !takesVerb && next?.tag !== 'adv' && next?.tag !== 'neg' && next?.lower !== 'likely')
  ) {
    word.tag = 'noun';
  } else if (first && words.at(-1)?.text !== '?') {
    word.tag = 'name';
  }
}
