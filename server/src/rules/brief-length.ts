import * as v from 'valibot';
import { defineRule } from './rule.js';
import { headSpan } from './support/head.js';
import { counted } from './support/message.js';

const options = v.object({
  min: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.description('The fewest words, from the title to the end')),
    350,
  ),
  max: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.description('The most words, from the title to the end')),
    900,
  ),
});

const text = '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n';

export const rule = defineRule({
  id: 'brief-length',
  severity: 'warning',
  summary: 'The brief has fewer than 350 or more than 900 words',
  why: 'A brief fills about two pages, some 600 words. Far fewer cannot answer three questions, far more are no longer brief.',
  fixable: null,
  completeness: true,
  options,
  examples: [
    { title: 'Too short', text, marks: ['Ferries Return'] },
    { title: 'Other limits', text, marks: [], config: { options: { min: 10 } } },
    { title: 'Too long for them', text, marks: ['Ferries Return'], config: { options: { min: 1, max: 10 } } },
  ],
  check({ brief, options: { min, max } }) {
    const { words } = brief;
    if (words >= min && words <= max) return [];
    const advice = words < min ? `it takes at least ${min}` : `shorten it to at most ${max}`;
    return [{ message: `The brief has ${counted(words, 'word')}: ${advice}.`, span: headSpan(brief) }];
  },
});
