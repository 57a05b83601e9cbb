import { canonicalTurns } from '../brief/canonical.js';
import { entryOf } from '../brief/front-matter.js';
import type { Brief } from '../brief/model.js';
import { parseBrief } from '../brief/parse-brief.js';
import { Turns } from '../brief/removed-lines.js';
import { applyEdits } from '../text/edit.js';
import { at } from '../text/span.js';
import type { ImportOptions, ImportResult } from './import-text.js';
import { IMPORT_WORDS, type MissingPart } from './notes.js';
import { dateInFurniture, findDateLine } from './publication-date.js';
import { type Masthead, readMastheads } from './read-masthead.js';
import { readingOf } from './reading.js';

/**
 * Gives Markdown canonical form, puts language and date into the front matter, and says what was done and what is
 * missing. `removed` are lines of page furniture that are gone already.
 */
export function finishBrief(markdown: string, options: ImportOptions, removed: readonly string[] = []): ImportResult {
  const settings = readingOf(options);
  const words = IMPORT_WORDS[options.notesIn ?? 'en'];
  const notes: string[] = [];
  const furniture = [...removed];
  let joined = 0;
  let brief = parseBrief(markdown, settings);
  if (options.lang !== undefined && options.lang !== brief.lang)
    brief = parseBrief(withKey(brief, 'lang', options.lang), settings);
  const line = entryOf(brief.frontMatter, 'date') === null ? findDateLine(brief, brief.lang) : null;
  if (line !== null && (options.date === undefined || options.date === line.date)) {
    brief = parseBrief(applyEdits(brief.source.text, [{ span: line.block.span, text: '' }]), settings);
  }
  const mastheads = readMastheads(brief, brief.lang);
  const over = brief.masthead.map((block) => brief.source.slice(block.span));
  const gone = mastheads.filter((masthead) => fits(brief, masthead, options));
  if (gone.length > 0) {
    const edits = gone.map(({ block }) => ({ span: block.span, text: '' }));
    brief = brief.reread(applyEdits(brief.source.text, edits));
  }
  const turns = new Turns(brief);
  for (const turn of canonicalTurns(brief)) {
    joined += turn.brief.cuts.filter((cut) => !cut.kept).length;
    brief = turn.brief.reread(turns.make(turn.brief, turn.edits));
  }
  furniture.push(...turns.removed.map(({ text }) => text));
  for (const masthead of gone) {
    if (masthead.number !== null) brief = brief.reread(withKey(brief, 'number', yaml(masthead.number)));
    if (masthead.series !== null) brief = brief.reread(withKey(brief, 'series', yaml(masthead.series)));
    notes.push(words.readMasthead(masthead.text));
  }
  const date = options.date ?? line?.date ?? dateInFurniture([...furniture, ...over], brief.lang);
  if (date !== null && entryOf(brief.frontMatter, 'date') === null) {
    brief = parseBrief(withKey(brief, 'date', date), settings);
    if (options.date === undefined) notes.push(words.tookDate(date));
  }
  if (furniture.length > 0) notes.push(words.removedLines(furniture.length), words.namedLines(furniture));
  if (joined > 0) notes.push(words.joinedParagraphs(joined));
  if (brief.suspects.length > 0) notes.push(words.keptLines(brief.suspects.map(({ text }) => text)));
  if (brief.overload !== null) notes.push(words.overloaded(brief.source.position(brief.overload.start).line));
  const missing = missingIn(brief);
  if (missing.length > 0) notes.push(words.notFound(missing));
  return { text: brief.source.text, notes };
}

/** The text with one more line at the top of its front matter; what the front matter says already counts more. */
function withKey({ source, frontMatter }: Brief, key: string, value: string): string {
  if (frontMatter !== null && (!frontMatter.closed || entryOf(frontMatter, key) !== null)) return source.text;
  const { text, lineEnd } = source;
  const line = `${key}: ${value}${lineEnd}`;
  if (frontMatter !== null) return applyEdits(text, [{ span: at(frontMatter.content.start), text: line }]);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return applyEdits(text, [{ span: at(start), text: `---${lineEnd}${line}---${lineEnd}${lineEnd}` }]);
}

/** Whether all that a masthead says can stand in the front matter. */
function fits({ frontMatter }: Brief, { series, number, date }: Masthead, options: ImportOptions): boolean {
  if (frontMatter !== null && !frontMatter.closed) return false;
  const known = (key: string): boolean => entryOf(frontMatter, key) !== null;
  if ((series !== null && known('series')) || (number !== null && known('number'))) return false;
  return date === null || (!known('date') && (options.date === undefined || options.date === date));
}

/** A value that YAML reads as the same text, or as a whole number. */
function yaml(value: string): string {
  return /^[1-9]\d{0,8}$/.test(value) || /^[A-Za-z]+(?: [A-Za-z]+)+$/.test(value) ? value : JSON.stringify(value);
}

function missingIn(brief: Brief): MissingPart[] {
  const parts: MissingPart[] = [];
  if (brief.title === null) parts.push('title');
  if (brief.byline === null) parts.push('byline');
  if (brief.date === null) parts.push('date');
  if (brief.lead === null) parts.push('lead');
  if (brief.questions.length === 0) parts.push('questions');
  return parts;
}
