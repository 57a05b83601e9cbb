import type { Block } from './model.js';
import type { SourceText } from './source.js';

const KNOWN_KEY_LINE = /^(?:date|format|title|authors?|number|series|lang|status):(?:\s|$)/;

/** Whether a block is front matter that stands below the top of the file: CommonMark takes its last fence for an underline. */
export function isStrayFrontMatter(source: SourceText, block: Block): boolean {
  if (block.kind !== 'heading' || block.level !== 2) return false;
  return KNOWN_KEY_LINE.test(source.text.slice(block.span.start, block.span.start + 12));
}
