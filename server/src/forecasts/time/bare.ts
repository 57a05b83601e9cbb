import { wordSet } from '../../text/word-set.js';
import { restAt } from './connected.js';
import { isCapitalised, low, startOf, type Tokens } from './cursor.js';
import { dayAt, type Found, monthAt } from './dates.js';
import { clauseEnd } from './events.js';
import { isFunctionWord } from './function-words.js';
import { type Hit, looksBack } from './hit.js';
import { leafAt } from './leaf.js';
import { leafOf, periodAt } from './period.js';
import { suffixed } from './suffix.js';
import { MONTHS, SEASONS, yearFigure } from './words.js';

const POINTING =
  'this next last early mid late tomorrow today tonight yesterday previous current coming year-end'.split(' ');
const POSSESSIVE = 'this next last tomorrow today tonight yesterday year'.split(' ').map((word) => `${word}'s`);

/** Words at which an expression without a preposition may begin, besides numbers and compounds such as `mid-2027`. */
export const BARE_STARTS: readonly string[] = [
  ...POINTING,
  ...POSSESSIVE,
  ...MONTHS.keys(),
  ...'later earlier sooner the spring summer autumn winter q1 q2 q3 q4 h1 h2'.split(' '),
];

/** A time expression without a preposition: `this autumn`, `early next year`, `tomorrow`, the `April` of "the April election". */
export function bareAt(tokens: Tokens, index: number): Hit | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const word = low(tokens, index);
  if (word === 'later' || word === 'earlier') return restAt(tokens, index, index);
  if (word === 'sooner' && low(tokens, index + 1) === 'than' && comparesTimes(tokens, index + 2))
    return soonerThan(tokens, index);
  if (token.kind === 'number') return dayAt(tokens, index) === null ? yearHit(tokens, index) : periodHit(tokens, index);
  if (isCapitalised(token) && MONTHS.has(word)) return monthHit(tokens, index);
  if ((word === 'spring' || word === 'summer' || word === 'autumn' || word === 'winter') && yearFollows(tokens, index))
    return periodHit(tokens, index);
  if (word.length === 2 && /^[qh][1-4]$/.test(word)) return periodHit(tokens, index);
  if (word === 'the') return theHit(tokens, index);
  if (MONTHS.has(word) || SEASONS.has(word)) return null;
  const hit = periodHit(tokens, index);
  // "The next day", "the last year" are told from another time; without their article they are not.
  return hit !== null && (word === 'next' || word === 'last') && low(tokens, index - 1) === 'the' && isUnit(hit)
    ? null
    : hit;
}

function isUnit({ meaning }: Hit): boolean {
  return meaning.kind === 'period' && (meaning.period.kind === 'unit' || meaning.period.kind === 'year');
}

function yearFollows(tokens: Tokens, index: number): boolean {
  const at = low(tokens, index + 1) === 'of' ? index + 2 : index + 1;
  return (
    yearFigure(low(tokens, at).slice(0, 4)) !== null || (low(tokens, at) === 'next' && low(tokens, at + 1) === 'year')
  );
}

const PIECES = wordSet(
  'end beginning start close turn middle first second third fourth final latter last early mid late',
);

/** "The end of the year", "the coming winter", "the year after next" as a noun phrase of its own. */
function theHit(tokens: Tokens, index: number): Hit | null {
  const word = low(tokens, index + 1);
  if (PIECES.has(word)) {
    const found = periodAt(tokens, index, false);
    return found?.period.kind === 'part' ? made(tokens, index, found) : null;
  }
  if (word !== 'coming' && word !== 'upcoming' && word !== 'current' && low(tokens, index + 2) !== 'after') {
    return word === 'day' && low(tokens, index + 2) === 'after' && low(tokens, index + 3) === 'tomorrow'
      ? made(tokens, index, leafAt(tokens, index, false))
      : null;
  }
  return made(tokens, index, leafAt(tokens, index, false));
}

function periodHit(tokens: Tokens, index: number): Hit | null {
  return made(tokens, index, periodAt(tokens, index, false));
}

function made(tokens: Tokens, index: number, found: Found | null): Hit | null {
  if (found === null) return null;
  const [relation, next] = suffixed(tokens, 'in', found.next);
  const leaf = leafOf(found.period);
  const possessive = low(tokens, next - 1).endsWith("'s");
  const attributive =
    possessive || (startOf(tokens, index) === leaf.start && beforeNoun(tokens, index, next) && !adverbial(leaf));
  return {
    start: index,
    next,
    meaning: { kind: 'period', relation, period: found.period, dated: attributive },
    past: looksBack(found.period),
    attributive,
  };
}

