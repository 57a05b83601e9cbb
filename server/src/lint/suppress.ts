import { type Directive, type DirectiveKind, readDirectives } from '../brief/directives.js';
import type { Block, Brief } from '../brief/model.js';
import type { Edit } from '../text/edit.js';
import { at, type Span } from '../text/span.js';

const BYTE_ORDER_MARK = 0xfeff;

/** What suppresses a rule for the block, or the front matter's key, that holds `span`; null where there is neither. */
export function suppressHere(brief: Brief, rule: string, span: Span): Edit | null {
  const { frontMatter, source } = brief;
  if (frontMatter !== null && span.start < frontMatter.span.end) {
    const { entries, content } = frontMatter;
    const entry = entries.find((each) => span.start <= each.valueSpan.end);
    const start = entry === undefined ? content.start : source.lineAround(entry.keySpan.start).start;
    const text = `# spotlight-disable-next-line ${rule}${source.lineEnd}`;
    return added(brief, 'disable-next-line', rule, start) ?? { span: at(start), text };
  }
  const block = brief.blocks.find((each) => span.start <= each.span.end && !isComment(brief, each));
  if (block === undefined) return null;
  const start = lineStart(brief, block);
  return added(brief, 'disable-next-line', rule, start) ?? comment(brief, start, `disable-next-line ${rule}`);
}

/** What suppresses a rule for the whole file: before all content a comment speaks for the front matter too. */
export function suppressInFile(brief: Brief, rule: string): Edit {
  const content = brief.blocks.find((each) => !isComment(brief, each));
  const first = brief.blocks[0];
  const known = readDirectives(brief.comments).find(
    (directive) =>
      directive.kind === 'disable' &&
      directive.comment.place === 'block' &&
      (content === undefined || directive.comment.span.end <= content.span.start),
  );
  if (known !== undefined) return addName(known, rule);
  return comment(brief, first === undefined ? brief.source.text.length : lineStart(brief, first), `disable ${rule}`);
}

function comment({ source }: Brief, start: number, words: string): Edit {
  return { span: at(start), text: `<!-- spotlight-${words} -->${source.lineEnd}${source.lineEnd}` };
}

/** The rule added to the comment that already stands right before a place. */
function added(brief: Brief, kind: DirectiveKind, rule: string, start: number): Edit | null {
  const known = readDirectives(brief.comments).findLast(
    (directive) =>
      directive.kind === kind &&
      directive.comment.swallowed === null &&
      directive.comment.place !== 'inline' &&
      directive.comment.span.end <= start &&
      brief.source.text.slice(directive.comment.span.end, start).trim() === '',
  );
  return known === undefined ? null : addName(known, rule);
}

function addName({ comment: { textSpan }, word, named }: Directive, rule: string): Edit {
  return { span: at(named.at(-1)?.span.end ?? textSpan.start + word.length), text: ` ${rule}` };
}

function lineStart({ source }: Brief, block: Block): number {
  const { start } = source.lineAround(block.span.start);
  return start === 0 && source.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start;
}

function isComment({ source: { text } }: Brief, { kind, span }: Block): boolean {
  return kind === 'html' && text.startsWith('<!--', span.start) && text.endsWith('-->', span.end);
}
