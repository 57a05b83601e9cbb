import type { ParseOptions } from '../brief/parse-brief.js';
import type { ImportOptions } from './import-text.js';

/** How the model reads a text that is brought in. */
export function readingOf({ furniture = [], off }: ImportOptions, piece = false): ParseOptions {
  return { furniture, piece, ...(off !== undefined && { off }) };
}
