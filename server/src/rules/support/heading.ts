import type { Block, Brief } from '../../brief/model.js';
import type { Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import type { Fix } from '../rule.js';

/** The edits that give a heading another level, or null where the source does not look like a heading. */
export function setLevel(brief: Brief, block: Block, level: number): readonly Edit[] | null {
  if (block.kind !== 'heading') return null;
  const { start } = block.span;
  const source = brief.source.slice(block.span);
  const opening = /^#{1,6}/.exec(source)?.[0].length;
  if (opening === undefined) return setUnderlinedLevel(brief, block, level);
  const edits: Edit[] = [{ span: { start, end: start + opening }, text: '#'.repeat(level) }];
  const closing = closingMarks(source);
  if (closing !== null && closing.from > opening) {
    const span = { start: start + closing.from, end: start + closing.to };
    edits.push({ span, text: '#'.repeat(level) });
  }
  return edits;
}

/** The edits that make a heading of this level of a heading or of a paragraph of one line, or null where there are none. */
export function makeHeading(brief: Brief, block: Block, level: number): readonly Edit[] | null {
  if (block.kind !== 'paragraph') return setLevel(brief, block, level);
  const source = brief.source.slice(block.span);
  if (/[\r\n]/.test(source)) return null;
  // Marks without a space after them are none.
  const marks = UNSPACED_MARKS.exec(source)?.[0].length ?? 0;
  const { start } = block.span;
  return [{ span: { start, end: start + marks }, text: `${'#'.repeat(level)} ` }];
}

/** The fix that puts a paragraph of one line behind the words of the heading above it, where nothing stands between them. */
export function joinedHeading(brief: Brief, words: Span, rest: Block, title: string): readonly Fix[] {
  const between = { start: words.end, end: rest.span.start };
  const joins = brief.source.slice(between).trim() === '' && !/[\r\n]/.test(brief.source.slice(rest.span));
  return joins ? [{ title, edits: [{ span: between, text: ' ' }] }] : [];
}

/** `##` that lacks its space, so that CommonMark reads a paragraph. */
const UNSPACED_MARKS = /^#{1,6}(?=[^\s#])/;

/** The `##` that may close a heading, after a space. */
function closingMarks(source: string): { from: number; to: number } | null {
  const to = source.trimEnd().length;
  let from = to;
  while (from > 0 && source[from - 1] === '#') from--;
  const spaced = source[from - 1] === ' ' || source[from - 1] === '\t';
  return from < to && spaced ? { from, to } : null;
}

/** A heading that a line of `=` or `-` underlines has level 1 or 2; another level takes `#` marks instead. */
function setUnderlinedLevel(brief: Brief, block: Block, level: number): readonly Edit[] | null {
  const { start, end } = block.span;
  const source = brief.source.slice(block.span);
  const lineStart = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1;
  const underline = source.slice(lineStart).trim();
  if (lineStart === 0 || !/^(?:=+|-+)$/.test(underline)) return null;
  const from = start + source.indexOf(underline, lineStart);
  if (level <= 2)
    return [
      { span: { start: from, end: from + underline.length }, text: (level === 1 ? '=' : '-').repeat(underline.length) },
    ];
  const words = source.slice(0, lineStart).trimEnd();
  if (/[\r\n]/.test(words)) return null;
  return [
    { span: { start, end: start }, text: `${'#'.repeat(level)} ` },
    { span: { start: start + words.length, end }, text: '' },
  ];
}