/** "This year", "next week", "last Friday" stand for themselves before any word. */
function adverbial(leaf: ReturnType<typeof leafOf>): boolean {
  if (leaf.kind === 'unit' || leaf.kind === 'weekday') return true;
  return (
    'year' in leaf && (leaf.year.kind === 'shifted' || (leaf.year.kind === 'picked' && leaf.year.which !== 'nearest'))
  );
}

/** Whether a noun follows that the period describes; a determiner before it must be there, or a possessive. */
function beforeNoun(tokens: Tokens, index: number, next: number): boolean {
  const before = low(tokens, index - 1);
  const after = tokens[next];
  if (after === undefined || after.kind !== 'word' || isFunctionWord(low(tokens, next))) return false;
  return (
    before === '' ||
    ARTICLES.has(before) ||
    before.endsWith("'s") ||
    before.endsWith("s'") ||
    before === "'" ||
    ARTICLES.has(low(tokens, index - 2))
  );
}

const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'its',
  'his',
  'her',
  'their',
  'our',
  'this',
  'that',
  'these',
  'those',
  'planned',
  'scheduled',
  'upcoming',
]);
const TITLES = new Set(['theresa', 'mrs', 'ms', 'mr', 'lady', 'brian', 'elaine']);

/** A month without a preposition: before a year or a day, or as the attribute of a noun. */
function monthHit(tokens: Tokens, index: number): Hit | null {
  const month = monthAt(tokens, index);
  if (month === null || TITLES.has(low(tokens, index - 1))) return null;
  const found = periodAt(tokens, index, false);
  if (found === null) return null;
  const leaf = leafOf(found.period);
  const dated = leaf.kind === 'day' || ('year' in leaf && leaf.year.kind !== 'picked');
  if (dated) return made(tokens, index, found);
  const before = low(tokens, index - 1);
  const owned = ARTICLES.has(before) || before.endsWith("'s") || before === "'";
  const initial = index === 0 && low(tokens, index) !== 'may' && low(tokens, index) !== 'march';
  const plural = low(tokens, found.next).endsWith('s');
  if (!(owned || initial || (index === 0 && plural)) || !beforeNoun(tokens, index, found.next)) return null;
  return made(tokens, index, found);
}

const NUMBERING = new Set(
  'further another some about around over nearly almost than least most only additional other total'.split(' '),
);
const NAMES_AFTER = new Set(['agenda', 'vision', 'strategy', 'horizon', 'framework', 'programme']);

/** A year without a preposition: attribute of a noun, in parentheses, or subject of the sentence. */
function yearHit(tokens: Tokens, index: number): Hit | null {
  const found = periodAt(tokens, index, false);
  if (found === null) return null;
  const leaf = leafOf(found.period);
  if (
    leaf.kind !== 'year' &&
    leaf.kind !== 'years' &&
    leaf.kind !== 'split-year' &&
    leaf.kind !== 'season' &&
    found.period.kind !== 'part'
  )
    return null;
  const before = low(tokens, index - 1);
  const after = low(tokens, found.next);
  if (before !== '' && isCapitalised(tokens[index - 1]) && index > 1 && !before.endsWith("'s")) return null;
  if (NAMES_AFTER.has(after) && isCapitalised(tokens[found.next])) return null;
  if (NUMBERING.has(before)) return null;
  // "COM(2020) 829" is a number on a file.
  if (before === '(' && tokens[index - 2]?.end === tokens[index - 1]?.start) return null;
  const alone = before === '(' || before === '' || before === ',';
  const owned = ARTICLES.has(before) || before.endsWith("'s") || before === "'" || ARTICLES.has(low(tokens, index - 2));
  if (alone && (after === ')' || after === '' || isFunctionWord(after) || after === ','))
    return made(tokens, index, found);
  if (!owned && !(before === '' && isFunctionWord(after)))
    return suffixed(tokens, 'in', found.next)[1] > found.next ? made(tokens, index, found) : null;
  return made(tokens, index, found);
}

/** "Sooner than Lüderitz" compares two things, "sooner than expected" two times. */
function comparesTimes(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && (!isCapitalised(token) || clauseEnd(tokens, index) > index + 1);
}

/** "Sooner than the markets think". */
function soonerThan(tokens: Tokens, index: number): Hit {
  return {
    start: index,
    next: clauseEnd(tokens, index + 2),
    meaning: { kind: 'vague' },
    past: false,
    attributive: false,
  };
}
