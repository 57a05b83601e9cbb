/** A line of plain text that holds something. */
export interface Line {
  /** Without white space around it, runs of spaces inside it made one. */
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** What stands between it and the line before: nothing, blank lines, or a page break. */
  readonly gap: 'none' | 'blank' | 'page';
  /** Whether a page begins with it. */
  readonly pageStart: boolean;
}

const TAB = 4;
/** A line of dashes or the like; it separates, and would make a heading of the paragraph above. */
const RULE = /^(?:[-*_=~–—] ?){3,}$/u;

/** The lines of a text; line ends of any kind, form feeds as page breaks. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  text.split('\f').forEach((page, index) => {
    let gap: Line['gap'] = index === 0 ? 'none' : 'page';
    let pageStart = true;
    for (const raw of page.split(/\r\n|\n|\r/)) {
      const trimmed = raw.trim();
      if (trimmed === '' || RULE.test(trimmed)) {
        if (gap === 'none') gap = 'blank';
        continue;
      }
      lines.push({ text: trimmed.replace(/[ \t]{2,}|\t/g, ' '), indent: indentOf(raw), gap, pageStart });
      gap = 'none';
      pageStart = false;
    }
  });
  return lines;
}

function indentOf(raw: string): number {
  let columns = 0;
  for (let at = 0; at < raw.length; at++) {
    const character = raw.charAt(at);
    if (character === '\t') columns += TAB - (columns % TAB);
    else if (character === ' ') columns++;
    else break;
  }
  return columns;
}

const SENTENCE_END = /[.?!…:;。？！؟।]["'”’»)\]]*(?:\d{1,3}|\[\d{1,3}\]|[¹²³⁴-⁹]+)?$/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-16));
}

export function beginsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** How wide the lines of a text are set, in characters. */
export interface Measure {
  readonly width: number;
  /** Lines end where the page ends, and not where a paragraph does. */
  readonly wrapped: boolean;
  /** Every line has blank lines around it, so that blank lines say nothing. */
  readonly doubleSpaced: boolean;
  /** Blank lines separate paragraphs. */
  readonly separated: boolean;
  /** Lines also end where sentences do, in the middle of paragraphs. */
  readonly bySentence: boolean;
  /** Paragraphs begin with an indented line, others do not. */
  readonly indented: boolean;
}

const NARROWEST = 30;
const WIDEST = 160;

export function measure(lines: readonly Line[]): Measure {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  let open = 0;
  let tight = 0;
  let blank = 0;
  let early = 0;
  let indented = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!endsSentence(line.text) && line.text.length >= width * 0.75) open++;
    if (next?.gap === 'blank') blank++;
    if (next !== undefined && next.indent >= line.indent + 2 && endsSentence(line.text)) indented++;
    if (next?.gap !== 'none') return;
    tight++;
    if (endsSentence(line.text) && endsEarly(line, next, width)) early++;
  });
  const wrapped = width >= NARROWEST && width <= WIDEST && open >= Math.max(3, lines.length * 0.3);
  return {
    width,
    wrapped,
    doubleSpaced: wrapped && tight <= lines.length * 0.1,
    separated: blank >= 3 && tight > lines.length * 0.1,
    bySentence: early > tight * 0.25,
    indented: indented >= 3 && indented <= lines.length * 0.4,
  };
}

/** Whether the next word would have fitted into the line, with room to spare for uneven letters. */
export function endsEarly(line: Line, next: Line, width: number): boolean {
  const word = next.text.indexOf(' ');
  return line.text.length + 1 + (word === -1 ? next.text.length : word) <= width * 0.85;
}
