import type { WordCounts } from './docx/tally.js';
import { finishBrief } from './finish.js';
import type { ImportOptions, ImportResult } from './import-text.js';
import { wordNotes } from './word-notes.js';

/** What a Word document holds, as Markdown, and what was left out or changed on the way. */
export interface WordText {
  readonly markdown: string;
  readonly counts: WordCounts;
}

/** Makes a canonical brief of it. Notes say how much was left out and changed. */
export function finishWord({ markdown, counts }: WordText, options: ImportOptions = {}): ImportResult {
  const { text, notes } = finishBrief(markdown, options);
  return { text, notes: [...wordNotes(counts, options.notesIn ?? 'en'), ...notes] };
}
