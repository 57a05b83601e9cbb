import type { Block, Brief } from '../brief/model.js';
import type { IsoDay } from '../text/day.js';
import { readDate } from '../text/read-date.js';

/** Among so many blocks a line with nothing but a date is the day of publication. */
const HEAD_BLOCKS = 6;
const MAX_WORDS = 5;
/** A full date within a masthead. */
const FULL_DATE =
  /\b\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,12} \d{4}\b|\b\p{L}{3,12} \d{1,2}(?:st|nd|rd|th)?, ?\d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b/giu;

/** A paragraph in the head that is nothing but a date: `26 April 2021`. */
export function findDateLine(brief: Brief, lang: string): { readonly block: Block; readonly date: IsoDay } | null {
  const before = brief.questions[0]?.block.span.start ?? Number.POSITIVE_INFINITY;
  for (const block of brief.blocks.slice(0, HEAD_BLOCKS)) {
    const text = block.texts[0];
    if (block.kind !== 'paragraph' || text === undefined || text.words > MAX_WORDS || block.span.start > before)
      continue;
    const plain = text.plain.text.trim().replace(/^(?:date|published|data)\s*:\s*/iu, '');
    const date = /^[\p{L}\p{N}\s.,/-]+$/u.test(plain) ? readDate(plain, lang) : null;
    if (date !== null) return { block, date };
  }
  return null;
}

/** The one full date that lines of page furniture name, or null where they name none or several. */
export function dateInFurniture(lines: readonly string[], lang: string): IsoDay | null {
  const dates = new Set<IsoDay>();
  for (const line of lines) {
    for (const [text] of line.slice(0, 300).matchAll(FULL_DATE)) {
      const date = readDate(text, lang);
      if (date !== null) dates.add(date);
    }
  }
  const [only, other] = dates;
  return only !== undefined && other === undefined ? only : null;
}
