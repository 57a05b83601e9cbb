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

/** A line that no page has room for is a paragraph. */
const LONG_LINE = 250;
/** A line of fewer characters can be a heading. */
const SHORT_LINE = 40;
const ASKS = /[?？؟]["'”’»)]*$/u;
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
    if (isItem || previous === undefined || beginsParagraph(open, lines, index, measure, lang)) {
      close();
      marker = isItem ? found : null;
    }
    open.push(line);
  });
  close();
  return paragraphs;
}

function beginsItem(previous: Line, line: Line, inList: boolean, sure: boolean, measure: Measure): boolean {
  if (sure || line.gap === 'blank' || inList) return true;
  if (previous.text.endsWith(':')) return true;
  if (!measure.wrapped) return endsSentence(previous.text) || previous.text.length < SHORT_LINE;
  return endsSentence(previous.text) && endsEarly(previous, line, measure.width);
}

function beginsParagraph(
  open: readonly Line[],
  lines: readonly Line[],
  index: number,
  measure: Measure,
  lang: string,
): boolean {
  const previous = lines[index - 1];
  const line = lines[index];
  if (previous === undefined || line === undefined) return true;
  const { wrapped, width } = measure;
  const early = !wrapped || endsEarly(previous, line, width);
  const ended = endsSentence(previous.text);
  if (line.gap === 'blank' && !measure.doubleSpaced) return true;
  if (index < HEAD_LINES && (isByline(lines, index, measure, lang) || isByline(lines, index - 1, measure, lang)))
    return true;
  if (endsQuestion(open, early, lang)) return true;
  if (
    ended &&
    (beginsQuestion(lines, index, 1, early, measure, lang) || beginsQuestion(lines, index, 2, early, measure, lang))
  )
    return true;
  if (line.gap === 'page') {
    if (ended) return early || !measure.indented || line.indent >= 2;
    return early && !beginsLower(line.text);
  }
  if (!wrapped) return beginsUnwrapped(open, previous, line, measure);
  if (ended && line.indent >= 2 && previous.indent + 2 <= line.indent) return true;
  if (beginsLower(line.text) || !early) return false;
  if (ended) return !measure.bySentence;
  return !measure.separated && previous.text.length < width * 0.7 && !/[,\p{Pd}]$/u.test(previous.text);
}

/**
 * Lines that no page has broken: each is a paragraph. Where blank lines separate paragraphs, a paragraph may have a
 * line a sentence, or lines of any length; then only a short line at its top stands apart.
 */
function beginsUnwrapped(open: readonly Line[], previous: Line, line: Line, { separated, width }: Measure): boolean {
  const ended = endsSentence(previous.text);
  if (!ended && beginsLower(line.text)) return false;
  if (!separated || width > LONG_LINE) return ended || previous.text.length < SHORT_LINE || !separated;
  return !ended && open.length === 1 && previous.text.length < SHORT_LINE;
}

/** Names alone on a line that has room left. */
function isByline(lines: readonly Line[], index: number, { wrapped, width }: Measure, lang: string): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || readByline(line.text, lang).likeness !== 'names') return false;
  return !wrapped || next === undefined || next.gap !== 'none' || endsEarly(line, next, width);
}

/** Whether the lines so far are a question that stands over its answer. */
function endsQuestion(open: readonly Line[], early: boolean, lang: string): boolean {
  const last = open.at(-1);
  if (last === undefined || open.length > 3 || !ASKS.test(last.text)) return false;
  const text = open.map((line) => line.text).join(' ');
  return (early || opensQuestion(text, lang)) && isOneQuestion(text, lang);
}

/** Whether a question of one or two lines that stands over its answer begins here, after a paragraph without a blank line. */
function beginsQuestion(
  lines: readonly Line[],
  index: number,
  count: number,
  early: boolean,
  { wrapped, width }: Measure,
  lang: string,
): boolean {
  const own = lines.slice(index, index + count);
  const last = own.at(-1);
  if (last === undefined || own.length < count || !ASKS.test(last.text)) return false;
  const text = own.map((line) => line.text).join(' ');
  const opens = opensQuestion(text, lang);
  const next = lines[index + count];
  const endsLine = !wrapped || next === undefined || endsEarly(last, next, width);
  // In prose a question that fills whole lines is rare; without a question word only room left on both sides tells.
  return (opens || (count === 1 && early && endsLine)) && isOneQuestion(text, lang);
}

function isOneQuestion(text: string, lang: string): boolean {
  return countWords(text) <= MAX_QUESTION_WORDS && splitSentences(text, lang).length === 1;
}
