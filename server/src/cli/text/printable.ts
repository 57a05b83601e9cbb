import { visible } from '../../text/visible.js';

/**
 * A path at the start of a line. A name that begins like an option or like a workflow command of a build server is
 * shown from the current directory, so that nothing takes it for one.
 */
export function visiblePath(path: string): string {
  return visible(/^[-:#]/.test(path) ? `./${path}` : path);
}

/**
 * Build servers read commands out of what is printed, some of them (`##[`, `##vso[`, `##teamcity[`) anywhere in a line:
 * in what a brief says they are words.
 */
export function withoutCommands(printed: string): string {
  return printed.includes('##') ? printed.replace(/##(?=[a-z]*\[)/gi, '#\\#') : printed;
}

/** JSON on which no character can do anything: those that JSON leaves as they are become escapes, which mean the same. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Line feeds, tabs and CRLF stay: all other controls, and what turns text round. */
const CONTROLS = /\r(?!\n)|(?![\t\n\r])\p{Cc}|[\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Text of a document, or a patch, where it is printed and not written into a file: nothing in it moves a cursor or turns
 * text round. Every other character stays, so that the patch of an ordinary text can be applied.
 */
export function harmless(text: string): string {
  return text.replace(CONTROLS, visible);
}
