import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { choice, stop, toItems } from './item.js';
import type { CompletionPlace } from './place.js';

interface Section {
  readonly label: string;
  readonly detail: string;
  readonly text: string;
  readonly snippet: string;
}

const NAME = 'The Event and What It Changes';
const TITLE: Section = {
  label: 'title',
  detail: 'The title of the brief',
  text: `# ${NAME}`,
  snippet: `# ${stop(1, NAME)}$0`,
};
const THESIS = 'Say in one paragraph what has happened and what you make of it, in two to four sentences.';
const LEAD: Section = {
  label: 'lead',
  detail: 'One paragraph: the event and the thesis',
  text: THESIS,
  snippet: `${stop(1, THESIS)}$0`,
};
const FACTS = 'Give the facts in the order in which a busy reader needs them.';
const QUESTION: Section = {
  label: 'question',
  detail: 'A question with its answer',
  text: `## What has happened?\n\n${FACTS}`,
  snippet: `## ${stop(1, 'What has happened')}?\n\n${stop(2, FACTS)}$0`,
};
const OUTLOOK: Section = {
  label: 'outlook',
  detail: 'The last question, which looks ahead with a dated forecast',
  text: '## What comes next?\n\nThe government will publish its decision by the end of the year.',
  snippet: [
    `## ${choice(1, ['What comes next', 'What are the prospects', 'What should be watched'])}?\n\n`,
    `${stop(2, 'The government')} ${choice(3, ['will', 'is likely to', 'may'])} `,
    `${stop(4, 'publish its decision')} by ${stop(5, 'the end of the year')}.$0`,
  ].join(''),
};

/** On a line of its own: the parts that are missing here, a further question, and the outlook at the end. */
export function sectionItems(place: CompletionPlace): CompletionItem[] | null {
  const { open, session, before, behind, line } = place;
  const { source } = open.brief;
  if (!/^[A-Za-z]*$/.test(before) || behind.trim() !== '' || !isParagraphOfItsOwn(place)) return null;
  const parts = sectionsAt(place).map(({ label, detail, text, snippet }) => ({
    label,
    detail,
    kind: CompletionItemKind.Snippet,
    span: { start: line.start, end: line.end },
    text: text.replaceAll('\n', source.lineEnd),
    snippet: snippet.replaceAll('\n', source.lineEnd),
  }));
  return toItems(source, session.client.snippets, parts);
}

/** Blank lines, or the ends of the text, on both sides. */
function isParagraphOfItsOwn({ open, line }: CompletionPlace): boolean {
  const { source } = open.brief;
  const number = source.position(line.start).line;
  const isBlank = (other: number): boolean =>
    other < 1 || other > source.lineCount || source.slice(source.line(other)).trim() === '';
  const { frontMatter } = open.brief;
  const afterFence = frontMatter !== null && source.position(frontMatter.span.end).line === number - 1;
  return (isBlank(number - 1) || afterFence) && isBlank(number + 1);
}

function sectionsAt({ open: { brief }, line }: CompletionPlace): readonly Section[] {
  const { title, gaps, questions, byline, blocks } = brief;
  const missing = (part: 'title' | 'lead'): boolean => gaps.some((gap) => gap.part === part && gap.found === null);
  const [first] = questions;
  const beforeQuestions = first === undefined || line.start < first.block.span.start;
  const above = blocks.filter(({ span }) => span.end < line.start);
  const sections: Section[] = [];
  // What is being typed may have been taken for the title itself.
  const isTyped = title?.block != null && title.block.span.start === line.start;
  if ((title === null || isTyped || missing('title')) && above.length === 0) return [TITLE];
  const underByline = byline?.block != null && above.at(-1) === byline.block;
  if (beforeQuestions && underByline && (missing('lead') || brief.lead?.span.start === line.start)) sections.push(LEAD);
  if (beforeQuestions && (underByline || above.length < 2)) return sections;
  const last = questions.at(-1);
  const atEnd = last === undefined || line.start > last.block.span.end;
  return [...sections, QUESTION, ...(atEnd && questions.length > 1 ? [OUTLOOK] : [])];
}
