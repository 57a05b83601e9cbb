import { failedMarks } from '../brief/failed-marks.js';
import type { Block, Brief, Question } from '../brief/model.js';
import type { Edit } from '../text/edit.js';
import { defineRule, type Report } from './rule.js';
import { harmlessOnes } from './support/harmless.js';
import { makeHeading, setLevel } from './support/heading.js';
import { quoted } from './support/message.js';

const QUESTION_LEVEL = 2;
const head = '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n';

export const rule = defineRule({
  id: 'heading-level',
  severity: 'warning',
  summary: 'A question has another level than 2, or a heading inside an answer skips a level',
  why: 'The outline, the table of contents and screen readers take the level at its word: a question on level 3 looks like a part of the answer before it.',
  fixable: 'fix',
  examples: [
    {
      title: 'Questions on level 2, sub-headings on level 3',
      text: `${head}## Why now?\n\n### In the east\n\nThe strike is over.\n`,
      marks: [],
    },
    {
      title: 'A question on level 3',
      text: `${head}### Why now?\n\nThe strike is over.\n`,
      marks: ['Why now?'],
      fixed: `${head}## Why now?\n\nThe strike is over.\n`,
    },
    {
      title: 'A level is skipped; what hangs on it moves along',
      text: `${head}## Why now?\n\n#### In the east\n\nThe strike is over.\n\n##### On the islands\n\nIt is not.\n`,
      marks: ['In the east'],
      fixed: `${head}## Why now?\n\n### In the east\n\nThe strike is over.\n\n#### On the islands\n\nIt is not.\n`,
    },
  ],
  check({ brief }) {
    const reports: Report[] = [];
    for (const question of brief.questions) {
      if (question.level !== 0 && question.level !== QUESTION_LEVEL) reports.push(wrongLevel(brief, question));
      reports.push(...skips(brief, question));
    }
    return [...reports, ...safeOrNot(brief, [...meantAsHeadings(brief)])];
  },
});

