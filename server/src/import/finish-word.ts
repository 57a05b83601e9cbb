import { finishBrief } from './finish.js';
import type { ImportOptions, ImportResult } from './import-text.js';
import { count } from './notes.js';

/** What a Word document holds, as Markdown. Its pictures are left out, and counted. */
export interface WordText {
  readonly markdown: string;
  readonly pictures: number;
}

/** Makes a canonical brief of it. A note says how many pictures are missing. */
export function finishWord({ markdown, pictures }: WordText, options: ImportOptions = {}): ImportResult {
  const { text, notes } = finishBrief(markdown, options);
  return { text, notes: pictures === 0 ? notes : [`Left out ${count(pictures, 'picture')}.`, ...notes] };
}
