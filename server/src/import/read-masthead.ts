import type { Block, Brief } from '../brief/model.js';
import { readByline } from '../brief/names.js';
import { countWords } from '../brief/words.js';
import type { IsoDay } from '../text/day.js';
import { readDate } from '../text/read-date.js';

/** What a line over the title says, whole: a line that says more stays where it is. */
export interface Masthead {
  readonly block: Block;
  readonly text: string;
  readonly series: string | null;
  readonly number: string | null;
  readonly date: IsoDay | null;
}

const NUMBER = /^(.*?)[\s,]*\b(?:no\.?|nr\.?|issue|numer) ?(\d[\d/() -]{0,20})$/iu;
const SERIES = /^[\p{L}\p{M}][\p{L}\p{M}\p{N} '’&-]{1,60}$/u;
const MAX_WORDS = 8;

/** The lines of a masthead that say nothing but series, number and day. */
export function readMastheads({ masthead, source }: Brief, lang: string): Masthead[] {
  return masthead.flatMap((block) => {
    const text = source.slice(block.span).trim();
    const read = /[\r\n]/.test(text) ? null : readCells(text, lang);
    return read === null ? [] : [{ block, text, ...read }];
  });
}

function readCells(text: string, lang: string): Omit<Masthead, 'block' | 'text'> | null {
  const cells = / [|•·] /u.test(text) ? text.split(/ [|•·] /u) : text.split(/, (?=\d)/u);
  const read: { series: string | null; number: string | null; date: IsoDay | null } = {
    series: null,
    number: null,
    date: null,
  };
  for (const cell of cells.map((each) => each.trim())) {
    const date = cell.length > 40 ? null : readDate(cell, lang);
    const numbered = NUMBER.exec(cell);
    const name = numbered === null ? cell : (numbered[1] ?? '');
    if (date !== null && read.date === null) read.date = date;
    else if ((numbered !== null && read.number !== null) || !(name === '' || isSeries(name, read.series))) return null;
    else {
      if (numbered !== null) read.number = (numbered[2] ?? '').trim();
      if (name !== '') read.series = name;
    }
  }
  // `Council Decision no. 14` is none.
  return read.date === null ? null : read;
}

function isSeries(name: string, known: string | null): boolean {
  if (known !== null || !SERIES.test(name) || /\d{3}/.test(name) || countWords(name) > MAX_WORDS) return false;
  return readByline(name, 'en').likeness !== 'names';
}
