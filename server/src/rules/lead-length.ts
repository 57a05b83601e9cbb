import * as v from 'valibot';
import type { Lead } from '../brief/model.js';
import { defineRule } from './rule.js';
import { counted, listed } from './support/message.js';

const count = (description: string) => v.pipe(v.number(), v.integer(), v.minValue(0), v.description(description));

const options = v.object({
  minWords: v.optional(count('The fewest words'), 20),
  maxWords: v.optional(count('The most words'), 110),
  maxSentences: v.optional(count('The most sentences'), 4),
});

const LEAD =
  'Ferries between the two ports sail again after a strike of three weeks, and the operators promise that fares will stay as they were.';

export const rule = defineRule({
  id: 'lead-length',
  severity: 'warning',
  summary: 'The lead is not exactly one paragraph, has more than four sentences, or is too short or too long',
  why: 'A lead that can be taken in at one glance is read; a longer one is skipped, and a shorter one leaves out the event or the thesis.',
  fixable: null,
  options,
  examples: [
    {
      title: 'One paragraph of fitting length',
      text: `# Ferries Return\n\nJan Nowak\n\n${LEAD}\n\n## Why now?\n\nThe strike is over.\n`,
      marks: [],
    },
    {
      title: 'Too short',
      text: '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
      marks: ['The ferries sail again.'],
    },
    {
      title: 'Two paragraphs',
      text: `# Ferries Return\n\nJan Nowak\n\n${LEAD}\n\nPassengers are glad.\n\n## Why now?\n\nThe strike is over.\n`,
      marks: [`${LEAD}\n\nPassengers are glad.`],
    },
    {
      title: 'Other limits',
      text: '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
      marks: [],
      config: { options: { minWords: 3 } },
    },
  ],
  check({ brief, options: { minWords, maxWords, maxSentences } }) {
    const { lead } = brief;
    // Without a question everything counts as lead; that is for question-count to say.
    if (lead === null || brief.questions.length === 0) return [];
    const faults: string[] = [];
    const wanted: string[] = [];
    const form = formFault(lead);
    if (form !== null) {
      faults.push(form);
      wanted.push('one paragraph');
    }
    if (lead.sentences.length > maxSentences) {
      faults.push(counted(lead.sentences.length, 'sentence'));
      wanted.push(`at most ${counted(maxSentences, 'sentence')}`);
    }
    if (lead.words < minWords || lead.words > maxWords) {
      faults.push(counted(lead.words, 'word'));
      wanted.push(`${minWords} to ${maxWords} words`);
    }
    if (faults.length === 0) return [];
    return [{ message: `The lead has ${listed(faults)}: make it ${listed(wanted)}.`, span: lead.span }];
  },
});

/** What keeps a lead from being one paragraph, or null. */
function formFault(lead: Lead): string | null {
  const others = lead.blocks.filter((block) => block.kind !== 'paragraph');
  const paragraphs = lead.paragraphs - others.length;
  if (paragraphs === 1 && others.length === 0) return null;
  const kinds = [...new Set(others.map((block) => `a ${block.kind}`))];
  return listed([...(paragraphs < 1 ? [] : [counted(paragraphs, 'paragraph')]), ...kinds]);
}
