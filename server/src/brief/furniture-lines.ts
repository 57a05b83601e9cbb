import { LetterPattern } from '../text/letter-pattern.js';
import { readByline } from './names.js';
import { countWords } from './words.js';

/** What a line of text is by itself, whatever stands around it: shared by the model and the import of texts out of PDF. */

/** The contract: a running header or footer has at most so many words. */
const MAX_HEADER_WORDS = 8;
const MAX_HEADER_LENGTH = 100;

const BARE_NUMBER =
  /^(?:\d{1,3}|\[ ?\d{1,3} ?\]|\( ?\d{1,3} ?\)|\| ?\d{1,3} ?\|?|\d{1,3} ?\||(\d{1,3}) ?(?:\/|of|z|von|sur|de) ?(\d{1,3}))$/iu;
const DASHED_NUMBER = /^[-–—] ?\d{1,3} ?[-–—]$/u;
const NAMED_PAGE =
  /^(?:page|pages?:|pg\.|strona|str\.|seite|página|pagina) ?(\d{1,3})(?: ?(?:\/|of|z|von|sur|de) ?(\d{1,3}))?$/iu;
/** Short for a page, and for other things as well. */
const SHORT_PAGE = /^[ps]\. ?\d{1,3}$/iu;

/**
 * `named`: nothing but a page number, whatever stands around (`Page 3 of 8`, `– 3 –`). `bare`: digits that are one between
 * paragraphs of prose, and figures among figures (`3`, `[3]`, `3/8`, `p. 3`).
 */
export function pageNumberIn(text: string): 'named' | 'bare' | null {
  if (text.length > 40) return null;
  const counted = NAMED_PAGE.exec(text);
  if (counted !== null) return inRange(counted[1], counted[2]) ? 'named' : null;
  if (DASHED_NUMBER.test(text)) return 'named';
  const bare = BARE_NUMBER.exec(text);
  if (bare !== null) return inRange(bare[1], bare[2]) ? 'bare' : null;
  return SHORT_PAGE.test(text) ? 'bare' : null;
}

/** No page comes after the last one: `24/7` is none. */
function inRange(page: string | undefined, pages: string | undefined): boolean {
  return pages === undefined || Number(page) <= Number(pages);
}

