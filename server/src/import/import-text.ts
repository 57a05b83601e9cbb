import { parseBrief } from '../brief/parse-brief.js';
import type { IsoDay } from '../text/day.js';
import { applyEdits } from '../text/edit.js';
import type { InterfaceLanguage } from '../text/interface-language.js';
import { cleanCharacters } from './characters.js';
import { finishBrief } from './finish.js';
import { readNature } from './nature.js';
import { plainToMarkdown } from './plain-to-markdown.js';

export interface ImportOptions {
  /** The day of publication, for the front matter; without it only a day that stands alone in the head of the text is taken. */
  readonly date?: IsoDay;
  /** Further lines of page furniture: literal text, `*` for anything. */
  readonly furniture?: readonly string[];
  /** The rules that are off: what they would remove or join stays. */
  readonly off?: ReadonlySet<string>;
  /** A BCP 47 tag; English where it is absent. Written to the front matter where it is another language. */
  readonly lang?: string;
  /** The language of the notes; default: English. */
  readonly notesIn?: InterfaceLanguage;
}

export interface ImportResult {
  /** The canonical brief. */
  readonly text: string;
  /** What was done and what is left to do, each as a sentence for people. */
  readonly notes: readonly string[];
}

/**
 * Turns plain text, text extracted from a PDF, or a brief in plain form into a canonical brief. Keeps every word, all
 * links, emphasis, escapes and line ends; removes only what page layout left behind. Never throws.
 */
export function importText(text: string, options: ImportOptions = {}): ImportResult {
  const nature = readNature(text);
  const cleaned = cleanCharacters(text, nature);
  if (nature.blocks) return finishBrief(withWindowsCharacters(cleaned), options);
  const { markdown, removed } = plainToMarkdown(cleaned, nature, options);
  return finishBrief(withWindowsCharacters(markdown), options, removed);
}

/** Markdown with the characters that references to Windows-1252 (`&#146;`) mean. */
function withWindowsCharacters(markdown: string): string {
  return markdown.includes('&#') ? applyEdits(markdown, parseBrief(markdown).windowsReferences) : markdown;
}
