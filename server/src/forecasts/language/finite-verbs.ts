import { chooseFinite, demote, isPlural, isStrong, SIGHT } from './choose-finite.js';
import { isBoundary, isSurelyFinite } from './surely-finite.js';
import { BASE, PART, PAST, PRES } from './verb-forms.js';
import { previousWord, type Word } from './word.js';
import { NOUNY } from './words.js';

const REPORTING = new Set(
  'say think believe expect warn predict hope fear argue claim note add know assume forecast suggest announce declare insist estimate reckon assert stress conclude admit acknowledge promise pledge vow state report project anticipate doubt maintain contend caution confirm foresee calculate'.split(
    ' ',
  ),
);

/** Between hard boundaries: the words that surely are finite turn the doubtful ones into nouns and participles. */
export function settleStretches(words: Word[]): void {
  let start = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at];
    if (word !== undefined && !isBoundary(word) && !(word.tag === 'coord' && opensPredicate(words, at))) continue;
    if (at > start) settleStretch(words, start, at);
    start = at + 1;
  }
}

/** "came but did not stay": what follows the coordinator is a finite verb of its own. */
function opensPredicate(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < words.length && next < at + 5; next += 1) {
    const word = words[next];
    if (word === undefined) return false;
    if (word.tag !== 'adv' && word.tag !== 'neg') return isSurelyFinite(words, next, word);
  }
  return false;
}

/** "The port faces the loss of its line before the year is over": the sure verb belongs to the clause of time. */
function conjunctionBefore(words: readonly Word[], start: number, sure: number): number {
  for (let at = sure - 1; at > start; at -= 1) {
    const word = words[at];
    if (word?.tag === 'either' && /^(?:before|after|until|till|since)$/.test(word.lower)) return at;
  }
  return -1;
}

function settleStretch(words: Word[], start: number, end: number): void {
  let lastSure = -1;
  let sure = 0;
  const doubtful: number[] = [];
  for (let at = start; at < end; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    if (isSurelyFinite(words, at, word)) {
      const conjunction = sure === 0 && doubtful.length > 0 ? conjunctionBefore(words, start, at) : -1;
      if (conjunction > (doubtful[0] ?? 0)) {
        settleStretch(words, start, conjunction);
        settleStretch(words, conjunction + 1, end);
        return;
      }
      word.finite = true;
      lastSure = at;
      sure += 1;
    } else if (word.tag === 'verb' && isDoubtful(words, at, word)) doubtful.push(at);
  }
  if (lastSure < 0) chooseFinite(words, doubtful);
  else {
    if (sure === 1 && owesTwoVerbs(words, start)) secondVerb(words, doubtful, lastSure);
    for (const at of doubtful) if (words[at]?.finite === false) settleBesideSure(words, at, lastSure);
  }
}

/** "The years in which rents rose slowly are …": behind the relative both its own verb and the main one must come. */
function owesTwoVerbs(words: readonly Word[], start: number): boolean {
  const opener = words[start - 1];
  if (opener === undefined || (opener.tag !== 'rel' && opener.tag !== 'that') || words[start - 2]?.text === ',')
    return false;
  for (let at = start - 2, steps = 0; at >= 0 && steps < SIGHT; at -= 1, steps += 1) {
    const word = words[at];
    if (word?.finite === true) return false;
    if (word !== undefined && isBoundary(word)) return word.tag === 'sign';
  }
  return start > 1;
}

function secondVerb(words: readonly Word[], doubtful: readonly number[], sure: number): void {
  const before = doubtful.find((at) => at < sure && (words[at]?.forms ?? 0) !== BASE && words[at + 1]?.lower !== 'by');
  const after =
    doubtful.find((at) => at > sure && (words[at]?.forms ?? 0) === BASE && words[at + 1]?.tag === 'to') ??
    doubtful.findLast((at) => at > sure && (words[at]?.forms ?? 0) === PRES && words[at + 1]?.lower !== 'of');
  const word = words[before ?? after ?? -1];
  if (word !== undefined) word.finite = true;
}

function isDoubtful(words: readonly Word[], at: number, word: Word): boolean {
  if ((word.forms & (PAST | PRES | BASE)) === 0) return false;
  const before = previousWord(words, at);
  return before === undefined ? at === 0 : before.tag !== 'to' && before.tag !== 'modal' && before.tag !== 'do';
}

function settleBesideSure(words: readonly Word[], at: number, sure: number): void {
  const word = words[at];
  if (word === undefined) return;
  // "could be separated and adopted": the second participle shares the modal.
  if ((word.forms & PART) !== 0 && sharesModal(words, at)) {
    demote(word);
    return;
  }
  const coordinated = at > sure && previousWord(words, at)?.tag === 'coord' && isStrong(words, at);
  if (coordinated || (at < sure && isReporting(words, at))) {
    word.finite = true;
  } else demote(word);
}

function sharesModal(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.tag !== 'coord') return false;
  for (let before = at - 2; before > 0 && before > at - 16; before -= 1) {
    const word = words[before];
    if (word?.lower === 'be') return words[before - 1]?.tag === 'modal' || words[before - 1]?.tag === 'adv';
    if (word === undefined || word.finite || isBoundary(word)) return false;
  }
  return false;
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
      (next.tag === 'det' ||
        next.tag === 'pron' ||
        next.tag === 'poss' ||
        next.tag === 'that' ||
        (next.tag === 'name' && before.tag === 'name'))
    );
  }
  return before.tag === 'name' || before.tag === 'pron' || before.tag === 'noun' || before.tag === 'coord';
}
