import { CompoundIndex } from '../brief/cuts.js';
import { readByline } from '../brief/names.js';
import { opensQuestion } from '../brief/question-paragraphs.js';
import { splitSentences } from '../brief/sentences.js';
import { countWords } from '../brief/words.js';
import { joinLines } from './join-lines.js';
import { beginsLower, endsEarly, endsSentence, type Line, type Measure } from './lines.js';
import { type ListMarker, readMarker } from './list-marker.js';

/** A paragraph as it was before its lines were broken. */
export interface Paragraph {
  readonly text: string;
  /** The first line's mark of a list, which is not part of the text: `-` or a number with its sign. */
  readonly marker: string | null;
  /** Whether the mark is used for nothing but lists. */
  readonly bullet: boolean;
}

const MAX_QUESTION_WORDS = 20;
/** Title and byline are looked for among so many lines. */
const HEAD_LINES = 8;

/** Puts the lines of a text together to the paragraphs they come from. */
export function toParagraphs(lines: readonly Line[], measure: Measure, lang: string): Paragraph[] {
  const words = new CompoundIndex(lines.map((line) => line.text).join('\n'));
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  let marker: ListMarker | null = null;
  const close = () => {
    const [first, ...rest] = open;
    if (first === undefined) return;
    const own = marker?.rest ?? first.text;
    const text = rest.reduce((joined, line) => joinLines(joined, line.text, words), own);
    paragraphs.push({ text, marker: marker?.marker ?? null, bullet: marker?.sure ?? false });
    open = [];
  };
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const found = readMarker(line.text);
    const isItem =
      found !== null && (previous === undefined || beginsItem(previous, line, marker !== null, found.sure, measure));
    if (
      isItem ||
      previous === undefined ||
      beginsParagraph(open, previous, line, lines[index + 1], index, measure, lang)
    ) {
      close();
      marker = isItem ? found : null;
    }
    open.push(line);
  });
  close();
  return paragraphs;
}

function beginsItem(previous: Line, line: Line, inList: boolean, sure: boolean, measure: Measure): boolean {
  if (sure || line.gap === 'blank' || inList || previous.text.endsWith(':') || !measure.wrapped) return true;
  return endsSentence(previous.text) && endsEarly(previous, line, measure.width);
}

function beginsParagraph(
  open: readonly Line[],
  previous: Line,
  line: Line,
  next: Line | undefined,
  index: number,
  measure: Measure,
  lang: string,
): boolean {
  const { wrapped, width } = measure;
  const early = !wrapped || endsEarly(previous, line, width);
  const ended = endsSentence(previous.text);
  if (line.gap === 'page') return ended || (early && !beginsLower(line.text));
  if (line.gap === 'blank' && !measure.doubleSpaced) return true;
  if (index < HEAD_LINES && early && (isNames(previous, lang) || isNames(line, lang))) return true;
  if (endsQuestion(open, early, lang) || beginsQuestion(line, next, ended, early, measure, lang)) return true;
  if (!wrapped) return beginsUnwrapped(previous, measure);
  if (ended && line.indent >= 2 && previous.indent + 2 <= line.indent) return true;
  if (beginsLower(line.text) || !early) return false;
  if (ended) return !measure.bySentence;
  return !measure.separated && previous.text.length < width * 0.7 && !/[,\p{Pd}]$/u.test(previous.text);
}

/** Lines that no page has broken: each is a paragraph, unless blank lines separate paragraphs and a paragraph has a line a sentence. */
function beginsUnwrapped(previous: Line, { separated, width }: Measure): boolean {
  return !separated || width > 250 || !endsSentence(previous.text);
}

function isNames(line: Line, lang: string): boolean {
  return readByline(line.text, lang).likeness === 'names';
}

/** Whether the lines so far are a question that stands over its answer. */
function endsQuestion(open: readonly Line[], early: boolean, lang: string): boolean {
  const last = open.at(-1);
  if (last === undefined || open.length > 3 || !/[?？؟]["'”’»)]*$/u.test(last.text)) return false;
  const text = open.map((line) => line.text).join(' ');
  if (countWords(text) > MAX_QUESTION_WORDS || (!early && !opensQuestion(text, lang))) return false;
  return splitSentences(text, lang).length === 1;
}

/** Whether a question that stands over its answer begins here, after a paragraph without a blank line. */
function beginsQuestion(
  line: Line,
  next: Line | undefined,
  ended: boolean,
  early: boolean,
  { wrapped, width }: Measure,
  lang: string,
): boolean {
  if (!ended || !/[?？؟]["'”’»)]*$/u.test(line.text) || countWords(line.text) > MAX_QUESTION_WORDS) return false;
  if (wrapped && next !== undefined && !endsEarly(line, next, width)) return false;
  return (early || opensQuestion(line.text, lang)) && splitSentences(line.text, lang).length === 1;
}
