import type { Link } from '../brief/model.js';
import type { SourceText } from '../brief/source.js';
import type { Edit } from '../text/edit.js';

/**
 * The smallest edit that gives a link another target. Where the author's own characters stay, so do their escapes
 * and entities; what is new is written so that the link stays one.
 */
export function retarget(source: SourceText, link: Link, target: string): Edit {
  const { targetSpan } = link;
  const written = source.slice(targetSpan);
  const old = link.target ?? '';
  const head = commonHead(written, old, target);
  const tail = commonTail(written, old, target, head);
  const write = writerFor(source, link);
  const span = { start: targetSpan.start + head, end: targetSpan.end - tail };
  if (written.slice(head, written.length - tail) === old.slice(head, old.length - tail)) {
    return { span, text: write(target.slice(head, target.length - tail)) };
  }
  return { span: targetSpan, text: write(target) };
}

function commonHead(a: string, b: string, c: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at] && a[at] === c[at] && isPlain(a.charCodeAt(at))) at++;
  return at;
}

function commonTail(a: string, b: string, c: string, head: number): number {
  const most = Math.min(a.length, b.length, c.length) - head;
  let length = 0;
  while (length < most && isPlain(a.charCodeAt(a.length - 1 - length))) {
    const next = a[a.length - 1 - length];
    if (next !== b[b.length - 1 - length] || next !== c[c.length - 1 - length]) break;
    length++;
  }
  return length;
}

/** Neither half of a character of two units, nor what an escape or entity could begin with. */
function isPlain(code: number): boolean {
  return code !== 0x5c && code !== 0x26 && (code < 0xd800 || code > 0xdfff);
}

/** How new characters have to be written where the target stands. */
function writerFor(source: SourceText, link: Link): (text: string) => string {
  const encode = (text: string): string => text.replace(/[\s<>]/g, (character) => encodeURIComponent(character));
  if (link.kind === 'autolink' || link.kind === 'bare') return encode;
  const pointed = source.text[link.targetSpan.start - 1] === '<';
  if (pointed) return (text) => text.replace(/[<>\\&]/g, '\\$&').replace(/[\r\n]/g, '');
  return (text) => encode(text).replace(/[()\\&]/g, '\\$&');
}
