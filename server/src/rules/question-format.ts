import type { Brief, Question } from '../brief/model.js';
import { defineRule, type Fix, type Report } from './rule.js';
import { joinedHeading, setLevel } from './support/heading.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'question-format',
  severity: 'error',
  summary: 'A section heading is not a question',
  why: 'The reader looks for an answer to a question. A heading that names a topic leaves open what the section answers.',
  fixable: 'suggest',
  examples: [
    {
      title: 'A question',
      text: '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why do they return?\n\nThe strike is over.\n',
      marks: [],
    },
    {
      title: 'A heading without a question mark',
      text: '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Background\n\nThe strike is over.\n',
      marks: ['Background'],
    },
    {
      title: 'A question that ends in a full stop',
      text: '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why do they return.\n\nThe strike is over.\n',
      marks: ['Why do they return.'],
    },
  ],
  check({ brief }) {
    const reports: Report[] = [];
    for (const question of brief.questions) {
      if (question.asks) continue;
      if (question.text.trim() === '') {
        reports.push({
          message: 'This heading is empty: write the question that the section answers.',
          span: question.block.span,
        });
        continue;
      }
      const subHeading = question.level === 2 ? ', or make it a sub-heading (`###`)' : '';
      reports.push({
        message: `${quoted(question.text)} is not a question: end it in “?”${subHeading}.`,
        span: question.span,
        suggestions: [...join(brief, question), ask(question), ...demote(brief, question)],
      });
    }
    return reports;
  },
});

const MOST_WORDS = 15;

/** A question that a line break has cut: a heading ends with its line, and the rest of the question begins the answer. */
function join(brief: Brief, question: Question): readonly Fix[] {
  const rest = question.answer.blocks[0];
  const words = rest?.kind === 'paragraph' ? rest.texts[0] : undefined;
  if (
    rest === undefined ||
    words === undefined ||
    words.words > MOST_WORDS ||
    !words.plain.text.trimEnd().endsWith('?')
  )
    return [];
  const below = brief.source.position(rest.span.start).line - brief.source.position(question.block.span.end).line === 1;
  return below ? joinedHeading(brief, question.span, rest, 'Join the lines of the question') : [];
}

/** A question mark at the end, in the place of a stop or colon that stands there, and inside emphasis around it. */
function ask(question: Question): Fix {
  const title = 'End it in a question mark';
  const plain = question.block.texts[0]?.plain;
  if (plain === undefined)
    return { title, edits: [{ span: { start: question.span.end, end: question.span.end }, text: '?' }] };
  const end = plain.text.trimEnd().length;
  const stop = /[?.:;,!…]+$/.exec(plain.text.slice(0, end).slice(-20))?.[0].length ?? 0;
  const after = plain.sourceEnd(end);
  return {
    title,
    edits: [{ span: { start: stop === 0 ? after : plain.sourceStart(end - stop), end: after }, text: '?' }],
  };
}

function demote(brief: Brief, question: Question): Fix[] {
  const edits = question.level === 2 ? setLevel(brief, question.block, 3) : null;
  return edits === null ? [] : [{ title: 'Make it a sub-heading (`###`)', edits }];
}
