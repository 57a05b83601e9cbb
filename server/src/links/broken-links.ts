import type { Brief, TextBlock } from '../brief/model.js';
import { contains, type Span } from '../text/span.js';
import { isPlaceholder } from './placeholder.js';

/** `[text](target)` that Markdown shows as it stands because of its target. */
export interface BrokenLink {
  readonly span: Span;
  readonly text: string;
  readonly target: string;
  readonly targetSpan: Span;
  readonly fault: 'blank' | 'open';
}

/** A target that is longer was not meant for one; without a limit, a text of open parentheses would be read over and over. */
const LONGEST = 2000;

/** Finds links that are none because their target holds a blank or their parenthesis is never closed. Linear in the text. */
export function brokenLinks(brief: Brief): readonly BrokenLink[] {
  const found: BrokenLink[] = [];
  for (const block of brief.textBlocks) {
    const { text } = block.plain;
    let open = -1;
    let after = 0;
    for (let middle = text.indexOf(']('); middle !== -1; middle = text.indexOf('](', middle + 2)) {
      for (let at = after; at < middle; at++) if (text[at] === '[') open = at;
      const link = open < after ? null : readBroken(brief, block, open, middle);
      after = middle + 2;
      if (link !== null) found.push(link);
    }
  }
  return withoutCodes(found, brief.codes);
}

function readBroken(brief: Brief, block: TextBlock, open: number, middle: number): BrokenLink | null {
  const start = middle + 2;
  const window = block.plain.text.slice(start, start + LONGEST);
  const next = window.indexOf('](');
  const close = window.indexOf(')');
  const closed = close !== -1 && (next === -1 || close < next) ? window.slice(0, close) : null;
  const isBlank = closed !== null && isSpaced(closed);
  const target = isBlank ? closed : (/^\S*/.exec(window)?.[0] ?? '');
  // With an opening parenthesis in the address, the closing one is taken for that one's.
  const isOpen = !isBlank && isAddress(target) && (closed === null || closed.includes('('));
  if (!isBlank && !isOpen) return null;
  const span = block.plain.source({ start: open, end: start + target.length + (isBlank ? 1 : 0) });
  const targetSpan = block.plain.source({ start, end: start + target.length });
  const { text } = brief.source;
  const isMarkup = text[span.start] === '[' && text.slice(targetSpan.start - 2, targetSpan.start) === '](';
  if (!isMarkup || text[targetSpan.start - 3] === '\\') return null;
  return {
    span,
    text: block.plain.text.slice(open + 1, middle),
    target,
    targetSpan,
    fault: isBlank ? 'blank' : 'open',
  };
}

/** Without those in code spans; both lists are in the order of the text. */
function withoutCodes(links: readonly BrokenLink[], codes: readonly Span[]): readonly BrokenLink[] {
  let at = 0;
  return links.filter(({ span }) => {
    while (at < codes.length && (codes[at]?.end ?? 0) < span.end) at++;
    const code = codes[at];
    return code === undefined || !contains(code, span);
  });
}

/** Holds a blank inside and reads as a target all the same; what has a title or a site generator's marks is left alone. */
function isSpaced(target: string): boolean {
  if (!/\S\s+\S/.test(target) || /["'<>{}]/.test(target)) return false;
  return isPlaceholder(target.trim()) || /[/#\\]|^\s*(?:www\.|mailto:)|\.[a-z\d]{2,5}\s*$/i.test(target);
}

function isAddress(target: string): boolean {
  return /^(?:https?:\/\/|www\.|mailto:)\S/i.test(target);
}
