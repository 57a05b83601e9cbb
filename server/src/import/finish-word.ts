import { finishBrief } from './finish.js';
import type { ImportOptions, ImportResult } from './import-text.js';
import { IMPORT_WORDS } from './notes.js';

/** What a Word document holds, as Markdown. Its pictures are left out, and counted. */
export interface WordText {
  readonly markdown: string;
  readonly pictures: number;
}

/** Makes a canonical brief of it. A note says how many pictures are missing. */
export function finishWord({ markdown, pictures }: WordText, options: ImportOptions = {}): ImportResult {
  const { text, notes } = finishBrief(markdown, options);
  const { leftOutPictures } = IMPORT_WORDS[options.notesIn ?? 'en'];
  return { text, notes: pictures === 0 ? notes : [leftOutPictures(pictures), ...notes] };
}
