import { isSurelyFinite } from './surely-finite.js';
import { BASE, ING, PART, PAST, PRES } from './verb-forms.js';
import { previousWord, type Word } from './word.js';
import { NOUNY, type Tag } from './words.js';

/** A doubtful form that turned out not to be finite. */
export function demote(word: Word): void {
  if ((word.forms & PART) !== 0) word.forms &= PART | BASE;
  else word.tag = 'noun';
}

/** Followed by what a verb takes: an object with its article, a pronoun, `to`, `that`, a preposition or nothing. */
export function isStrong(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next.lower === 'of') return false;
  return next.tag !== 'be' && next.tag !== 'have' && next.tag !== 'modal';
}

export function chooseFinite(words: Word[], doubtful: readonly number[]): void {
  const present = doubtful.filter((at) => isPresentChoice(words, at));
  const past = choosePast(words, doubtful);
  const first = opensCompound(words, present) ? present[1] : present[0];
  const weak =
    first !== undefined &&
    words[first]?.base !== 'look' &&
    past !== undefined &&
    past > first &&
    NOUNY.has(words[first]?.base ?? '') &&
    !takesObject(words[first + 1]) &&
    !(past === first + 1 && STATE.test(words[first]?.base ?? ''));
  const chosen = weak || tellsFirst(words, past, first) ? past : (first ?? past);
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

/** "The regime started 2023 with missile tests": subject, past form and object stand before what is more often a noun. */
function tellsFirst(words: readonly Word[], past: number | undefined, first: number | undefined): boolean {
  if (past === undefined || first === undefined || past > first || !NOUNY.has(words[first]?.base ?? '')) return false;
  const before = words[past - 1]?.tag;
  const next = words[past + 1];
  const object = next !== undefined && next.lower !== 'this' && /^(?:det|poss|pron|name|num)$/.test(next.tag);
  return object && (before === 'noun' || before === 'name' || before === 'pron');
}

/** "egg prices in the cities rise": what looks like a verb is the plural that the bare form behind it agrees with. */
function opensCompound(words: readonly Word[], present: readonly number[]): boolean {
  const [first, second] = present;
  if (first === undefined || second === undefined) return false;
  const noun = words[first];
  const verb = words[second];
  return (
    noun !== undefined &&
    verb !== undefined &&
    (noun.forms & PRES) !== 0 &&
    NOUNY.has(noun.base) &&
    words[first - 1]?.tag === 'noun' &&
    !isPlural(words[first - 1] ?? noun) &&
    words[first + 1]?.tag === 'prep' &&
    (verb.forms & BASE) !== 0 &&
    words[second - 1]?.tag !== 'coord'
  );
}

function followsCoordinator(words: readonly Word[], at: number): boolean {
  return previousWord(words, at)?.tag === 'coord';
}

function isPresentChoice(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = previousWord(words, at);
  if (word === undefined || before === undefined || (word.forms & (PRES | BASE)) === 0 || (word.forms & PAST) !== 0)
    return false;
  if (before.tag === 'sign' || before.tag === 'coord') return isPresentBehindComma(words, at, word);
  if (!isStrong(words, at)) return false;
  if (!NOUNY.has(word.base)) return (word.forms & PRES) !== 0 || agreesWithPlural(words, at, before);
  const next = words[at + 1];
  if (next === undefined) return false;
  if (next.tag === 'to' && (word.forms & BASE) !== 0 && agreesWithPlural(words, at, before)) return true;
  const follows =
    FOLLOWS_VERB.has(next.tag) ||
    (next.tag === 'verb' &&
      (word.base === 'look' || (next.forms & ING) !== 0 || (STATE.test(word.base) && (next.forms & PART) !== 0)));
  // "proposed updates on": the object of the verb right before it.
  if ((word.forms & PRES) !== 0 && before.tag === 'verb' && (before.forms & PAST) !== 0) return false;
  if ((word.forms & PRES) !== 0)
    return (
      (follows ||
        ((next.tag === 'noun' || (next.tag === 'verb' && (next.forms & PRES) !== 0)) && before.tag === 'name')) &&
      (!isPlural(before) || isInsidePhrase(words, at))
    );
  return (follows || next.tag === 'sign') && (isPlural(before) || before.tag === 'pron' || before.tag === 'name');
}

/** "stay shut", "stand ruined": verbs that take a participle as their complement. */
const STATE = /^(?:stay|remain|stand|lie|sit|fall)$/;

/** "a change of the rules for dealers looks": the plural before the verb hangs on a preposition, the subject stands earlier. */
function isInsidePhrase(words: readonly Word[], at: number): boolean {
  for (let before = at - 2; before >= 0 && before >= at - 6; before -= 1)
    if (words[before]?.tag === 'prep') return true;
  return false;
}

/** Behind a comma or a coordinator: what is more often a noun needs an object, or a subject that still waits for its verb. */
function isPresentBehindComma(words: readonly Word[], at: number, word: Word): boolean {
  const next = words[at + 1];
  if (!NOUNY.has(word.base)) return true;
  if (next === undefined || (word.forms & PRES) === 0) return word.base === 'look' && next !== undefined;
  if (word.base === 'look' || takesObject(next) || next.tag === 'num' || next.tag === 'adj') return true;
  return FOLLOWS_VERB.has(next.tag) && words[at - 1]?.text === ',' && !hasMainVerbBefore(words, at);
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
  if (
    /^(?:people|police|media|data|children|women|men|majority|staff|few|many|personnel|quarter|half|third|fifth|percent|cent|number|two-thirds|three-quarters|rest)$/.test(
      before.lower,
    )
  )
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

export function isPlural(word: Word): boolean {
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
export const SIGHT = 40;

const OBJECT_TAGS: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'pron', 'name', 'noun', 'num', 'adj', 'to']);

function choosePast(words: readonly Word[], doubtful: readonly number[]): number | undefined {
  const past = doubtful.filter((at) => ((words[at]?.forms ?? 0) & PAST) !== 0 && !opensParticiple(words, at));
  const withObject = past.find((at) => OBJECT_TAGS.has(words[at + 1]?.tag ?? 'sign'));
  if (withObject !== undefined) return withObject;
  return past.filter((at) => !followsCoordinator(words, at)).at(-1) ?? past[0];
}

/** Right after a comma or at the start there is no subject: `…, restricted to ships, …`; `scheduled for` never is finite. */
function opensParticiple(words: readonly Word[], at: number): boolean {
  const before = previousWord(words, at);
  if (before === undefined) return true;
  const next = words[at + 1];
  if (before.tag === 'either' && words[at - 1] === before) return true;
  if (before.text === ',' && isOwedToRelative(words, at)) return false;
  const intransitive =
    before.tag !== 'rel' &&
    before.tag !== 'that' &&
    (next?.tag === 'adv' || next?.tag === 'prep' || next?.tag === 'to' || next?.tag === 'either');
  if (intransitive && hasFiniteBeyond(words, at)) return true;
  return words[at + 1]?.lower === 'for' && /^(?:schedule|plan|slate|earmark)$/.test(words[at]?.base ?? '');
}

/** "which yesterday, together with others, called for": no verb since the relative, and an adverb or preposition behind it. */
function isOwedToRelative(words: readonly Word[], at: number): boolean {
  let commas = 0;
  for (let before = at - 1; before > 0 && before > at - 20; before -= 1) {
    const word = words[before];
    if (word === undefined || word.finite || word.tag === 'verb' || word.text === ';') return false;
    if (word.text === ',') commas += 1;
    const next = words[before + 1]?.tag;
    if (word.tag === 'rel') return commas === 2 && (next === 'adv' || next === 'prep' || next === 'sign');
  }
  return false;
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
    if (candidate.tag !== 'verb') return false;
    if ((candidate.forms & PRES) !== 0 && takesObject(words[verb + 1])) return true;
    if ((candidate.forms & BASE) !== 0 && (candidate.forms & PAST) === 0 && !NOUNY.has(candidate.base)) return true;
    if (candidate.base === 'follow') return true;
  }
  return false;
}
