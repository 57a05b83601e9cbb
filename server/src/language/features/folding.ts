import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { Brief, Heading } from '../../brief/model.js';
import type { Span } from '../../text/span.js';
import type { Feature } from '../feature.js';
import { guarded } from '../session.js';
import { sectionSpan } from './outline/outline.js';

const FOLDED_BLOCKS: ReadonlySet<string> = new Set(['list', 'table', 'quote', 'code']);

/** Front matter, questions with their answers, headings within them, lists, tables, quotes, code and comments. */
export const folding: Feature = {
  name: 'folding ranges',
  capabilities: { foldingRangeProvider: true },
  register(session) {
    session.connection.onFoldingRanges(
      guarded<FoldingRangeParams, FoldingRange[]>(session, 'folding ranges', [], async ({ textDocument }) => {
        const open = await session.briefs.get(textDocument.uri);
        return open === null ? [] : foldingRanges(open.brief);
      }),
    );
  },
};

function foldingRanges(brief: Brief): FoldingRange[] {
  const { source, frontMatter, questions, blocks, comments } = brief;
  const found: FoldingRange[] = [];
  const add = ({ start, end }: Span, kind?: FoldingRangeKind): void => {
    const startLine = source.position(start).line - 1;
    const endLine = source.position(Math.max(start, end - 1)).line - 1;
    if (endLine > startLine) found.push({ startLine, endLine, ...(kind !== undefined && { kind }) });
  };
  if (frontMatter !== null) add(frontMatter.span, FoldingRangeKind.Region);
  for (const question of questions) add(sectionSpan(brief, question));
  for (const section of subsections(brief)) add(section);
  for (const block of blocks) if (FOLDED_BLOCKS.has(block.kind)) add(trimmed(brief, block.span));
  for (const comment of comments) if (comment.place !== 'front-matter') add(comment.span, FoldingRangeKind.Comment);
  return found.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Headings inside answers, each down to the next of its level or above, or to the end of the answer. */
function* subsections(brief: Brief): Iterable<Span> {
  const { headings, questions } = brief;
  const asked = new Set(questions.map((question) => question.block.span.start));
  const ends = questions.map((question) => sectionSpan(brief, question));
  const open: Heading[] = [];
  let section = 0;
  for (const heading of [...headings.filter(({ span }) => !asked.has(span.start)), null]) {
    const place = heading?.span.start ?? brief.source.text.length;
    const level = heading?.level ?? 0;
    const inside = (): Span | undefined => ends[section];
    while (open.length > 0) {
      const last = open.at(-1);
      const end = inside()?.end ?? 0;
      if (last === undefined || (place < end && last.level < level)) break;
      yield trimmed(brief, { start: last.span.start, end: Math.min(place, end) });
      open.pop();
    }
    while (section < ends.length && (inside()?.end ?? 0) <= place) section++;
    if (heading !== null && place >= (inside()?.start ?? Number.POSITIVE_INFINITY)) open.push(heading);
  }
}

function trimmed({ source: { text } }: Brief, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}
