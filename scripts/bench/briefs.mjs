/** Distinct, deterministic briefs of about 4.4 KB: the same seed gives the same text on every machine. */

const OPENINGS = [
  'The ministers of both countries met for the third time this spring',
  'According to Mr. Kallas, the draft of the directive was leaked on 4 March',
  'Talks on the corridor stalled after the U.S. delegation left Geneva',
  'The Commission published its figures for the first quarter',
  'Since the summit in Tallinn, the tone of the debate has changed',
  'Rising prices for fertiliser hit farmers in the south first',
];
const MIDDLES = [
  ', and the text mentions the port of [Klaipėda](https://www.portofklaipeda.lt/en/) only in passing',
  ', although *de facto* control of the border has not changed hands since 2014',
  '; the costs, about EUR 3.4 billion, are shared by the members',
  ', a step that the opposition calls a *volte-face*',
  ', while analysts at the [OECD](https://www.oecd.org/en/topics/trade.html) point to weaker demand',
  '',
];
const FORECASTS = [
  'The parliament will vote on the bill by 30 June 2027.',
  'Further delays are likely in the second half of 2027.',
  'Exports may fall by a tenth once the quota enters into force.',
  'A decision is expected before the end of the year.',
];
const QUESTIONS = [
  'What was agreed?',
  'Why does the timing matter?',
  'Who gains from the arrangement?',
  'What are the prospects?',
];

function random(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function generateBrief(seed, length = 4400) {
  const next = random(seed * 7919 + 17);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const sentence = () =>
    next() < 0.2 ? pick(FORECASTS) : `${pick(OPENINGS)}${pick(MIDDLES)} (No. ${Math.floor(next() * 900)}).`;
  const paragraph = (count) => Array.from({ length: count }, sentence).join(' ');
  const day = `2026-${String(1 + (seed % 12)).padStart(2, '0')}-${String(1 + (seed % 28)).padStart(2, '0')}`;
  let text = `---\ndate: ${day}\nseries: Spotlight\nnumber: ${seed}\n---\n\n# The Corridor Question, Part ${seed}\n\nHanna Lindqvist and Jan van der Berg\n\n${paragraph(3)}\n`;
  for (let at = 0; text.length < length; at++)
    text += `\n## ${QUESTIONS[at % 4]}\n\n${paragraph(4)}\n\n${paragraph(3)}\n`;
  return text;
}
