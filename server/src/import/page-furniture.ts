import {
  canBeHeader,
  hasCells,
  hasPage,
  headerKey,
  isCopyright,
  isName,
  isShout,
  pageNumberIn,
} from '../brief/furniture-lines.js';
import type { Furniture } from '../brief/model.js';
import { readByline } from '../brief/names.js';
import { type ParseOptions, parseBrief } from '../brief/parse-brief.js';
import { anyPattern } from '../text/literal-pattern.js';
import { beginsLower, endsEarly, endsSentence, type Line, type Measure } from './lines.js';

/** A line that is so much shorter than the others is none of prose. */
const SHORT = 0.75;
/** A line of prose is filled so far. */
const FILLED = 0.6;
/** As far from a number as another one makes figures of both. */
const NEAR = 4;

export interface WithoutFurniture {
  readonly lines: readonly Line[];
  readonly removed: readonly string[];
}

/**
 * Takes running headers, footers and page numbers out of the lines of a wrapped text, where they would otherwise become
 * part of a paragraph. What is surely furniture is what the model takes for it; the edges of pages are found here, since
 * a wrapped text shows its paragraphs only afterwards. A line that follows one begins a new page.
 */
export function removeFurniture(lines: readonly Line[], measure: Measure, options: ParseOptions): WithoutFurniture {
  if (options.off?.has('page-furniture') === true) return { lines, removed: [] };
  const known = knownFurniture(lines, options);
  lines.forEach((_, index) => {
    if (!known.has(index) && isPageNumber(lines, index, measure)) known.set(index, 'page-number');
  });
  const page = new Page(lines, known, measure);
  const headers = new Set([...known].flatMap(([index, kind]) => (kind === 'running-header' ? [index] : [])));
  for (const index of page.edges) if (page.interrupts(index) || page.standsBeside(index)) headers.add(index);
  const keys = new Set([...headers].map((index) => headerKey(lines[index]?.text ?? '')));
  for (const index of page.edges) if (keys.has(headerKey(lines[index]?.text ?? ''))) headers.add(index);
  const kept: Line[] = [];
  const removed: string[] = [];
  let pending = false;
  lines.forEach((line, index) => {
    const header = headers.has(index) && !(options.piece !== true && isTitle(lines, index, kept.length));
    if (header || (known.has(index) && known.get(index) !== 'running-header')) {
      removed.push(line.text);
      pending = true;
      return;
    }
    kept.push(pending && kept.length > 0 ? { ...line, gap: 'page' } : line);
    pending = false;
  });
  return { lines: kept, removed };
}

/** The edges of the pages of a text: lines beside a page break, a page number or other furniture. */
class Page {
  /** Lines that can be a header or footer by themselves, and stand where one does. */
  readonly edges: readonly number[];
  private readonly lines: readonly Line[];
  private readonly known: ReadonlyMap<number, Furniture['kind']>;
  private readonly measure: Measure;
  private readonly times = new Map<string, number>();

  constructor(lines: readonly Line[], known: ReadonlyMap<number, Furniture['kind']>, measure: Measure) {
    this.lines = lines;
    this.known = known;
    this.measure = measure;
    this.edges = lines.flatMap((line, index) => {
      if (known.has(index) || !canBeHeader(line.text)) return [];
      const breaks = line.pageStart || lines[index + 1]?.pageStart === true || lines[index + 1] === undefined;
      return breaks || known.has(index - 1) || known.has(index + 1) ? [index] : [];
    });
    for (const index of [...this.edges, ...known.keys()]) {
      const key = headerKey(lines[index]?.text ?? '');
      this.times.set(key, (this.times.get(key) ?? 0) + 1);
    }
  }

  /** Whether a sentence goes on around a line and the furniture beside it, which stand apart from both its halves. */
  interrupts(index: number): boolean {
    const [before, first, after] = this.around(index);
    if (before === undefined || first === undefined || after === undefined) return false;
    const text = this.lines[index]?.text ?? '';
    const apart = first.gap !== 'none' && (after.gap !== 'none' || (first.pageStart && isShout(text)));
    if (!apart || endsSentence(before.text) || !beginsLower(after.text)) return false;
    // A short line before it is no half of a sentence but a line like it, and a name may be the author's.
    return isShout(text) || (!isName(text) && before.text.length >= this.measure.width * FILLED);
  }

