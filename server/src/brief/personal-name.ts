import { LetterPattern } from '../text/letter-pattern.js';
import type { Span } from '../text/span.js';
import {
  honorifics,
  maybeGivenNames,
  maybeTitleWords,
  particles,
  proseWords,
  staff,
  suffixes,
  surnameJoiners,
  titleEnding,
  titleWords,
} from './name-words.js';
import { countWords } from './words.js';

/** What stands between two joiners of a byline. */
export interface NamePart {
  readonly words: readonly string[];
  readonly span: Span;
  readonly personal: boolean;
}

const MAX_NAMES = 6;
const MAX_WORDS = 15;
/** Full words of one name, without particles and suffixes. */
const MAX_PARTS = 5;
const MAX_INITIALS = 4;
const MAX_PARTICLES = 4;

/** Capital, title-case or caseless letter; Georgian letters have capitals that names do not use. */
const FIRST_LETTER = new LetterPattern(String.raw`^[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}]`);
const CASELESS = new LetterPattern(String.raw`^[\p{Lo}\p{Script=Georgian}]`);
/** Letters and combining marks, with hyphens and apostrophes between them; the modifier apostrophe `ʼ` is a letter. */
const WORD = new LetterPattern(String.raw`^[\p{L}\p{M}]+(?:[-‐‑'’·・][\p{L}\p{M}]+)*['’]?$`);
/** `Merkel’s Legacy` is a title. */
const POSSESSIVE = /['’]s$/u;
const CAPITALS = new LetterPattern(String.raw`^[\p{Lu}\p{M}\-‐‑'’]+$`);
/** `J.`, `J.D.`, `J.-P.`, `Yu.` */
const INITIALS = new LetterPattern(String.raw`^(?:\p{Lu}\p{M}*\p{Ll}?\.-?){1,4}$`);
/** Particles that are written together with the name: `al-Assad`, `d’Estaing`, `O’Neill`, `’t`. */
const JOINED_PARTICLE = new LetterPattern(
  String.raw`^(?:al|el|ad|an|ar|as|at|az|ul|d|l|dell|dall|nell|s|n|t)[-‐‑'’](?=\p{Lu})`,
);
/** `Ó hUiginn`, `an tSaoi`: Irish puts a small letter before the capital. */
const IRISH_PREFIX = /^(?:[hn](?=[AEIOUÁÉÍÓÚ])|t(?=[SAEIOUÁÉÍÓÚ]))/u;
const NICKNAME = new LetterPattern(String.raw`^["“‘„(](?=\p{Lu})(.+)["”’)]$`);
/** Chinese, Japanese and Korean names are written without a space. */
const UNSPACED = new LetterPattern(
  String.raw`^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·]{2,8}$`,
);
const SMALL = new LetterPattern(String.raw`^\p{Ll}`);
const EMAIL = /^\S+@\S+\.\S+$/u;

export function readPart(tokens: readonly { readonly text: string; readonly span: Span }[]): NamePart {
  const words = tokens.map((token) => token.text);
  const span = { start: tokens[0]?.span.start ?? 0, end: tokens.at(-1)?.span.end ?? 0 };
  return { words, span, personal: isPersonal(words) };
}

/** Whether the words are one person's name: two to five capitalised words or initials, with particles among them. */
function isPersonal(words: readonly string[]): boolean {
  const only = words[0];
  if (words.length === 1 && only !== undefined) return UNSPACED.test(only);
  let full = 0;
  let short = 0;
  let small = 0;
  let doubtful = 0;
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase();
    const last = index === words.length - 1;
    if (index > 0 && suffixes.has(lower) && word !== lower) continue;
    const particle =
      particles.has(word) ||
      (surnameJoiners.has(word) && index === words.length - 2) ||
      isParticleBefore(word, words[index + 1] ?? '');
    if (index > 0 && !last && particle) small++;
    else if (isHonorific(lower) || titleWords.has(lower) || staff.has(lower)) return false;
    else if (INITIALS.test(word) || isBareInitial(word, last)) short++;
    else if (isNameWord(NICKNAME.exec(word)?.[1] ?? word)) {
      full++;
      if (titleEnding.test(lower) || POSSESSIVE.test(word)) return false;
      if (maybeTitleWords.has(lower) || (index > 0 && maybeGivenNames.has(lower))) doubtful++;
    } else return false;
  }
  return (
    full >= 1 &&
    full + short >= 2 &&
    full <= MAX_PARTS &&
    short <= MAX_INITIALS &&
    small <= MAX_PARTICLES &&
    doubtful < 2
  );
}

