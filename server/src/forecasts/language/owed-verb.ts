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
  let start = 0;
  // The first finite verb of the stretch, and the conjunction before it.
  let finite = -1;
  let conjunction = -1;
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at];
    if (word !== undefined && !isBoundary(word)) {
      if (finite < 0 && word.finite) finite = at;
      else if (finite < 0 && conjunction < 0 && at > start && word.tag === 'either' && opensClause(words, at))
        conjunction = at;
      continue;
    }
    if (at > start) {
      const opener = words[start - 1]?.tag;
      const main = opener !== 'sub' && opener !== 'rel' && opener !== 'that';
      if (main && finite >= 0 && conjunction < 0) mainHasVerb = true;
      else if (main) bare.push([start, finite < 0 || conjunction < 0 ? at : conjunction]);
      else if (finite < 0 && opener === 'sub') wake(words, start, at);
    }
    start = at + 1;
    finite = -1;
    conjunction = -1;
  }
  if (mainHasVerb) return;
  for (const [from, to] of bare) if (wake(words, from, to)) return;
}

/** "Drilling starts as soon as the talks are over": the verb behind *until* or *as soon as* belongs to its own clause. */
function opensClause(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower;
  if (words[at]?.lower === 'until') return true;
  return words[at]?.lower === 'as' && (next === 'soon' || next === 'long') && words[at + 2]?.lower === 'as';
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
