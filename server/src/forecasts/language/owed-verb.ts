import { isPlural } from './choose-finite.js';
import { isBoundary } from './surely-finite.js';
import { BASE, ING, PART, PRES, verbForm } from './verb-forms.js';
import { previousWord, type Word } from './word.js';
import type { Tag } from './words.js';

const SUBJECT: ReadonlySet<Tag> = new Set<Tag>(['noun', 'name', 'pron', 'num', 'verb']);
const AFTER: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'num', 'adj', 'prep', 'adv', 'name', 'sign', 'either']);
const PLURAL_NOUN = /^(?:people|police|media|children|women|men|fishermen|staff|most|many|few|some|all|both)$/;

/**
 * A clause without any verb has one among its nouns: "Loudspeakers along the line fall silent", "if the spraying stops".
 * Looked for only where nothing else was found; the bare form needs a plural, the form in -s a singular subject.
 */
export function wakeOwedVerbs(words: Word[]): void {
  let mainHasVerb = false;
  const bare: [number, number][] = [];
  eachStretch(words, (start, end) => {
    const opener = words[start - 1];
    const main = opener === undefined || (opener.tag !== 'sub' && opener.tag !== 'rel' && opener.tag !== 'that');
    const limit = main ? conjunctionBefore(words, start, end) : end;
    const has = hasFinite(words, start, limit);
    if (main && has) mainHasVerb = true;
    else if (main) bare.push([start, limit]);
    else if (!has && opener?.tag === 'sub') wake(words, start, end);
  });
  if (mainHasVerb) return;
  for (const [start, end] of bare) if (wake(words, start, end)) return;
}

function eachStretch(words: readonly Word[], visit: (start: number, end: number) => void): void {
  let start = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at];
    if (word !== undefined && !isBoundary(word)) continue;
    if (at > start) visit(start, at);
    start = at + 1;
  }
}

/** "Drilling starts as soon as the talks are over": the verb behind *as soon as* belongs to its own clause. */
function conjunctionBefore(words: readonly Word[], start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    const lower = words[at]?.lower;
    const asSoonAs =
      lower === 'as' && /^(?:soon|long)$/.test(words[at + 1]?.lower ?? '') && words[at + 2]?.lower === 'as';
    if (asSoonAs || (lower === 'until' && hasFinite(words, at, end))) return at;
  }
  return end;
}

function hasFinite(words: readonly Word[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (words[at]?.finite === true) return true;
  return false;
}

function wake(words: Word[], start: number, end: number): boolean {
  const plural = isPluralSubject(words, start, end);
  for (let at = start + 1; at < end; at += 1) {
    const word = words[at];
    const before = previousWord(words, at);
    if (word === undefined || before === undefined || (word.tag !== 'noun' && word.tag !== 'verb')) continue;
    if (words[at - 1]?.tag === 'det' || !SUBJECT.has(before.tag)) continue;
    const form = verbForm(word.lower);
    if (form === undefined || !fits(words, at, form.forms, before, plural)) continue;
    word.tag = 'verb';
    word.base = form.base;
    word.forms = form.forms;
    word.finite = true;
    return true;
  }
  return false;
}

function fits(words: readonly Word[], at: number, forms: number, before: Word, plural: boolean): boolean {
  const next = words[at + 1];
  const direct = isPluralWord(before);
  if (next?.lower === 'of') return false;
  const follows =
    next === undefined || AFTER.has(next.tag) || (next.tag === 'verb' && (next.forms & (PART | ING)) !== 0);
  // "The city faces bankruptcy": a noun as object needs a plain subject right before.
  const bareObject = next?.tag === 'noun' && before.tag === 'noun' && words[at - 2]?.tag === 'det';
  if ((forms & PRES) !== 0) return (follows || bareObject) && (!plural || !direct);
  if ((forms & BASE) === 0) return false;
  return (plural || direct) && (follows || (direct && next?.tag === 'noun'));
}

/** The head of the first noun phrase; two things joined by *and* are plural. */
function isPluralSubject(words: readonly Word[], start: number, end: number): boolean {
  let head: Word | undefined;
  for (let at = start; at < end; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (SUBJECT.has(word.tag)) {
      if (head !== undefined && isPluralWord(head) && word.tag !== 'name') break;
      head = word;
    } else if (word.lower === 'and' && head !== undefined) return true;
    else if (head !== undefined) break;
  }
  return head !== undefined && isPluralWord(head);
}

function isPluralWord(word: Word): boolean {
  if (word.tag === 'name') return word.lower.endsWith('s') && !word.lower.endsWith('ss');
  return isPlural(word) || PLURAL_NOUN.test(word.lower);
}