/** `in ’t Veld`, `Mhac an tSaoi`: words that are particles in this company alone. */
function isParticleBefore(word: string, next: string): boolean {
  return (word === 'in' && /^['’]t$/.test(next)) || (word === 'an' && IRISH_PREFIX.test(next));
}

/** A word of letters that begins with a capital and is not all capitals; `Ki-moon` and `al-Assad` are such words. */
function isNameWord(word: string): boolean {
  const rest = JOINED_PARTICLE.replace(word, '').replace(IRISH_PREFIX, '');
  if (!WORD.test(rest) || !FIRST_LETTER.test(rest)) return false;
  if (CASELESS.test(rest) || rest.length === 1) return true;
  if (CAPITALS.test(rest)) return false;
  return !rest.split(/[-‐‑]/u).some((half) => titleWords.has(half.toLowerCase()) && half.length > 3);
}

/** `JD Vance`, `Harry S Truman`. */
function isBareInitial(word: string, last: boolean): boolean {
  return !last && word.length <= 2 && CAPITALS.test(word);
}

function isHonorific(lower: string): boolean {
  return lower.endsWith('.')
    ? lower.length > 2 && honorifics.has(lower.slice(0, -1))
    : lower.length > 1 && honorifics.has(lower);
}

/** See `BylineReading.likeness`. */
export function looksLikeNames(
  parts: readonly NamePart[],
  hasBy: boolean,
  hasStop: boolean,
  text: string,
  lang: string,
): 'names' | 'maybe' | 'no' {
  if (parts.length === 0) return 'no';
  const personal = parts.filter((part) => part.personal).length;
  if (personal === parts.length) {
    // Where a script has no capitals, a title looks the same.
    if (parts.length > MAX_NAMES || parts.some((part) => isCaseless(part, lang))) return 'maybe';
    return 'names';
  }
  if (countWords(text) > MAX_WORDS || /[?!:…]$/u.test(text)) return 'no';
  const words = parts.flatMap((part) => part.words);
  if (hasStop && words.some((word) => SMALL.test(word) && !particles.has(word)) && FIRST_LETTER.test(text)) return 'no';
  if (words.some((word) => proseWords.has(word))) return 'no';
  if (personal > 0) return 'maybe';
  return parts.every((part) => isNearlyName(part.words, hasBy)) ? 'maybe' : 'no';
}

function isCaseless(part: NamePart, lang: string): boolean {
  if (/^(?:zh|ja|ko)\b/iu.test(lang) && part.words.length === 1) return false;
  return part.words.every((word) => CASELESS.test(word));
}

/** What a careless author makes of a name: small letters, capitals, a title in front, one word only, an address, a team. */
function isNearlyName(words: readonly string[], hasBy: boolean): boolean {
  const bare = words
    .join(' ')
    .replace(/\([^()]*\)/gu, ' ')
    .split(' ')
    .map((word) => word.replace(/[()[\]"“”.;:|/\d*_]/gu, ''))
    .filter((word) => word !== '' && !isHonorific(word.toLowerCase()));
  if (words.some((word) => EMAIL.test(word))) return true;
  if (bare.some((word) => staff.has(word.toLowerCase()))) return words.length <= 5;
  const only = bare[0];
  if (bare.length === 1 && only !== undefined) {
    return (
      WORD.test(only) &&
      (hasBy || (FIRST_LETTER.test(only) && !titleWords.has(only.toLowerCase()) && !titleEnding.test(only)))
    );
  }
  return bare.length <= MAX_PARTS + MAX_PARTICLES && isPersonal(bare.map(capitalised));
}

function capitalised(word: string): string {
  if (particles.has(word)) return word;
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
