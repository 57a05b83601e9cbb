import { LetterPattern } from '../text/letter-pattern.js';
import type { Span } from '../text/span.js';
import { joinerInSurname, joiners, suffixes } from './name-words.js';
import { looksLikeNames, type NamePart, readPart } from './personal-name.js';

/** What the text of a paragraph holds when it is read as a byline. Spans count UTF-16 units in that text. */
export interface BylineReading {
  /** A leading `By` (also `By:`, `Written by`, `Author:`) with the white space after it. */
  readonly by: Span | null;
  /** Full stops at the end that belong to no initial or suffix. */
  readonly stop: Span | null;
  /** What stands between the joiners, in order. */
  readonly names: readonly BylineName[];
  /**
   * `names`: one to six personal names and nothing else. `maybe`: short and no prose, such as `by anna nowak` or
   * `Anna Nowak, Senior Analyst`. `no`: prose or a title.
   */
  readonly likeness: 'names' | 'maybe' | 'no';
}

export interface BylineName {
  /** White space collapsed. */
  readonly text: string;
  readonly span: Span;
  /** Whether it reads as one person's name. */
  readonly personal: boolean;
}

/** Longer than any byline. */
const LIMIT = 800;
const BY = new LetterPattern(String.raw`^(?:by|written by|authors?)(?:\s*:\s*|\s+)(?=\S)`, 'i');
const TOKEN = /[^\s,，、]+|[,，、]/gu;
const COMMA = /^[,，、]$/u;
const STOPS_AT_END = /\.+$/u;
/** `J`, `J.D`, `J.-P`, `Jr`: their full stop is their own. */
const OWN_STOP = new LetterPattern(String.raw`(?:^|[.\-\s])(?:\p{Lu}|Jr|Sr)$`);

interface Token {
  readonly text: string;
  readonly span: Span;
}

/** Reads the plain text of a paragraph as a byline. `lang` is a BCP 47 tag and chooses the joiners; English ones always count. */
export function readByline(text: string, lang: string): BylineReading {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LIMIT) return { by: null, stop: null, names: [], likeness: 'no' };
  const prefix = BY.exec(trimmed)?.[0].length ?? 0;
  const by = prefix === 0 ? null : { start, end: start + prefix };
  const stop = trailingStop(trimmed, start);
  const from = start + prefix;
  const to = stop?.start ?? start + trimmed.length;
  const parts = split(tokens(text, from, to), languageOf(lang)).map((part) => readPart(part));
  const names = parts.map((part) => toName(text, part));
  return { by, stop, names, likeness: looksLikeNames(parts, by !== null, stop !== null, text.slice(from, to), lang) };
}

function trailingStop(trimmed: string, start: number): Span | null {
  const stops = STOPS_AT_END.exec(trimmed);
  if (stops === null || stops.index === 0 || OWN_STOP.test(trimmed.slice(0, stops.index))) return null;
  return { start: start + stops.index, end: start + trimmed.length };
}

function tokens(text: string, from: number, to: number): Token[] {
  return [...text.slice(from, to).matchAll(TOKEN)].map((match) => ({
    text: match[0],
    span: { start: from + match.index, end: from + match.index + match[0].length },
  }));
}

/** The tokens of each part between commas and joiners. A separator with nothing beside it is a part, as no name. */
function split(all: readonly Token[], lang: string): Token[][] {
  const parts: Token[][] = [];
  let part: Token[] = [];
  let open: Token | null = null;
  all.forEach((token, index) => {
    const joiner = isJoiner(token.text, lang);
    if (!joiner && !COMMA.test(token.text)) {
      part.push(token);
      return;
    }
    if (joiner && staysInSurname(all, index, part, lang)) {
      part.push(token);
      return;
    }
    if (part.length > 0) parts.push(part);
    // `Nowak, and Kowalski` is one separator; one at the beginning, or two commas, are not.
    else if (open === null || !(COMMA.test(open.text) && joiner)) parts.push([token]);
    part = [];
    open = token;
  });
  if (part.length > 0) parts.push(part);
  else if (open !== null && parts.at(-1)?.at(-1) !== open) parts.push([open]);
  return mergeSuffixes(parts);
}

function isJoiner(token: string, lang: string): boolean {
  const lower = token.toLowerCase();
  // `I` and `A` in capitals are initials; `AND` is a joiner in a byline of capitals.
  if (token !== lower && token.length === 1) return false;
  return (joiners.en?.has(lower) ?? false) || (joiners[lang]?.has(lower) ?? false);
}

/** `José Ortega y Gasset`: one more word after the joiner is the second half of the family name. */
function staysInSurname(all: readonly Token[], index: number, part: readonly Token[], lang: string): boolean {
  if (!joinerInSurname.has(lang) || part.length < 2 || joiners.en?.has(all[index]?.text.toLowerCase() ?? ''))
    return false;
  const afterNext = all[index + 2];
  return (
    all[index + 1] !== undefined &&
    (afterNext === undefined || COMMA.test(afterNext.text) || isJoiner(afterNext.text, lang))
  );
}

/** `Martin King, Jr.` is one name. */
function mergeSuffixes(parts: readonly Token[][]): Token[][] {
  const merged: Token[][] = [];
  for (const part of parts) {
    const previous = merged.at(-1);
    if (previous !== undefined && part.every((token) => suffixes.has(token.text.toLowerCase()))) previous.push(...part);
    else merged.push([...part]);
  }
  return merged;
}

function toName(text: string, part: NamePart): BylineName {
  return {
    text: text.slice(part.span.start, part.span.end).replace(/\s+/gu, ' '),
    span: part.span,
    personal: part.personal,
  };
}

function languageOf(lang: string): string {
  return lang.slice(0, 3).split('-', 1)[0]?.toLowerCase() ?? '';
}

export { nearestName, sameName, spellingKey } from './same-name.js';
