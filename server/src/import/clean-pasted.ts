import { CompoundIndex } from '../brief/cuts.js';
import { countWords } from '../brief/words.js';
import { cleanCharacters } from './characters.js';
import type { ImportOptions } from './import-text.js';
import { joinLines } from './join-lines.js';
import { beginsLower, endsSentence } from './lines.js';
import { readNature } from './nature.js';
import { plainToMarkdown } from './plain-to-markdown.js';

/** A first half of fewer words is a label. */
const MIN_WORDS = 3;
/** A paragraph of running text; lists, headings and the like are never halves of one. */
const PROSE = /^(?![-+*>#|`~]|\d{1,9}[.)] )/;

type PasteOptions = Pick<ImportOptions, 'furniture' | 'off' | 'lang'>;

export interface CleanPiece {
  readonly text: string;
  readonly removed: readonly string[];
}

/**
 * A piece of text from a PDF or from Word, as it should stand in a brief: lines joined to paragraphs, words made whole,
 * page furniture gone, signs escaped that are no markup. Markdown and pieces of one line stay as they are, but for
 * ligatures and the like. The same text where there is nothing to clean.
 */
export function cleanPasted(text: string, options: PasteOptions = {}): string {
  return cleanPiece(text, options).text;
}

/** The same, with the lines of page furniture that are gone. */
export function cleanPiece(text: string, options: PasteOptions = {}): CleanPiece {
  const nature = readNature(text);
  const cleaned = cleanCharacters(text, nature);
  if (nature.blocks || !/[\r\n\f]/.test(cleaned.trim())) return { text: cleaned, removed: [] };
  const { markdown, removed } = plainToMarkdown(cleaned, nature, options, true);
  const lineEnd = markdown.includes('\r\n') ? '\r\n' : '\n';
  const pieces = markdown.trimEnd().split(`${lineEnd}${lineEnd}`);
  const joins = options.off?.has('paragraph-broken') !== true;
  const joined = (joins ? joinHalves(pieces) : pieces).join(`${lineEnd}${lineEnd}`);
  return { text: /[\r\n]$/.test(cleaned) ? joined + lineEnd : joined, removed };
}

/** Joins paragraphs that a page break has cut in two. */
function joinHalves(paragraphs: readonly string[]): string[] {
  const words = new CompoundIndex(paragraphs.join('\n'));
  const whole: string[] = [];
  for (const paragraph of paragraphs) {
    const previous = whole.at(-1);
    const isHalf =
      previous !== undefined &&
      beginsLower(paragraph) &&
      PROSE.test(previous) &&
      !endsSentence(previous) &&
      countWords(previous) >= MIN_WORDS;
    if (isHalf) whole[whole.length - 1] = joinLines(previous, paragraph, words);
    else whole.push(paragraph);
  }
  return whole;
}
