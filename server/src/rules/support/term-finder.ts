import { entryOf } from '../../brief/front-matter.js';
import { goingLines } from '../../brief/going-lines.js';
import type { Brief, Link, TextBlock } from '../../brief/model.js';
import { LetterPattern } from '../../text/letter-pattern.js';
import { contains, type Span } from '../../text/span.js';
import { SpanIndex } from '../../text/span-index.js';
import { type FrontMatterText, textsOf } from './front-matter-value.js';

/** A form that is looked for, and what it stands for; several forms may mean the same. */
export interface TermForm<Meaning> {
  readonly form: string;
  readonly meaning: Meaning;
}

export interface TermHit<Meaning> {
  readonly meaning: Meaning;
  /** As it stands in the plain text. */
  readonly text: string;
  readonly span: Span;
  /** Whether the source holds these words without markup between them. */
  readonly unbroken: boolean;
}

/** A form as its words and what stands between and after them. */
interface Sequence<Meaning> {
  readonly words: readonly string[];
  readonly separators: readonly string[];
  readonly meaning: Meaning;
}

const WORD = new LetterPattern(String.raw`[\p{L}\p{M}\p{N}_]+`, 'g');
const FIRST_WORD = new LetterPattern(String.raw`^[\p{L}\p{M}\p{N}_]+`);

/** Whether the first word of a text stands anywhere in the brief, the front matter's title included: a house has many terms, and a brief holds few of them. */
export function mentions(brief: Brief, text: string): boolean {
  const first = FIRST_WORD.exec(text)?.[0];
  return first !== undefined && brief.once(wordsIn).has(first.normalize('NFC').toLowerCase());
}

/** As at the beginning of a sentence. */
export function capitalised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return first.toUpperCase() + text.slice(first.length);
}

function wordsIn(brief: Brief): ReadonlySet<string> {
  const words = new Set<string>();
  const texts = [...brief.textBlocks.map(({ plain }) => plain.text), ...titlesOf(brief).map(({ text }) => text)];
  for (const text of texts) {
    for (const word of text.match(WORD.for(text)) ?? []) words.add(word.normalize('NFC').toLowerCase());
  }
  return words;
}

/** The title in the front matter, where YAML could be read and the words stand in it as they are read. */
export function titlesOf(brief: Brief): readonly FrontMatterText[] {
  if ((brief.frontMatter?.problems.length ?? 0) > 0) return [];
  const entry = entryOf(brief.frontMatter, 'title');
  if (entry === null || (entry.style !== 'plain' && entry.style !== 'quoted')) return [];
  return textsOf(brief, entry).filter(({ text, span }) => brief.source.slice(span) === text);
}

/**
 * Finds forms as whole words in running text, the longest first; never in code, addresses, page furniture or the
 * byline. Works on words, since a pattern of all forms would cost more to build than a brief takes to read.
 */
export class TermFinder<Meaning> {
  private readonly byFirstWord = new Map<string, Sequence<Meaning>[]>();

  /** Of two equal forms the first one counts; a form that does not begin with a letter or digit is left out. */
  constructor(forms: Iterable<TermForm<Meaning>>) {
    const known = new Set<string>();
    for (const { form, meaning } of forms) {
      const text = fold(form).trim();
      const { words, separators, start } = cut(text);
      const [first] = words;
      if (first === undefined || start !== 0 || known.has(text)) continue;
      known.add(text);
      const sequences = this.byFirstWord.get(first) ?? [];
      if (sequences.length === 0) this.byFirstWord.set(first, sequences);
      sequences.push({ words, separators, meaning });
    }
    for (const sequences of this.byFirstWord.values()) sequences.sort((a, b) => b.words.length - a.words.length);
  }

  *find(brief: Brief, blocks: Iterable<TextBlock>): Iterable<TermHit<Meaning>> {
    const closed = new SpanIndex(closedPlaces(brief));
    const byline = brief.byline?.block?.texts[0];
    for (const block of blocks) {
      if (block === byline) continue;
      for (const { within, meaning } of this.hits(block.plain.text)) {
        const span = block.plain.source(within);
        if (closed.overlaps(span)) continue;
        const text = block.plain.text.slice(within.start, within.end);
        yield { meaning, text, span, unbroken: fold(brief.source.slice(span)) === fold(text) };
      }
    }
  }

  /** The same in the title of the front matter, which readers see in lists and search results. */
  *findInFrontMatter(brief: Brief): Iterable<TermHit<Meaning>> {
    for (const { text: title, span: place } of titlesOf(brief)) {
      for (const { within, meaning } of this.hits(title)) {
        const text = title.slice(within.start, within.end);
        const span = { start: place.start + within.start, end: place.start + within.end };
        yield { meaning, text, span, unbroken: true };
      }
    }
  }

  private *hits(text: string): Iterable<{ within: Span; meaning: Meaning }> {
    const found = [...text.matchAll(WORD.for(text))];
    for (let at = 0; at < found.length; at++) {
      const sequences = this.byFirstWord.get((found[at]?.[0] ?? '').normalize('NFC'));
      for (const { words, separators, meaning } of sequences ?? []) {
        const end = endOf(text, found, at, words, separators);
        if (end === null) continue;
        yield { within: { start: found[at]?.index ?? 0, end }, meaning };
        at += words.length - 1;
        break;
      }
    }
  }
}

/** Where a sequence that begins at a word ends, or null where something else stands there. */
function endOf(
  text: string,
  found: readonly RegExpExecArray[],
  at: number,
  words: readonly string[],
  separators: readonly string[],
): number | null {
  let end = 0;
  for (const [index, word] of words.entries()) {
    const match = found[at + index];
    if (match === undefined || match[0].normalize('NFC') !== word) return null;
    if (index > 0 && fold(text.slice(end, match.index)) !== separators[index - 1]) return null;
    end = match.index + match[0].length;
  }
  const tail = separators[words.length - 1] ?? '';
  return text.startsWith(tail, end) ? end + tail.length : null;
}

/** Whether a span lies in the text of a reference link that is its label too: `[Zapad]`. Another word is another label. */
export function isLabel(links: readonly Link[], span: Span): boolean {
  return links.some(
    ({ label, text, textSpan }) => label !== null && contains(textSpan, span) && fold(label) === fold(text),
  );
}

function cut(text: string): { words: string[]; separators: string[]; start: number } {
  const matches = [...text.matchAll(WORD.for(text))];
  const words = matches.map((match) => match[0]);
  const separators = matches.map((match, index) =>
    text.slice(match.index + match[0].length, matches[index + 1]?.index),
  );
  return { words, separators, start: matches[0]?.index ?? -1 };
}

/** Code and addresses are no prose, and furniture goes. */
function closedPlaces(brief: Brief): readonly Span[] {
  const addresses = brief.links.filter(
    ({ kind, text }) => kind === 'bare' || kind === 'autolink' || /^\s*(?:[a-z]+:\/\/|www\.)/i.test(text),
  );
  return [...brief.codes, ...addresses.map((link) => link.textSpan), ...goingLines(brief).map((line) => line.span)];
}

/** White space and the kinds of apostrophes count as one. */
function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(/[’ʼ]/g, "'");
}
