import type { Block } from './model.js';

/** The plain text of the first running text in a block, white space at its ends included: all of a heading or paragraph. */
export function textOf(block: Block): string {
  return block.texts[0]?.plain.text ?? '';
}
