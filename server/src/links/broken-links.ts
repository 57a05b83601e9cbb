import type { Brief, TextBlock } from '../brief/model.js';
import { contains, type Span } from '../text/span.js';

/** `[text](target)` that Markdown shows as it stands because of its target. */
export interface BrokenLink {
  readonly span: Span;
  readonly text: string;
  readonly target: string;
  readonly targetSpan: Span;
  readonly fault: 'blank' | 'open';
}

/** Finds links that are none because their target holds a blank or their parenthesis is never closed. Linear in the text. */
export function brokenLinks(brief: Brief): readonly BrokenLink[] {
  const found: BrokenLink[] = [];
  for (const block of brief.textBlocks) {
    const { text } = block.plain;
    let after = 0;
    for (let middle = text.indexOf(']('); middle !== -1; middle = text.indexOf('](', middle + 2)) {
      const open = middle === 0 ? -1 : text.lastIndexOf('[', middle - 1);
      if (open < after) continue;
      const link = readBroken(brief, block, open, middle);
      if (link === null) continue;
      found.push(link);
      after = middle + 2;
    }
  }
  return found;
}

function readBroken(brief: Brief, block: TextBlock, open: number, middle: number): BrokenLink | null {
  const { text } = block.plain;
  const start = middle + 2;
  const next = text.indexOf('](', start);
  const close = text.indexOf(')', start);
  const isClosed = close !== -1 && (next === -1 || close < next);
  const target = isClosed ? text.slice(start, close) : (/^\S*/.exec(text.slice(start, start + 2000))?.[0] ?? '');
  if (isClosed ? !isSpaced(target) : !isAddress(target)) return null;
  const span = block.plain.source({ start: open, end: start + target.length + (isClosed ? 1 : 0) });
  const targetSpan = block.plain.source({ start, end: start + target.length });
  const isMarkup = brief.source.slice({ start: targetSpan.start - 2, end: targetSpan.start }) === '](';
  const isEscaped = brief.source.text[span.start] !== '[' || brief.source.text[targetSpan.start - 3] === '\\';
  if (!isMarkup || isEscaped || brief.codes.some((code) => contains(code, span))) return null;
  return { span, text: text.slice(open + 1, middle), target, targetSpan, fault: isClosed ? 'blank' : 'open' };
}

/** Holds a blank inside, and neither a title nor what a site generator fills in. */
function isSpaced(target: string): boolean {
  return /\S\s+\S/.test(target) && target.length < 2000 && !/["'<>{}]/.test(target);
}

function isAddress(target: string): boolean {
  return /^(?:https?:\/\/|www\.|mailto:)\S/i.test(target);
}
