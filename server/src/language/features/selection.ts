import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Brief, TextBlock } from '../../brief/model.js';
import { contains, type Span } from '../../text/span.js';
import { toOffset, toRange } from '../convert.js';
import type { Feature } from '../feature.js';
import { guarded } from '../session.js';
import { sectionSpan } from './outline/outline.js';

/** Nobody has more cursors; each costs a look through the brief. */
const MOST = 200;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** From the word over the sentence, the paragraph, the answer and the question to the whole document. */
export const selection: Feature = {
  name: 'selection ranges',
  capabilities: { selectionRangeProvider: true },
  register(session) {
    session.connection.onSelectionRanges(
      guarded<SelectionRangeParams, SelectionRange[] | null>(
        session,
        'selection ranges',
        null,
        async ({ textDocument, positions }) => {
          const open = await session.briefs.get(textDocument.uri);
          if (open === null) return null;
          const { brief } = open;
          return positions.slice(0, MOST).map((position) => {
            const [first = { start: 0, end: 0 }, ...outer] = spansAround(brief, toOffset(brief.source, position));
            return nested(brief, first, outer);
          });
        },
      ),
    );
  },
};

function nested(brief: Brief, span: Span, [next, ...outer]: readonly Span[]): SelectionRange {
  const range = toRange(brief.source, span);
  return next === undefined ? { range } : { range, parent: nested(brief, next, outer) };
}

/** Everything around a place that one may want to select, each span within the next. */
function spansAround(brief: Brief, offset: number): readonly Span[] {
  const all = [...candidates(brief, offset)].filter(
    ({ start, end }) => start <= offset && offset <= end && start < end,
  );
  const chain: Span[] = [];
  for (const span of all.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    if (last === undefined || (contains(span, last) && span.end - span.start > last.end - last.start)) chain.push(span);
  }
  return chain.length === 0 ? [{ start: 0, end: brief.source.text.length }] : chain;
}

function* candidates(brief: Brief, offset: number): Iterable<Span> {
  const { source, frontMatter, questions, lead, blocks, links, emphasis } = brief;
  yield* words(brief, offset);
  for (const { kind, span, textSpan, targetSpan } of links) {
    yield span;
    if (kind === 'inline' || kind === 'reference' || kind === 'image') yield textSpan;
    if (contains(span, targetSpan)) yield targetSpan;
  }
  for (const { span } of emphasis) yield span;
  for (const block of blocks) {
    if (offset < block.span.start || block.span.end < offset) continue;
    yield block.span;
    for (const text of block.texts) yield* inText(text, offset);
  }
  if (lead !== null) yield lead.span;
  for (const question of questions) {
    const section = sectionSpan(brief, question);
    yield section;
    const [first] = question.answer.blocks;
    if (first !== undefined) yield { start: first.span.start, end: section.end };
  }
  if (frontMatter !== null) {
    yield frontMatter.span;
    yield frontMatter.content;
    for (const { keySpan, valueSpan, itemSpans } of frontMatter.entries) {
      yield* [...itemSpans, valueSpan, { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) }];
    }
  }
  yield { start: 0, end: source.text.length };
}

function* inText(text: TextBlock, offset: number): Iterable<Span> {
  if (offset < text.span.start || text.span.end < offset) return;
  yield text.span;
  yield text.content;
  for (const { span } of text.sentences) yield span;
}

function* words({ source }: Brief, offset: number): Iterable<Span> {
  const line = source.lineAround(offset);
  for (const match of source.slice(line).matchAll(WORD)) {
    const start = line.start + match.index;
    // Between two words the one behind the cursor counts.
    if (start <= offset && offset < start + match[0].length) yield { start, end: start + match[0].length };
  }
  for (const match of source.slice(line).matchAll(WORD)) {
    const end = line.start + match.index + match[0].length;
    if (end === offset) yield { start: end - match[0].length, end };
  }
}
