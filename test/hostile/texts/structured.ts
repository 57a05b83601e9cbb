import fc from 'fast-check';
import { damaged, damages, lineEnds, withLineEnds } from './damage.js';
import { BLOCKS, BYLINES, COMMENTS, FRONT_MATTER_LINES, LONE_LINES, QUESTIONS, SENTENCES, TITLES } from './scraps.js';
import { references } from './soup.js';

const from = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);

const frontMatter: fc.Arbitrary<string> = fc
  .tuple(fc.array(from(FRONT_MATTER_LINES), { maxLength: 6 }), fc.constantFrom('---', '---', '---', '...', '', '--- '))
  .map(([lines, close]) => ['---', ...lines, close].join('\n'));

const title: fc.Arbitrary<string> = fc
  .tuple(
    from(TITLES),
    fc.constantFrom(
      (text: string) => `# ${text}`,
      (text: string) => `# ${text}`,
      (text: string) => text,
      (text: string) => `# ${text} #`,
      (text: string) => `${text}\n===`,
      (text: string) => `**${text}**`,
      (text: string) => `#${text}`,
      (text: string) => `## ${text}`,
    ),
  )
  .map(([text, write]) => write(text));

const question: fc.Arbitrary<string> = fc
  .tuple(
    from(QUESTIONS),
    fc.constantFrom(
      (text: string) => `## ${text}`,
      (text: string) => `## ${text}`,
      (text: string) => `## ${text}`,
      (text: string) => `### ${text}`,
      (text: string) => text,
      (text: string) => `Q1: ${text}`,
      (text: string) => `## 2. ${text}`,
      (text: string) => `3. ${text}`,
      (text: string) => `**${text}**`,
      (text: string) => `**${text}** Nothing changed.`,
      (text: string) => `${text}\n---`,
      (text: string) => `####### ${text}`,
    ),
  )
  .map(([text, write]) => write(text));

const paragraph: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 12, arbitrary: from(SENTENCES) }, { weight: 1, arbitrary: references }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom(' ', ' ', ' ', '\n', '  \n'),
  )
  .map(([sentences, joiner]) => sentences.join(joiner));

/** A paragraph cut in two, with what may stand between its halves. */
const cut: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('The council of the three ports agreed on the', 'It was the long-', 'They met the inter-'),
    fc.array(from(LONE_LINES), { maxLength: 2 }),
    fc.constantFrom('new rules before the summer.', 'term plan that failed.', 'national court in May.', '*new* one.'),
  )
  .map(([first, between, second]) => [first, ...between, second].join('\n\n'));

const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 3, arbitrary: from(BLOCKS) },
  { weight: 2, arbitrary: from(LONE_LINES) },
  { weight: 1, arbitrary: cut },
  { weight: 1, arbitrary: from(COMMENTS) },
);

const section: fc.Arbitrary<string> = fc
  .tuple(question, fc.array(block, { maxLength: 4 }), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', ' \n\n'))
  .map(([asked, blocks, joiner]) => [asked, ...blocks].join(joiner));

const maybe = (part: fc.Arbitrary<string>, freq: number): fc.Arbitrary<string> => fc.option(part, { nil: '', freq });

/** Briefs with all that one can hold, from right ones to ruins. */
export const structured: fc.Arbitrary<string> = fc
  .record({
    frontMatter: maybe(frontMatter, 3),
    before: maybe(block, 1),
    title: maybe(title, 6),
    byline: maybe(from(BYLINES), 6),
    lead: maybe(paragraph, 6),
    more: fc.array(block, { maxLength: 2 }),
    sections: fc.array(section, { maxLength: 4 }),
    end: fc.constantFrom('\n', '\n', '', '\n\n', '\n\n---\n\nAnna Nowak is an analyst.\n'),
    blows: damages,
    ends: lineEnds,
    mark: fc.constantFrom('', '', '', '', '', '', '', '\ufeff'),
  })
  .map(({ frontMatter, before, title, byline, lead, more, sections, end, blows, ends, mark }) => {
    const parts = [frontMatter, before, title, byline, lead, ...more, ...sections];
    const whole = parts.filter((part) => part !== '').join('\n\n') + end;
    return mark + withLineEnds(damaged(whole, blows), ends);
  });
