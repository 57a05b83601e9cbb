import type { Question } from '../../brief/model.js';

/** Blocks that say nothing by themselves. */
const SILENT: ReadonlySet<string> = new Set(['heading', 'html', 'definition', 'break']);

/** Whether anything that a reader can see answers a question: a sub-heading alone does not. */
export function hasAnswer(question: Question): boolean {
  return question.answer.blocks.some((block) => !SILENT.has(block.kind));
}
