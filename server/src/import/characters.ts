import { referenceAt, windowsCharacter } from '../brief/character-references.js';
import type { Nature } from './nature.js';

const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};
const LIGATURE = /[\ufb00-\ufb06]/g;
/** A soft hyphen within a word; at the end of a line it tells that the word goes on, so it stays for the time being. */
const SOFT_HYPHEN = /\u00ad(?![ \t]*(?:\r?\n|\f|$))/g;
const FIXED_SPACES = /[\u00a0\u2007\u202f\u2000-\u2006\u2008-\u200a]/g;
/** Marks without width that extraction leaves: zero-width space, word joiner, a byte order mark inside the text. */
const WIDTHLESS = /[\u200b\u2060]|(?!^)\ufeff/g;
/** Control characters other than tab, line feed, form feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** `&#8217;`, `&#x2013;`, `&#146;`: beyond ASCII, a number that nobody writes for its own sake. */
const REFERENCE = /(?<!\\)&#(?:\d{3,7}|[xX][0-9a-fA-F]{2,6});/g;
/** Control characters that were read out of Windows-1252 as if it were Latin-1. */
const MISREAD = /[\u0080-\u0084\u0086-\u009f]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a vertical tab ends a line too
const LINE_ENDS = /[\u000b\u0085\u2028]/g;

/** Letters for ligatures, and no invisible marks; in plain text also a common space for each fixed one, and a line end for each rarer one. */
export function cleanCharacters(text: string, nature: Nature): string {
  const letters = (nature.blocks ? text : text.replace(REFERENCE, character))
    .replace(MISREAD, (misread) => windowsCharacter(misread.charCodeAt(0)) ?? '')
    .replace(LIGATURE, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(SOFT_HYPHEN, '')
    .replace(WIDTHLESS, '')
    .replace(CONTROLS, '');
  if (nature.blocks) return letters.replace(/\r?\n?\f/g, '\n\n');
  return letters
    .replace(FIXED_SPACES, ' ')
    .replace(LINE_ENDS, '\n')
    .replace(/\u2029/g, '\n\n');
}

function character(reference: string): string {
  const value = referenceAt(reference, 0)?.value ?? reference;
  return value.charCodeAt(0) < 0x80 || value === '\ufffd' ? reference : value;
}
