import { englishOnly, ordinalStopLanguages, type SentenceWords, sentenceWords } from './abbreviations.js';

/** How a word with a full stop goes on; see `SentenceWords`. */
export type Kind = 'leading' | 'numbered' | 'inner' | 'closing' | 'timed';

/** What the sentence splitter knows about a language. */
export interface Grammar {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly openers: ReadonlySet<string>;
  readonly timeWords: ReadonlySet<string>;
  /** `22. 4. 2021` */
  readonly ordinalStop: boolean;
  /** German: a capital after an ordinal need not begin a sentence. */
  readonly capitalNouns: boolean;
}

const ENGLISH = compile(sentenceWords.en, undefined, 'en');
const GRAMMARS: ReadonlyMap<string, Grammar> = new Map(
  Object.keys(sentenceWords).map((lang) => [
    lang,
    lang === 'en' ? ENGLISH : compile(sentenceWords.en, sentenceWords[lang], lang),
  ]),
);

/** By the primary subtag of a BCP 47 tag; English where the language has no words of its own. */
export function grammarFor(lang: string): Grammar {
  const primary = lang.slice(0, 3).split('-', 1)[0]?.toLowerCase() ?? '';
  const known = GRAMMARS.get(primary);
  if (known !== undefined) return known;
  return ordinalStopLanguages.has(primary) ? { ...ENGLISH, ordinalStop: true } : ENGLISH;
}

function compile(english: SentenceWords | undefined, own: SentenceWords | undefined, lang: string): Grammar {
  const kinds = new Map<string, Kind>();
  const openers = new Set<string>();
  const timeWords = new Set<string>();
  for (const words of [english, own]) {
    if (words === undefined) continue;
    for (const kind of ['leading', 'numbered', 'inner', 'closing', 'timed'] as const) {
      for (const word of list(words[kind])) {
        if (words === english && own !== undefined && englishOnly.has(word)) continue;
        kinds.set(word, kind);
        if (word.length > 1) kinds.set(word.charAt(0).toUpperCase() + word.slice(1), kind);
      }
    }
    for (const word of list(words.openers)) openers.add(word);
    for (const word of list(words.timeWords)) timeWords.add(word);
  }
  return { kinds, openers, timeWords, ordinalStop: ordinalStopLanguages.has(lang), capitalNouns: lang === 'de' };
}

function list(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}
