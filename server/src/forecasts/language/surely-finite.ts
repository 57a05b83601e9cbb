import { BASE, PART, PAST, PRES } from './verb-forms.js';
import { isNominalNext, previousWord, type Word } from './word.js';
import { NOUNY } from './words.js';

export function isBoundary(word: Word): boolean {
  if (word.tag === 'sub' || word.tag === 'rel' || word.tag === 'that') return true;
  return word.tag === 'sign' && /[,;:()—?!.…]/.test(word.text);
}

const FINITE_AUX =
  /^(?:is|are|was|were|am|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|hadn't|do|does|did|doesn't|don't|didn't|.*'(?:s|re|m))$/;

export function isSurelyFinite(words: readonly Word[], at: number, word: Word): boolean {
  const before = previousWord(words, at)?.tag;
  if (word.tag === 'modal') return true;
  // "may do the first": behind its modal *do* is an infinitive.
  if (word.tag === 'do' && (before === 'modal' || before === 'to')) return false;
  if (word.tag === 'be' || word.tag === 'do') return FINITE_AUX.test(word.lower);
  if (word.lower === 'have' && underDistantModal(words, at)) return false;
  if (word.tag === 'have') {
    const previous = previousWord(words, at);
    return FINITE_AUX.test(word.lower) && previous?.tag !== 'modal' && previous?.tag !== 'to';
  }
  if (word.tag !== 'verb') return false;
  if ((word.forms & PAST) !== 0 && (word.forms & (PART | BASE)) === 0) return true;
  if ((word.forms & (PRES | BASE)) !== 0 && (word.forms & PAST) === 0 && opensRelative(words, at)) return true;
  if ((word.forms & (PRES | BASE | PAST)) !== 0 && followsSubjectPronoun(words, at)) return true;
  // "television channels could not": a noun before its modal.
  if (before === 'noun' && words[at + 1]?.tag === 'modal' && !/^(?:det|poss|name|pron)$/.test(words[at + 2]?.tag ?? ''))
    return false;
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

/** "that they intend to lodge": right behind *they*, *he*, *she*, *we*; not where the auxiliary stands before them ("should they fail"). */
function followsSubjectPronoun(words: readonly Word[], at: number): boolean {
  const pronoun = words[at - 1]?.lower ?? '';
  const before = words[at - 2]?.tag;
  // "the areas it lost": between a noun and a verb *it* is a subject too.
  if (pronoun === 'it' && before === 'noun' && ((words[at]?.forms ?? 0) & (PRES | PAST)) !== 0) return true;
  if (!/^(?:they|he|she|we|i)$/.test(pronoun)) return false;
  return before !== 'modal' && before !== 'do' && before !== 'be' && before !== 'have';
}

/** "might, for all we know, have stayed": the modal stands before an inserted phrase. */
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
