import type { Link } from '../brief/model.js';
import type { SourceText } from '../brief/source.js';
import type { Edit } from '../text/edit.js';

/**
 * The edit that gives a link another target. Only what differs is replaced, so that the author's escapes and entities
 * stay; what is new is written so that the link stays one.
 */
export function retarget(source: SourceText, link: Link, target: string): Edit {
  const { start, end } = link.targetSpan;
  const written = source.slice(link.targetSpan);
  const old = link.target ?? '';
  // What is new could make a reference of an `&` that stays.
  const head = REFERENCE.test(target) ? 0 : commonHead(old, target);
  const tail = REFERENCE.test(target) ? 0 : commonTail(old, target, head);
  const write = writerFor(source, link);
  const text = write(target.slice(head, target.length - tail));
  const before = old.slice(0, old.length - tail);
  if (isLiteral(before, written, 'startsWith'))
    return { span: { start: start + head, end: start + before.length }, text };
  const after = old.slice(head);
  if (isLiteral(after, written, 'endsWith')) return { span: { start: end - after.length, end: end - tail }, text };
  return { span: link.targetSpan, text: write(target) };
}

/** What reads as a character reference, such as `&copy;`. */
const REFERENCE = /&(?:#?[\da-z]{1,31});/i;

/** Whether a part of the target stands in the source as it is, and not by chance: `&` may be the beginning of an entity. */
function isLiteral(part: string, written: string, side: 'startsWith' | 'endsWith'): boolean {
  return written[side](part) && (written.length === part.length || !/[&\\;]/.test(part));
}

function commonHead(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at] && !isHalf(a, at)) at++;
  return at;
}

function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length] && !isHalf(a, a.length - 1 - length))
    length++;
  return length;
}

/** Half of a character of two units, which is replaced as a whole or not at all. */
function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdfff;
}

/** How new characters have to be written where the target stands. */
function writerFor(source: SourceText, link: Link): (text: string) => string {
  if (link.kind === 'autolink' || link.kind === 'bare') return (text) => encode(text, /[\s<>]/g);
  if (source.text[link.targetSpan.start - 1] === '<')
    return (text) => escapeReferences(encode(text, /[\r\n]/g).replace(/[<>\\]/g, '\\$&'));
  return (text) => escapeReferences(encode(text, /[\s<>]/g).replace(/[()\\]/g, '\\$&'));
}

/** An `&` stays as it is where no letters and semicolon follow, here or behind the new text. */
function escapeReferences(text: string): string {
  return text.replace(/&(?=#?[\da-z]{0,31}(?:;|$))/gi, '\\&');
}

function encode(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => encodeURIComponent(character));
}
