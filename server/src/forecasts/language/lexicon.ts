import { verbForm } from './verb-forms.js';
import { isCapital } from './word.js';
import { CLOSED_WORDS, NOUNS_LIKE_ADJECTIVES, type Tag } from './words.js';

/** What a word is by its spelling, before its neighbours are looked at. */
export interface Reading {
  readonly tag: Tag;
  /** The dictionary form of a verb, else the word itself in lower case. */
  readonly base: string;
  /** The verb forms it can be. */
  readonly forms: number;
}

/** What the spelling alone tells about a word. */
export interface Entry {
  /** Lower case, with a typographic apostrophe made straight. */
  readonly lower: string;
  /** As the first word of a sentence, where a capital says nothing. */
  readonly first: Reading;
  /** Anywhere else. */
  readonly inner: Reading;
}

/** More spellings than a long brief has; beyond them it begins anew, so that no text makes it grow. */
const MOST = 8000;
/** Few words are longer, and V8 keeps a longer piece of a text as a view, which would keep the whole text in memory. */
const LONGEST = 12;

/**
 * Keeps what was worked out about each spelling, since a text is made of few words that come again and again. What it
 * answers depends on the spelling alone, never on what was asked before.
 */
export class Lexicon {
  private readonly entries = new Map<string, Entry>();

  /** The entry of a word as it stands in the text. */
  entry(text: string): Entry {
    const known = this.entries.get(text);
    if (known !== undefined) return known;
    const entry = readSpelling(text);
    if (text.length > LONGEST) return entry;
    if (this.entries.size >= MOST) this.entries.clear();
    this.entries.set(text, entry);
    return entry;
  }
}

function readSpelling(text: string): Entry {
  const lower = lowerOf(text);
  const capital = isCapital(text);
  const first = readWord(lower, capital, true);
  return { lower, first, inner: capital ? readWord(lower, capital, false) : first };
}

/** Lower case, with a typographic apostrophe made straight, so that tables need one spelling. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

const ADJECTIVE = /(?:al|ous|ive|ful|less|able|ible|ic|ary|ian|ish|ese)$/;

/** "short-sighted", "well-founded": no participle of a verb, unlike "re-elected". */
const COMPOUND = /^(?!re-|co-|pre-|de-|un-|over-|under-|out-|mis-|dis-|self-)[a-z]+-[a-z]+ed$/;

function readWord(lower: string, capital: boolean, first: boolean): Reading {
  const plain = (tag: Tag): Reading => ({ tag, base: lower, forms: 0 });
  const closed = CLOSED_WORDS.get(lower);
  if (closed !== undefined && !(capital && !first && isNameLike(lower))) return plain(closed);
  const contracted = lower.includes("'") ? contraction(lower) : undefined;
  if (contracted !== undefined) return plain(contracted);
  if (capital && !first) return plain(looksAdjective(lower) ? 'adj' : 'name');
  if (COMPOUND.test(lower)) return plain('adj');
  const form = verbForm(lower);
  if (form !== undefined) return { tag: 'verb', ...form };
  if (lower.length > 4 && lower.endsWith('ly')) return plain('adv');
  if (capital) return plain('name');
  return plain(looksAdjective(lower) ? 'adj' : 'noun');
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
