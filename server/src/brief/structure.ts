import { textOf } from './block-text.js';
import type { FrontMatter } from './front-matter.js';
import { type Head, readHead } from './head.js';
import type { Block } from './model.js';
import { readByline } from './names.js';
import { asks, isPlainQuestion, isUnaskedQuestion, isUnmarkedQuestion } from './question-paragraphs.js';
import type { SourceText } from './source.js';

/** Which block plays which part. */
export interface Structure extends Head {
  readonly form: 'canonical' | 'plain';
  readonly questions: readonly QuestionBlock[];
  readonly extraTitles: readonly Block[];
  readonly unmarkedQuestions: readonly Block[];
}

export interface QuestionBlock {
  readonly block: Block;
  readonly asks: boolean;
  /** The blocks of its answer. */
  readonly answer: readonly Block[];
}

/**
 * Finds the parts of a brief among its blocks. `content` are the blocks that can be a part: furniture, comments,
 * definitions and thematic breaks are left out.
 */
export function readStructure(
  source: SourceText,
  content: readonly Block[],
  frontMatter: FrontMatter | null,
  lang: string,
): Structure {
  const titleHeading = findTitleHeading(content);
  const marked = content.filter((block) => block !== titleHeading && isQuestionHeading(block));
  // A section heading in the place of the title is one that has the wrong level.
  const misplaced = titleHeading === null ? titleAtWrongLevel(content, marked) : null;
  const names = bylineHeading(content, titleHeading, lang);
  const headings = marked.filter((block) => block !== misplaced && block !== names);
  const form = headings.length === 0 ? 'plain' : 'canonical';
  const questions = form === 'canonical' ? headings : findPlainQuestions(content, titleHeading, lang);

  const first = questions[0];
  const firstMarked = first === undefined ? content.length : content.indexOf(first);
  const firstAt = form === 'canonical' ? unmarkedInHead(content, firstMarked, lang) : firstMarked;
  const head = content.slice(0, firstAt);
  const parts = readHead(head, {
    source,
    titleHeading,
    misplaced,
    form,
    frontMatter,
    lang,
    open: first === undefined,
    body: content,
  });
  const extraTitles = content.filter(
    (block) => block.level === 1 && block !== titleHeading && !isQuestionHeading(block) && textOf(block).trim() !== '',
  );
  const unmarkedQuestions =
    form === 'canonical'
      ? content.filter(
          (block, index) => index >= firstAt && isUnmarkedQuestion(block, content[index - 1], content[index + 1], lang),
        )
      : [];
  return {
    ...parts,
    form: form === 'plain' && titleHeading !== null && questions.length === 0 ? 'canonical' : form,
    questions: withAnswers(content, questions, titleHeading),
    extraTitles,
    unmarkedQuestions,
  };
}

/** The names of the authors, marked as a heading right after the title. */
function bylineHeading(content: readonly Block[], titleHeading: Block | null, lang: string): Block | null {
  const next = titleHeading === null ? undefined : content[content.indexOf(titleHeading) + 1];
  return next !== undefined && next.level > 1 && readByline(textOf(next), lang).likeness === 'names' ? next : null;
}

/** A lead has more words than a byline or a title without marks. */
const MIN_LEAD_WORDS = 10;

/** Where the head ends: at the first question, or at a paragraph above it that asks after a lead and is answered. */
function unmarkedInHead(content: readonly Block[], end: number, lang: string): number {
  for (let at = 1; at < end - 1; at++) {
    const block = content[at];
    const previous = content[at - 1];
    if (block === undefined || (previous?.texts[0]?.words ?? 0) < MIN_LEAD_WORDS) continue;
    if (isUnmarkedQuestion(block, previous, content[at + 1], lang)) return at;
  }
  return end;
}

/** The first level-1 heading; one that asks is the title only where it comes first, since questions may have slipped to level 1. */
function findTitleHeading(content: readonly Block[]): Block | null {
  // A heading without words titles nothing.
  const tops = content.filter((block) => block.level === 1 && textOf(block).trim() !== '');
  const first = tops[0];
  if (first === undefined) return null;
  const firstHeading = content.find((block) => block.kind === 'heading');
  if (first === firstHeading && (!asks(textOf(first)) || content.indexOf(first) === 0)) return first;
  return tops.find((block) => !asks(textOf(block))) ?? null;
}

function isQuestionHeading(block: Block): boolean {
  return block.kind === 'heading' && (block.level === 2 || asks(textOf(block)));
}

/** A heading of another level before everything else that does not ask: the title with the wrong marks. */
function titleAtWrongLevel(content: readonly Block[], marked: readonly Block[]): Block | null {
  const first = content[0];
  if (first === undefined || first.kind !== 'heading' || asks(textOf(first))) return null;
  const next = content[1];
  return next?.kind === 'paragraph' && marked.some((block) => block !== first) ? first : null;
}

function findPlainQuestions(content: readonly Block[], titleHeading: Block | null, lang: string): Block[] {
  const asked = new Set(
    content.filter((block, index) => block !== titleHeading && index > 0 && isPlainQuestion(block)),
  );
  if (asked.size === 0) return [];
  return content.filter(
    (block, index) =>
      asked.has(block) || (index > 1 && isUnaskedQuestion(block, content[index - 1], content[index + 1], lang)),
  );
}

function withAnswers(
  content: readonly Block[],
  questions: readonly Block[],
  titleHeading: Block | null,
): QuestionBlock[] {
  const order = new Map(content.map((block, index) => [block, index]));
  const starts = questions.map((block) => order.get(block) ?? 0);
  return questions.map((block, index) => ({
    block,
    asks: asks(textOf(block)),
    // A title that has slid down is no part of an answer.
    answer: content
      .slice((starts[index] ?? 0) + 1, starts[index + 1] ?? content.length)
      .filter((part) => part !== titleHeading),
  }));
}
