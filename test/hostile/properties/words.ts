import { referenceAt } from '../../../server/src/brief/character-references.js';
import type { Brief } from '../../../server/src/brief/model.js';
import { matchesPattern } from '../../../server/src/text/literal-pattern.js';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The words of `before` that `after` lacks, counted; halves that were joined are no loss. */
export function lostWords(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  const take = (word: string): boolean => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count > 0;
  };
  // An image without alternative text, or a link whose marks go, lets two words touch: both are there.
  const glued = (word: string): boolean => [...left].some(([whole, count]) => count > 0 && whole.includes(word));
  const missing = before.filter((word) => !take(word)).filter((word) => !glued(word));
  if (missing.length === 0) return missing;
  // Which of several equal words was joined to its neighbour cannot be told: each of their neighbours is tried.
  const wholes = new Map<string, Set<string>>(missing.map((word) => [word, new Set()]));
  for (const [at, word] of before.entries())
    wholes
      .get(word)
      ?.add((before[at - 1] ?? '') + word)
      .add(word + (before[at + 1] ?? ''));
  /** Words whose one half has been found in them. */
  const halved = new Set<string>();
  return missing.filter((word) => {
    for (const whole of wholes.get(word) ?? []) {
      if (whole === word) continue;
      if (halved.delete(whole)) return false;
      if (!take(whole)) continue;
      halved.add(whole);
      return false;
    }
    return true;
  });
}

/** The text with what its character references show. */
export function decoded(text: string): string {
  let shown = '';
  for (let at = 0; at < text.length; ) {
    const reference = referenceAt(text, at);
    shown += reference?.value ?? text.charAt(at);
    at += reference?.length ?? 1;
  }
  return shown;
}

/** The lost words that are none of those that may go. */
export function withoutAllowed(lost: readonly string[], allowed: readonly string[]): string[] {
  return lostWords(lost, allowed);
}

const NUMBER_LINE =
  /^(?:(?:page|p|pg|strona|str|s|seite|página|pagina)\.?)?[\s\-–—()[\]|]*\d{1,4}(?:\s*(?:\/|of|z|von|sur|de)\s*\d{1,4})?[\s\-–—()[\]|]*$/iu;
const COPYRIGHT = /©|\(c\)|copyright|all rights reserved|prawa zastrzeżone/iu;
const PAGE_AT_END = /[\s,|·•–—-](?:page|p\.|strona|str\.|seite) ?\d{1,3}$/iu;
const SENTENCE_END = /[.?!:;…。？！]["'”’»)\]*_]*$/u;

/**
 * The words of lines that are surely furniture, as section 1 of the format's contract has it, read off the lines
 * alone and on the generous side: page numbers, copyright, configured lines, and short lines that stand beside one or
 * in a cut.
 */
export function furnitureWords(text: string, configured: readonly string[]): string[] {
  const lines = `${text}\n${decoded(text)}`
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map((line) => line.replace(/^\ufeff/, '').trim());
  const filled = lines.filter((line) => line !== '');
  const patterns = configured.map((pattern) => pattern.toLowerCase());
  const sure = filled.map(
    (line) =>
      NUMBER_LINE.test(line) ||
      PAGE_AT_END.test(line) ||
      COPYRIGHT.test(line) ||
      patterns.some((pattern) => matchesPattern(line.toLowerCase(), pattern)),
  );
  // A notice may be wrapped: its second line is no sentence of its own.
  for (let at = 1; at < filled.length; at++)
    if (COPYRIGHT.test(filled[at - 1] ?? '') && (filled[at] ?? '').split(/\s+/).length <= 8) sure[at] = true;
  const short = filled.map((line) => line.split(/\s+/).length <= 8 && !SENTENCE_END.test(line));
  // From both sides: a short line beside a sure one is sure for the one beside it.
  for (const order of [filled.map((_, at) => at), filled.map((_, at) => filled.length - 1 - at)]) {
    for (const at of order) if (short[at] && (sure[at - 1] || sure[at + 1])) sure[at] = true;
  }
  for (let at = 1; at < filled.length; at++) if (short[at] && interrupts(filled, short, at)) sure[at] = true;
  const known = new Set(filled.filter((_, at) => sure[at] === true));
  return filled.filter((line) => known.has(line)).flatMap((line) => [...wordsOf(line), ...wordsOf(withoutMarks(line))]);
}

/** A line as its reader may see it: a link's target and the signs between two words are gone, and the words touch. */
function withoutMarks(line: string): string {
  return line.replace(/\]\([^()]*\)|\]\[[^\][]*\]/gu, '').replace(/[^\p{L}\p{N}\p{M}\s]+/gu, '');
}

function interrupts(lines: readonly string[], short: readonly (boolean | undefined)[], at: number): boolean {
  let first = at - 1;
  while (first > 0 && short[first] === true) first--;
  let second = at + 1;
  while (second < lines.length - 1 && short[second] === true && !beginsLower(lines[second])) second++;
  return [at - 1, first].some((half) => !SENTENCE_END.test(lines[half] ?? '.')) && beginsLower(lines[second]);
}

function beginsLower(line = ''): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(line);
}

/**
 * A number or letter before a question or an answer; what stands before and between names in a byline; spellings that
 * terms replace.
 */
const LABELS =
  /(?:\b(?:q|a|p|o|question|answer|pytanie|odpowiedź)[ .]?)?\b\d{1,3}\b|\b[qapo]\b|\b(?:written )?by\b|\bauthors?\b|\b(?:and|und|et|i|y|e|og|och|oraz)\b|lukashenko/giu;

export function labelWords(text: string): string[] {
  return (text.match(LABELS) ?? []).flatMap(wordsOf);
}

/** What a reader of the page would read. */
export function plainWords(brief: Brief): string[] {
  return brief.textBlocks.flatMap(({ plain }) => wordsOf(plain.text));
}
