import { distance } from 'fastest-levenshtein';
import { LetterPattern } from '../text/letter-pattern.js';

/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const SPECIAL = /[łøđðħıßæœþ]/gu;
const MARKS = new LetterPattern(String.raw`\p{M}`, 'g');
const LONGEST = 100;

/** The same for spellings of a name that differ in case, accents, spaces, dots, or the kind of hyphen and apostrophe. */
function nameKey(name: string): string {
  return plainLetters(name).replace(/[\s.]/gu, '');
}

/** The same for spellings that differ in case, spaces, dots, or the kind of hyphen and apostrophe; accents count. */
export function spellingKey(name: string): string {
  return plainSigns(name.normalize('NFC').toLowerCase()).replace(/[\s.]/gu, '');
}

export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/**
 * The known name that is most probably meant, or null where none is close: a letter or two apart, the same words in
 * another order, or the same name with a middle name left out or shortened to an initial.
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  if (name.length > LONGEST) return null;
  const key = nameKey(name);
  const sorted = sortedKey(name);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    if (candidate.length > LONGEST) continue;
    const other = nameKey(candidate);
    const apart = Math.min(distance(key, other), sorted === sortedKey(candidate) ? 1 : Number.POSITIVE_INFINITY);
    const allowed = allowedDistance(Math.min(key.length, other.length));
    const near = apart <= allowed ? apart : shortened(name, candidate) ? allowed + 1 : Number.POSITIVE_INFINITY;
    if (near < bestDistance) {
      best = candidate;
      bestDistance = near;
    }
  }
  return best;
}

function allowedDistance(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : length < 16 ? 2 : 3;
}

/** `A. Dyner`, `A. M. Dyner`, `Anna Dyner` for `Anna Maria Dyner`, or the other way round. */
function shortened(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short.length < 2) return false;
  const family = short.at(-1) ?? '';
  const otherFamily = long.at(-1) ?? '';
  if (family.length < 3 || distance(family, otherFamily) > allowedDistance(family.length)) return false;
  if (short[0] === undefined || !meets(short[0], long[0] ?? '')) return false;
  // The middle names of the shorter one appear in the longer one, in order.
  let at = 1;
  for (const word of short.slice(1, -1)) {
    while (at < long.length - 1 && !meets(word, long[at] ?? '')) at++;
    if (at >= long.length - 1) return false;
    at++;
  }
  return true;
}

function meets(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function wordsOf(name: string): string[] {
  return plainLetters(name)
    .split(/[\s.]+/u)
    .filter((word) => word !== '');
}

function sortedKey(name: string): string {
  return wordsOf(name).sort().join('');
}

function plainLetters(name: string): string {
  const letters = MARKS.replace(name.normalize('NFD'), '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  return plainSigns(letters);
}

function plainSigns(name: string): string {
  return name.replace(/[‐‑–]/gu, '-').replace(/[’ʼ‘`´]/gu, "'");
}