  /** Whether it is a header beside furniture between whole paragraphs, and no line of prose that happens to stand there. */
  standsBeside(index: number): boolean {
    const [before, first, after] = this.around(index);
    const line = this.lines[index];
    if (line === undefined || first === undefined || isName(line.text)) return false;
    if (!this.known.has(index - 1) && !this.known.has(index + 1)) return false;
    if (before !== undefined && (first.gap === 'none' || !endsSentence(before.text))) return false;
    if (after !== undefined && (after.gap === 'none' || beginsLower(after.text))) return false;
    const repeats = (this.times.get(headerKey(line.text)) ?? 0) > 1;
    const looks = isShout(line.text) || hasCells(line.text) || hasPage(line.text);
    const named = line.pageStart || [index - 1, index + 1].some((at) => this.isSure(at));
    return (repeats && named) || (looks && line.text.length <= this.measure.width * SHORT) || isShout(line.text);
  }

  /** Whether a line is furniture by what it says: a bare number may be a figure, with its label beside it. */
  private isSure(index: number): boolean {
    return this.known.has(index) && pageNumberIn(this.lines[index]?.text ?? '') !== 'bare';
  }

  /** What stands before a line and the furniture beside it, the first of these lines, and what stands behind. */
  private around(index: number): readonly [Line | undefined, Line | undefined, Line | undefined] {
    let first = index;
    while (this.known.has(first - 1)) first--;
    let after = index + 1;
    while (this.known.has(after)) after++;
    return [this.lines[first - 1], this.lines[first], this.lines[after]];
  }
}

/** A header that repeats the title: its first appearance is the title, unless another title stands over the names. */
function isTitle(lines: readonly Line[], index: number, keptBefore: number): boolean {
  if (keptBefore > 0) return false;
  const names = lines.slice(index + 1, index + 5).findIndex((line) => readByline(line.text, 'en').likeness === 'names');
  return names < 1;
}

/** What the model takes for furniture, line by line; the edges of pages stand apart for it. */
function knownFurniture(lines: readonly Line[], options: ParseOptions): Map<number, Furniture['kind']> {
  const starts: number[] = [];
  let text = '';
  const fits = anyPattern((options.furniture ?? []).map((pattern) => pattern.trim().toLowerCase()));
  // A line of prose at the edge of a page stays with its paragraph: a half of a sentence is told by its length, too.
  const canStandApart = (line: Line | undefined): boolean =>
    line !== undefined &&
    (canBeHeader(line.text) ||
      pageNumberIn(line.text) !== null ||
      isCopyright(line.text) ||
      fits(line.text.toLowerCase()));
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const edge =
      line.gap !== 'none' ||
      (previous?.pageStart === true && canStandApart(previous)) ||
      (lines[index + 1]?.gap === 'page' && canStandApart(line));
    if (index > 0) text += edge ? '\n\n' : '\n';
    starts.push(text.length);
    text += line.text;
  });
  const found = new Map<number, Furniture['kind']>();
  let at = 0;
  for (const { span, kind } of parseBrief(text, options).furniture) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= span.start) at++;
    if (starts[at] === span.start && lines[at]?.text.length === span.end - span.start) found.set(at, kind);
  }
  return found;
}

/** A number alone on its line, between lines that wrapping has filled: no paragraph breaks there. */
function isPageNumber(lines: readonly Line[], index: number, { width }: Measure): boolean {
  const line = lines[index];
  const kind = line === undefined ? null : pageNumberIn(line.text);
  // The model may have read `- 3 -` as the beginning of a list.
  if (line === undefined || kind === null || kind === 'named') return kind === 'named';
  if (isFigure(lines, index)) return false;
  const previous = lines[index - 1];
  const next = lines[index + 1];
  if (next?.gap === 'page' || line.gap === 'page') return true;
  // What a question or a colon announces is no page.
  if (previous !== undefined && /[?:;(]$/u.test(previous.text)) return false;
  if (next === undefined || previous === undefined) return true;
  if (line.gap === 'blank' && next.gap === 'blank') return true;
  if (!/^\d+$/u.test(line.text)) return false;
  return (
    !endsSentence(previous.text) && !endsEarly(previous, next, width) && (beginsLower(next.text) || next.gap === 'none')
  );
}

/** Whether a number has others near it: figures in rows. The number of a page may stand below and above one page break. */
function isFigure(lines: readonly Line[], index: number): boolean {
  const own = numberOf(lines[index]);
  for (let at = Math.max(index - NEAR, 0); at <= index + NEAR; at++) {
    const other = numberOf(lines[at]);
    if (at === index || other === null || own === null) continue;
    if (Math.abs(at - index) > 1 || Math.abs(other - own) > 1) return true;
  }
  return false;
}

function numberOf(line: Line | undefined): number | null {
  if (line === undefined || pageNumberIn(line.text) !== 'bare') return null;
  return Number(/\d+/.exec(line.text)?.[0]);
}
