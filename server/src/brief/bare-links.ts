import { LetterPattern } from '../text/letter-pattern.js';
import type { Span } from '../text/span.js';
import { SpanIndex } from '../text/span-index.js';
import type { InlineFinds, InlineSource } from './inline.js';
import type { Link } from './model.js';
import type { PlainText } from './plain-text.js';

/** What may follow an address in prose without belonging to it. */
const TRAILING = new Set(['.', ',', ';', ':', '!', '?', '"', "'", '”', '’', '»', '*', '_', '~', '…']);

const LETTER_OR_NUMBER = new LetterPattern(String.raw`[\p{L}\p{N}]`);
const BEFORE_NO_ADDRESS = new LetterPattern(String.raw`[\p{L}\p{N}@/._-]`);

/**
 * Adds what readers take for a link though CommonMark does not: addresses that stand bare in the text, and
 * `[text][label]` without a definition. The links from `first` on are the real links of the same block.
 */
export function readBareLinks(plain: PlainText, source: InlineSource, finds: InlineFinds, first: number): void {
  const { text } = plain;
  const { links } = finds;
  const found = [
    ...(text.includes('://') || text.includes('www.') ? addresses(plain) : []),
    ...(text.includes('][') ? undefinedReferences(plain, source) : []),
  ];
  if (found.length === 0) return;
  const real = links.splice(first);
  const taken = new SpanIndex(real.map((link) => link.span).concat(finds.codes));
  const bare = found.filter((link) => !taken.overlaps(link.span));
  const all = [...real, ...bare].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const link of all) links.push(link);
}

function addresses(plain: PlainText): Link[] {
  const { text } = plain;
  const found: Link[] = [];
  for (let at = nextAddress(text, 0); at !== -1; ) {
    const end = addressEnd(text, at);
    const target = text.slice(at, end);
    const span = plain.source({ start: at, end });
    if (LETTER_OR_NUMBER.test(target.slice(target.indexOf('://') + 3))) {
      found.push({ kind: 'bare', span, text: target, textSpan: span, target, targetSpan: span, label: null });
    }
    at = nextAddress(text, Math.max(end, at + 4));
  }
  return found;
}

/** Where the next `http://`, `https://` or `www.` begins that no letter or digit stands before. */
function nextAddress(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter !== 'h' && letter !== 'w' && letter !== 'H' && letter !== 'W') continue;
    const head = text.slice(at, at + 8).toLowerCase();
    if (!head.startsWith('http://') && !head.startsWith('https://') && !head.startsWith('www.')) continue;
    if (at === 0 || !BEFORE_NO_ADDRESS.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

function addressEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/[\s<>]/.test(text[end] ?? '')) end++;
  let open = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '(') open++;
    else if (text[at] === ')') open--;
  }
  while (end > start) {
    const last = text[end - 1] ?? '';
    if (last === ')' && open < 0) open++;
    else if (!TRAILING.has(last) && last !== ']') break;
    end--;
  }
  return end;
}

/** `[text][label]` and `[text][]` whose label is not defined; pairs of numbers are citations, not links. */
function undefinedReferences(plain: PlainText, source: InlineSource): Link[] {
  const { text } = plain;
  const found: Link[] = [];
  let after = 0;
  for (let middle = text.indexOf(']['); middle !== -1; middle = text.indexOf('][', middle + 2)) {
    const open = text.lastIndexOf('[', middle);
    const close = text.indexOf(']', middle + 2);
    if (open < after || close === -1) continue;
    const inside: Span = { start: open + 1, end: middle };
    const label = text.slice(middle + 2, close) || text.slice(inside.start, inside.end);
    const span = plain.source({ start: open, end: close + 1 });
    // An escaped bracket is longer in the source than in the text: the author wants to see it.
    const escaped = source.text[span.start] === '\\' || source.text.slice(span.start, span.end).includes('\\]');
    const known = source.labels.has(label.toLowerCase());
    const citation = /^[\d\s,–-]*$/.test(label) || /^[\d\s,–-]*$/.test(text.slice(inside.start, inside.end));
    if (escaped || known || citation) continue;
    after = close + 1;
    found.push({
      kind: 'reference',
      span,
      text: text.slice(inside.start, inside.end),
      textSpan: plain.source(inside),
      target: null,
      targetSpan: plain.source({ start: middle + 2, end: close }),
      label,
    });
  }
  return found;
}
