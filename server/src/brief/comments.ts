import type { Comment } from './model.js';

/**
 * The comments in one piece of HTML that starts at `base` of the source. `block` pieces begin a line; what follows
 * the comment on its last line is swallowed as HTML there.
 */
export function readComments(html: string, base: number, place: 'block' | 'inline'): Comment[] {
  const comments: Comment[] = [];
  let at = html.indexOf('<!--');
  while (at !== -1) {
    const close = html.indexOf('-->', at + 4);
    const textEnd = close === -1 ? html.length : close;
    const end = close === -1 ? html.length : close + 3;
    const inner = html.slice(at + 4, textEnd);
    const text = inner.trim();
    const textStart = text === '' ? base + at + 4 : base + at + 4 + inner.indexOf(text);
    const next = close === -1 ? -1 : html.indexOf('<!--', end);
    comments.push({
      text,
      textSpan: { start: textStart, end: textStart + text.length },
      span: { start: base + at, end: base + end },
      place,
      swallowed: place === 'block' && beginsLine(html, at) ? swallowedAfter(html, end, next, base) : null,
    });
    at = next;
  }
  return comments;
}

function beginsLine(html: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (html[before] === ' ' || html[before] === '\t')) before--;
  return before < 0 || html[before] === '\n' || html[before] === '\r';
}

function swallowedAfter(html: string, end: number, next: number, base: number): Comment['swallowed'] {
  let lineEnd = end;
  while (lineEnd < html.length && html[lineEnd] !== '\n' && html[lineEnd] !== '\r') lineEnd++;
  const rest = html.slice(end, next === -1 ? lineEnd : Math.min(lineEnd, next));
  const words = rest.trim();
  if (words === '') return null;
  const start = base + end + rest.indexOf(words);
  return { start, end: start + words.length };
}