/** A report whose change makes a heading of what is none. */
interface Meant {
  readonly report: Report;
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A new heading parts an answer or the lead: where a part of the brief would go missing by it, the author decides. */
function safeOrNot(brief: Brief, meant: readonly Meant[]): Report[] {
  const safe = harmlessOnes(
    brief,
    meant.filter(({ edits }) => edits.length > 0),
  );
  return meant.map((each) => {
    const { report, title, edits } = each;
    if (edits.length === 0) return report;
    return safe.has(each) ? { ...report, fix: { title, edits } } : { ...report, suggestions: [{ title, edits }] };
  });
}

function* meantAsHeadings(brief: Brief): Iterable<Meant> {
  const unmarkedQuestions = new Set(brief.unmarkedQuestions);
  for (const block of brief.blocks) {
    if (block === brief.title?.block) continue;
    if (unmarkedQuestions.has(block)) yield* unmarked(brief, block);
    else if (block.kind === 'paragraph' || block.kind === 'code') yield* failed(brief, block);
  }
}

/** A paragraph among headings that asks like the heading of its own section. */
function* unmarked(brief: Brief, block: Block): Iterable<Meant> {
  const words = block.texts[0];
  if (words === undefined) return;
  yield {
    report: {
      message: `${quoted(words.plain.text)} reads as a question but is no heading: put \`## \` before it.`,
      span: words.content,
    },
    title: 'Make it a level-2 heading (`##`)',
    edits: makeHeading(brief, block, QUESTION_LEVEL) ?? [],
  };
}

/** A question that four spaces before it have made code. */
const INDENTED_QUESTION = /^#{1,6}[ \t]+\S[^\r\n]*\?$/;
const MOST_CHARACTERS = 300;

/** Marks that the author meant for a heading, and that CommonMark does not take for one. */
function* failed(brief: Brief, block: Block): Iterable<Meant> {
  if (block.span.end - block.span.start > MOST_CHARACTERS) return;
  const source = brief.source.slice(block.span);
  const words = source.trim();
  const isHeading = block.kind === 'code' ? INDENTED_QUESTION.test(words) : failedMarks(words) !== '';
  if (!isHeading || /[\r\n]/.test(words)) return;
  const marks = /^#+/.exec(words)?.[0].length ?? 0;
  const level = marks > 6 ? QUESTION_LEVEL : marks;
  const start = block.span.start + source.indexOf(words);
  const line = brief.source.lineAround(start).start;
  const spaces = words.slice(marks).length - words.slice(marks).trimStart().length;
  yield {
    report: {
      message: `${quoted(words)} is meant as a heading but is none: write \`${'#'.repeat(level)}\` at the beginning of the line, with a space after it.`,
      span: { start, end: start + words.length },
    },
    title: `Make it a level-${level} heading`,
    edits: [{ span: { start: line, end: start + marks + spaces }, text: `${'#'.repeat(level)} ` }],
  };
}

function wrongLevel(brief: Brief, question: Question): Report {
  const edits = setLevel(brief, question.block, QUESTION_LEVEL);
  return {
    message: `${quoted(question.text)} is a question on level ${question.level}: questions are level-2 headings (\`##\`).`,
    span: question.span,
    ...(edits === null ? {} : { fix: { title: 'Make it a level-2 heading (`##`)', edits } }),
  };
}

interface Placed {
  readonly block: Block;
  /** The level its place in the outline gives it. */
  readonly level: number;
  /** Under which heading it stands; null for the question itself. */
  readonly parent: Placed | null;
}

/** One report where headings under the same one skip a level; its fix moves all of them and what hangs on them. */
function* skips(brief: Brief, question: Question): Iterable<Report> {
  const placed = outline(question);
  const groups = new Map<Placed | null, Placed[]>();
  for (const heading of placed) {
    const root = skipRoot(heading, question);
    if (root === null) continue;
    const group = groups.get(root.parent);
    if (group === undefined) groups.set(root.parent, [heading]);
    else group.push(heading);
  }
  for (const [parent, group] of groups) {
    const [first] = group;
    const words = first?.block.texts[0];
    if (first === undefined || words === undefined) continue;
    const above = parent?.block.level ?? baseLevel(question);
    const edits: Edit[] = group.flatMap((heading) => setLevel(brief, heading.block, heading.level) ?? []);
    yield {
      message: `${quoted(words.plain.text)} has level ${first.block.level} under a heading of level ${above}: make it level ${first.level} (\`${'#'.repeat(first.level)}\`).`,
      span: words.content,
      ...(edits.length === 0 ? {} : { fix: { title: `Make it a level-${first.level} heading`, edits } }),
    };
  }
}

/** A question that has slipped to a deeper level takes its sub-headings with it; that is reported at the question alone. */
function baseLevel(question: Question): number {
  return Math.max(QUESTION_LEVEL, question.level);
}

function outline(question: Question): Placed[] {
  const placed: Placed[] = [];
  const open: Placed[] = [];
  for (const block of question.answer.blocks) {
    if (block.kind !== 'heading' || block.level <= QUESTION_LEVEL) continue;
    while ((open.at(-1)?.block.level ?? 0) >= block.level) open.pop();
    const parent = open.at(-1) ?? null;
    const heading = {
      block,
      level: Math.min(parent === null ? baseLevel(question) + 1 : parent.level + 1, block.level),
      parent,
    };
    open.push(heading);
    placed.push(heading);
  }
  return placed;
}

/** The heading at which the skip began that moves this one, or null where it stays. */
function skipRoot(heading: Placed, question: Question): Placed | null {
  if (heading.level === heading.block.level) return null;
  const above = heading.parent?.block.level ?? baseLevel(question);
  if (heading.block.level > above + 1 || heading.parent === null) return heading;
  return skipRoot(heading.parent, question);
}