const COPYRIGHT = new LetterPattern(
  String.raw`^(?:©|\(c\) ?(?=\p{L}|\d)|copyright\b|all rights reserved|wszelkie prawa zastrzeżone)`,
  'i',
);
/** Words that open a sentence or a list as well: only a year, the sign or the reservation of rights beside them makes a notice. */
const DOUBTFUL_COPYRIGHT = new LetterPattern(String.raw`^(?:\(c\)|copyright)`, 'i');
const COPYRIGHT_SIGNS = new LetterPattern(
  String.raw`©|^copyright(?::|$| by | \(c\)| \d{4}\b)|rights reserved|prawa zastrzeżone`,
  'i',
);
const YEAR = /\b(?:19|20)\d\d\b/u;
const RESERVATION_AT_END = /(?:reserved|zastrzeżone)\.?$/iu;
const ENDS_SENTENCE = /[.?!:;…]["'”’»)\]]*$/u;
/** A stop behind a long word, or before one that opens a sentence: those of `Sp. z o.o.` and `Ltd.` are none. */
const SENTENCE_BEHIND = new LetterPattern(
  String.raw`[!?]|\p{L}{5,}\. \p{Lu}|\. (?:The|A|An|In|On|At|It|This|That|He|She|They|We|But|And|For|If)(?![\p{L}])`,
);
const RESERVATION = /[.,;]? ?(?:all rights reserved|wszelkie prawa zastrzeżone)\.?$/iu;
const MAX_NOTICE_WORDS = 20;
export const MAX_NOTICE_LENGTH = 160;

/** A notice, and no sentence about copyright and no third item of a list in brackets. */
export function isCopyright(text: string): boolean {
  if (text.length > MAX_NOTICE_LENGTH || !COPYRIGHT.test(text) || isCaseless(text)) return false;
  if (countWords(text) > MAX_NOTICE_WORDS) return false;
  const notice = text.replace(RESERVATION, '').replace(/\.$/u, '');
  // A sentence behind it is the author's.
  if (SENTENCE_BEHIND.test(notice)) return false;
  if (/^(?:all rights|wszelkie)/iu.test(text)) return RESERVATION_AT_END.test(text) || YEAR.test(text);
  if (!DOUBTFUL_COPYRIGHT.test(text) || COPYRIGHT_SIGNS.test(text)) return true;
  return YEAR.test(text) && !ENDS_SENTENCE.test(text);
}

const CASELESS = new LetterPattern(String.raw`(?![ªº])[\p{Lo}\p{Script=Georgian}]`);

/** Whether a line holds letters without case: nothing of its look tells a header from text. */
export function isCaseless(text: string): boolean {
  return CASELESS.test(text);
}

/** A stop at the end of a word, abbreviations of mastheads, initials and ordinals aside. */
const STOP = new LetterPattern(
  String.raw`(?:^|[\s(])(?!(?:nos?|nr|vols?|iss|issn|pp?|pg|str|s|t|r|z|ed|eds|st|dr|ul|art|\d{1,3}|\p{L}|(?:\p{L}\.)+\p{L})\.)[^\s]*\.["'”’»)\]]*(?=\s|$)`,
  'i',
);
/** Between digits a colon tells the time; in an address it belongs to the scheme. */
const SENTENCE_SIGN = /[?!;…。？！；：؟।]|:(?!\/\/|\d)/u;

/** Whether a line holds a sign that ends or parts sentences. */
export function hasSentenceSign(text: string): boolean {
  return SENTENCE_SIGN.test(text) || STOP.test(text);
}

/** These begin small and are lines of a page all the same. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;
/** The author's own lines beside a table or a picture, and those that name somebody. */
const CAPTION = new LetterPattern(
  String.raw`^(?:tables?|tab\.|figures?|figs?\.|fig|charts?|graphs?|diagrams?|exhibits?|infographics?|illustrations?|images?|pictures?|maps?|photos?|photographs?|box|boxes|sources?|notes?|annex|appendix|tabela|wykres|mapa|rys\.|rysunek|ryc\.|rycina|fot\.|foto|zdjęcie|ramka|schemat|źródł[oa]|uwag[ai]|abbildung|abb\.|tabelle|quelle|karte|grafik)(?![\p{L}-])`,
  'i',
);
const CREDIT = /(?:^| )(?:by|courtesy|credit|author|authors|opracow\p{L}*|autor\p{L}*|tłum\.?|red\.)(?: |$)/iu;
const SMALL = new LetterPattern(String.raw`^\p{Ll}`);
const LOWER = new LetterPattern(String.raw`\p{Ll}`);
const MARKUP = /[[\]<>*_`~#\\^]/;
/** The mark of a list, or of a note. */
const ITEM = /^(?:\d{1,3}[.)]|[-–—•·+▪◦]|\([a-z\d]\))\s/iu;
const QUOTED = /^["'“”„«‹‘]/u;

/** Whether a short line belongs to a table or a picture, by its number or colon: no half of a sentence. */
export function isCaption(text: string): boolean {
  return text.length <= MAX_HEADER_LENGTH && /^\S{1,20}?(?: ?:|\.? ?\d)/u.test(text) && CAPTION.test(text);
}

/**
 * Whether a line can be a running header or footer: at most eight words without sentence punctuation and markup, in a
 * script with case, and no caption. That it is one only the lines around it can tell.
 */
export function canBeHeader(text: string): boolean {
  if (text.length > MAX_HEADER_LENGTH || MARKUP.test(text) || ITEM.test(text)) return false;
  const words = countWords(text);
  if (words === 0 || words > MAX_HEADER_WORDS) return false;
  if (ADDRESS.test(text)) return true;
  // One word alone may be the sentence's own, or a heading.
  if (words === 1 && !/\d/.test(text)) return false;
  if (SMALL.test(text) || QUOTED.test(text) || hasSentenceSign(text) || isCaseless(text)) return false;
  return !CAPTION.test(text) && !CREDIT.test(text);
}

/** Names and nothing else. In capitals they are not told from the name of a series. */
export function isName(text: string): boolean {
  return text.length <= MAX_HEADER_LENGTH && readByline(text, 'en').likeness === 'names';
}

/** The names of authors in small letters, as lines are compared with them: each alone, and all together. */
export function namesOf(bylines: readonly string[]): ReadonlySet<string> {
  const names = bylines.flatMap((text) => [text.trim(), ...readByline(text, 'en').names.map((name) => name.text)]);
  return new Set(names.map((name) => name.toLowerCase()));
}

/** All capitals, with at least two words of three letters or one of six, so that `EU`, `U.S.` and `WHO` are none. */
export function isShout(text: string): boolean {
  if (LOWER.test(text) || isCaseless(text) || /[[\]()<>*_`“”"]/.test(text)) return false;
  if (hasSentenceSign(text) || countWords(text) < 2) return false;
  const lengths = text.split(/[^\p{L}]+/u).map((word) => word.length);
  return lengths.some((length) => length >= 6) || lengths.filter((length) => length >= 3).length >= 2;
}

const ISSUE_NUMBER = /(?:^|[\s(])(?:no\.|nr|vol\.|issue|issn) ?\d/iu;
/** `PISM Spotlight, page 2` */
const PAGE_AT_END = /[\s,|·•–—-](?:page|p\.|strona|str\.|seite) ?\d{1,3}$/iu;

/** Cells beside each other, or the number of an issue or a page: the look of a masthead, and of much else. */
export function hasCells(text: string): boolean {
  return / [|•·] /u.test(text);
}

export function hasNumber(text: string): boolean {
  return ISSUE_NUMBER.test(text) || hasPage(text);
}

/** Whether a line ends in the number of a page. */
export function hasPage(text: string): boolean {
  return PAGE_AT_END.test(text);
}

const PAGE_CELL =
  /(?: ?[|•·–—] ?|, )(?:(?:page|p\.|str\.|strona|seite) ?)?\d{1,3}$|^\d{1,3} ?[|•·–—] ?|[ ,](?:page|strona|seite|p\.|str\.) ?\d{1,3}$/iu;

/** What two lines have in common that are the same header on two pages: all but the number of the page, set off by a sign. */
export function headerKey(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').replace(PAGE_CELL, '');
}

const NUMBERED = String.raw`(?:(?:no\.?|nr\.?|vol\.?|page|p\.|str\.) ?)?\d{1,4}(?: ?\/ ?\d{1,4})?`;
const NUMBER_AFTER = new RegExp(`^[ |•·,–—-]+\\(?${NUMBERED}\\)?$`, 'u');
const NUMBER_BEFORE = new RegExp(`^${NUMBERED}[ |•·,–—-]+$`, 'u');

/** Whether a line says nothing but the name of the series, with a number or a page beside it or without. */
export function isSeriesLine(text: string, series: string): boolean {
  const line = text.trim().toLowerCase();
  const name = series.trim().toLowerCase();
  const at = name === '' ? -1 : line.indexOf(name);
  if (at === -1 || line.length > name.length + 40) return false;
  const before = line.slice(0, at);
  const after = line.slice(at + name.length);
  return (before === '' || NUMBER_BEFORE.test(before)) && (after === '' || NUMBER_AFTER.test(after));
}
