import * as v from 'valibot';
import { at } from '../text/span.js';
import { defineRule } from './rule.js';
import { endOf } from './support/head.js';
import { counted } from './support/message.js';

const options = v.object({
  min: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.description('The fewest questions')), 3),
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.description('The most questions')), 6),
});

const head = '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n';
const answered = (question: string) => `## ${question}\n\nThe strike is over.\n`;

export const rule = defineRule({
  id: 'question-count',
  severity: 'error',
  summary: 'The brief has fewer than three or more than six questions',
  why: 'Three to six questions fit on two pages and lead a reader from the event to the outlook. Fewer leave gaps, more leave no room for answers.',
  fixable: null,
  completeness: true,
  options,
  examples: [
    {
      title: 'Three questions',
      text: `${head}${[answered('Why now?'), answered('Who gains?'), answered('What next?')].join('\n')}`,
      marks: [],
    },
    {
      title: 'Two questions',
      text: `${head}${[answered('Why now?'), answered('What next?')].join('\n')}`,
      marks: [''],
    },
    {
      title: 'Fewer are fine where the configuration says so',
      text: `${head}${[answered('Why now?'), answered('What next?')].join('\n')}`,
      marks: [],
      config: { options: { min: 2 } },
    },
    {
      title: 'More than the most; the first one too many is marked',
      text: `${head}${[answered('Why now?'), answered('Who gains?'), answered('What next?')].join('\n')}`,
      marks: ['What next?'],
      config: { options: { min: 1, max: 2 } },
    },
  ],
  check({ brief, options: { min, max } }) {
    const { questions, unmarkedQuestions } = brief;
    // A question that lacks its marks is one all the same; heading-level says what it lacks.
    const count = questions.length + unmarkedQuestions.length;
    const range = min === max ? `${min}` : `${min} to ${max}`;
    if (count < min) {
      const has = count === 0 ? 'no question' : `only ${counted(count, 'question')}`;
      return [
        {
          message: `The brief has ${has}: it takes ${range}, each a level-2 heading that ends in “?”.`,
          span: at(endOf(brief)),
        },
      ];
    }
    if (count <= max) return [];
    const surplus = questions[max] ?? questions.at(-1);
    if (surplus === undefined) return [];
    const message = `The brief has ${counted(count, 'question')}: join or drop some, it takes ${range}.`;
    return [{ message, span: surplus.span }];
  },
});
