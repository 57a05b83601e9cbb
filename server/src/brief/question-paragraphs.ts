import { LetterPattern } from '../text/letter-pattern.js';
import type { Block } from './model.js';
import { splitSentences } from './sentences.js';
import { countWords } from './words.js';

/** The contract: a plain question is one sentence of at most this many words. */
const MAX_WORDS = 20;
const ENDS_WORD = new LetterPattern(String.raw`[\p{L}\p{N}"”’)]$`);
const SMALL = new LetterPattern(String.raw`^\p{Ll}`);
const OPENERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      'what who whom whose why how where when which will would is are was were do does did can could should shall may might has have had must ' +
      "isn't aren't doesn't what's who's how's where's to"
    ).split(' '),
  ),
  pl: new Set(
    'co kto kogo komu czego czemu czym kim gdzie kiedy dokąd skąd jak jaki jaka jakie jakich jakim który która które których ile dlaczego czy po'.split(
      ' ',
    ),
  ),
  de: new Set(
    'was wer wen wem wessen wie wo wann warum wohin woher welche welcher welches ist sind wird werden kann können'.split(
      ' ',
    ),
  ),
  fr: new Set('que quoi qui quel quelle quels quelles comment pourquoi où quand combien est-ce'.split(' ')),
  es: new Set(
    '¿qué ¿quién ¿cómo ¿por ¿dónde ¿cuándo ¿cuál ¿cuáles ¿cuánto ¿es ¿puede qué quién cómo dónde cuándo cuál'.split(
      ' ',
    ),
  ),
};

const QUESTION_MARK = /[?？؟](?:["'”’»)\]]|\s)*$/u;

/** Whether a text ends in a question mark, closing quotes and brackets behind it aside. */
export function asks(text: string): boolean {
  return QUESTION_MARK.test(text.slice(-40));
}

/** A paragraph of one sentence, at most 20 words, that ends in a question mark. */
export function isPlainQuestion(block: Block): boolean {
  const text = block.texts[0];
  if (block.kind !== 'paragraph' || text === undefined) return false;
  const { text: plain } = text.plain;
  // Cheap signs first: most paragraphs are prose.
  if (plain.length > 400 || !asks(plain)) return false;
  return text.words <= MAX_WORDS && text.sentences.length === 1;
}

/** The same of a line of text, opened by a question word. */
export function isQuestionLine(line: string, lang: string): boolean {
  if (line.length > 400 || !asks(line) || !opensQuestion(line, lang)) return false;
  return countWords(line) <= MAX_WORDS && splitSentences(line, lang).length === 1;
}

/** “Why did they …”: the order of the words asks, so that even a full stop at the end makes no statement of it. */
const ASKS_BY_ORDER =
  /^(?:(?:why|how) (?:is|was|are|were|do|does|did|will|would|can|could|should|has|have|had)|(?:what|who|whom|which|where) (?:are|were|do|does|did|will|would|can|could|should|has|have|had)) [^.]+\.$/iu;

/** A short paragraph that opens like a question but has lost its question mark: no stop at its end, an answer below. */
export function isUnaskedQuestion(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  lang: string,
): boolean {
  const text = block.texts[0];
  if (block.kind !== 'paragraph' || text === undefined || text.plain.text.length > 200) return false;
  const plain = text.plain.text.trim();
  if (text.words < 3 || text.words > MAX_WORDS || !opensQuestion(plain, lang)) return false;
  if (!ENDS_WORD.test(plain) && !(ASKS_BY_ORDER.test(plain) && text.sentences.length === 1)) return false;
  return followsStop(previous) && next?.kind === 'paragraph' && !SMALL.test(next.texts[0]?.plain.text.trim() ?? '');
}

/** In a brief with headings: a plain question between two paragraphs, opened by a question word, so that a rhetorical one is spared. */
export function isUnmarkedQuestion(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  lang: string,
): boolean {
  if (!isPlainQuestion(block) || next?.kind !== 'paragraph' || previous === undefined || previous.kind === 'heading')
    return false;
  return opensQuestion(block.texts[0]?.plain.text.trim() ?? '', lang);
}

export function opensQuestion(text: string, lang: string): boolean {
  const word = text.split(/\s/, 1)[0]?.toLowerCase().replace('’', "'") ?? '';
  if (word === 'to') return /^to (?:what|whom|which)\b/i.test(text);
  return (OPENERS[lang.slice(0, 2)] ?? OPENERS.en)?.has(word) === true || OPENERS.en?.has(word) === true;
}

function followsStop(block: Block | undefined): boolean {
  const text = block?.texts[block.texts.length - 1]?.plain.text.trimEnd() ?? '';
  return block?.kind !== 'paragraph' || /[.?!:…。]["'”’»)\]]*$/u.test(text.slice(-10));
}
