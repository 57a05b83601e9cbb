/** A correct brief of our own that tests take apart; every part can be replaced. */
export interface Parts {
  frontMatter?: string;
  title?: string;
  byline?: string;
  lead?: string;
  sections?: readonly (readonly [question: string, answer: string])[];
}

const ANSWER =
  'The two governments agreed on the outline of the programme in March, after a year of talks between their finance ministries. ' +
  'The text lists nine projects, from a rail link to a joint laboratory, and names the office that runs each of them. ' +
  'Most of the money comes from the national budgets, while a smaller part is drawn from a regional fund that both capitals control. ' +
  'Local councils were consulted late, which explains the criticism that several mayors voiced at the hearing in the spring. ' +
  'The opposition supports the aims of the programme but doubts the figures on which its budget rests.';

export const correctParts: Required<Parts> = {
  frontMatter: 'date: 2026-05-04',
  title: 'A Shared Railway for the Coast',
  byline: 'Hanna Lindqvist and Jan van der Berg',
  lead:
    'The governments of both coastal states signed the programme for a shared railway on 30 April. ' +
    'It binds them to common rules for traffic and tickets, and it ends a dispute that had blocked every larger project for a decade.',
  sections: [
    ['What does the programme contain?', ANSWER],
    ['Why was it signed only now?', ANSWER],
    ['Who pays for the new line?', ANSWER],
    ['What comes next?', `${ANSWER} The first trains will run on the new line by the end of 2028.`],
  ],
};

export function brief(parts: Parts = {}): string {
  const { frontMatter, title, byline, lead, sections } = { ...correctParts, ...parts };
  const blocks = [
    frontMatter === '' ? '' : `---\n${frontMatter}\n---`,
    title === '' ? '' : `# ${title}`,
    byline,
    lead,
    ...sections.flatMap(([question, answer]) => [question === '' ? '' : `## ${question}`, answer]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
