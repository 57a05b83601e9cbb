import { englishOnly, ordinalStopLanguages, type SentenceWords, sentenceWords } from './abbreviations.js';

/** How a word with a full stop goes on; see `SentenceWords`. */
export type Kind = 'leading' | 'numbered' | 'inner' | 'closing' | 'timed';

/** What the sentence splitter knows about a language, English besides. */
export interface Grammar {
  /** Of a word without its full stop; undefined for one that has none of its own. */
  kind(word: string): Kind | undefined;
  /** Whether a word (in lower case) opens sentences. */
  opens(word: string): boolean;
  /** Whether a time is made of such words (in lower case). */
  isTime(word: string): boolean;
  /** `22. 4. 2021` */
  readonly ordinalStop: boolean;
  /** German: a capital after an ordinal need not begin a sentence. */
  readonly capitalNouns: boolean;
}

interface Words {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly openers: ReadonlySet<string>;
  readonly timeWords: ReadonlySet<string>;
}

const NO_WORDS: Words = { kinds: new Map(), openers: new Set(), timeWords: new Set() };
/** Built when the first brief in the language is read: most runs meet one language. */
const WORDS: ReadonlyMap<string, () => Words> = new Map(
  Object.entries(sentenceWords).map(([lang, words]) => [lang, once(() => compile(words))]),
);
const GRAMMARS: ReadonlyMap<string, () => Grammar> = new Map(
  [...WORDS.keys(), ...ordinalStopLanguages].map((lang) => [lang, once(() => grammar(lang))]),
);

/** By the primary subtag of a BCP 47 tag; English where the language has no words of its own. */
export function grammarFor(lang: string): Grammar {
  const known = GRAMMARS.get(lang) ?? GRAMMARS.get(lang.split('-', 1)[0]?.toLowerCase() ?? '');
  return known?.() ?? grammarFor('en');
}

function grammar(lang: string): Grammar {
  const own = lang === 'en' ? NO_WORDS : (WORDS.get(lang)?.() ?? NO_WORDS);
  const english = WORDS.get('en')?.() ?? NO_WORDS;
  const find = (word: string) =>
    own.kinds.get(word) ?? (lang !== 'en' && englishOnly.has(word) ? undefined : english.kinds.get(word));
  return {
    // A word in lower case also stands for its capitalised form, but for single letters: those are initials.
    kind: (word) =>
      find(word) ??
      (word.length > 1 && isCapital(word) ? find(word.charAt(0).toLowerCase() + word.slice(1)) : undefined),
    opens: (word) => own.openers.has(word) || english.openers.has(word),
    isTime: (word) => own.timeWords.has(word) || english.timeWords.has(word),
    ordinalStop: ordinalStopLanguages.has(lang),
    capitalNouns: lang === 'de',
  };
}

function compile(words: SentenceWords): Words {
  const kinds = new Map<string, Kind>();
  for (const kind of ['leading', 'numbered', 'inner', 'closing', 'timed'] as const) {
    for (const word of list(words[kind])) kinds.set(word, kind);
  }
  return { kinds, openers: new Set(list(words.openers)), timeWords: new Set(list(words.timeWords)) };
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function list(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}

/** A constant that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
