/** Briefs made of pieces that get in the way of fixes and of canonical form: seeded, the same on every machine. */

/** A small generator of numbers (mulberry32). */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** What the pieces below give the rules to look for. */
export const TERMS = [
  { preferred: 'Zapad', variants: ['West drills'], emphasis: true },
  { preferred: 'de facto', variants: [], emphasis: true },
  { preferred: 'Lukashenka', variants: ['Lukashenko'], emphasis: false },
  { preferred: 'programme', variants: ['program'], emphasis: false },
] as const;

const PROSE =
  'The two governments agreed on the outline of the program in March, after a year of talks between their finance ministries.';

const FRONT = [
  '---\ndate: 2026-05-04\n---\n\n',
  '---\ndate: 2026-05-04\n---\n',
  '---\ndate: 2026-05-04\n',
  '---\ndate: 2026-05-04\ntitle: Ferries Return.\nauthor: By Jan Nowak.\n---\n\n',
  '---\ntitle: "Ferries Return."\n---\n\n',
  '---\ntitle: |\n  Ferries Return.\n---\n',
  '---\nauthors: [Jan Nowak, Eva Lind]\nstatus: draft\n---\n\n\n',
  '---\nlang: pl\n---\n\n',
  '---\na: [\n---\n\n',
  '---\n# spotlight-disable-next-line date-invalid\ndate: 2026-05-04\n---\n\n',
  '---\n---\n\n',
  '\n---\ndate: 2026-05-04\n---\n\n',
  '--\ndate: 2026-05-04\n---\n\n',
  'date: 2026-05-04\n---\n\n',
  '\ufeff',
  '\ufeff---\ndate: 2026-05-04\n---\n',
];

const TITLES = [
  'Ferries Return to the Baltic',
  '# Ferries Return to the Baltic',
  '# Ferries Return to the Baltic.',
  'Ferries Return to the Baltic.',
  '## Ferries Return to the Baltic',
  '# Ferries Return\nto the Baltic',
  'Ferries Return\nto the Baltic',
  'Ferries Return  \nto the Baltic',
  'Ferries Return\\\nto the Baltic',
  'Ferries-\nReturn to the Baltic',
  'Ferries Return\n===',
  'Ferries Return.\n===',
  'Ferries Return\n---',
  'FERRIES RETURN TO THE BALTIC',
  '*Ferries Return.*',
  '# **Ferries Return.** #',
  '# Ferries Return. ##',
  'Ferries Number #',
  '#Ferries Return',
  '####### Ferries Return',
  '  Ferries Return',
  '    Ferries Return',
  'Ferries &amp; Boats Return',
  'Ferries Return to the Baltic\nJan Nowak',
  '# Ferries\tReturn\t',
  '1. Ferries Return',
  '-',
  '#',
  '# ',
  'Why Do the Ferries Return?',
  '# Why Do the Ferries Return?',
];

const BYLINES = [
  'Jan Nowak',
  'By Jan Nowak',
  'By Jan Nowak.',
  'by: Jan Nowak and Eva Lind.',
  'Written by Jan Nowak',
  'Written by: the editors',
  'Author: the editors.',
  'By the editors',
  'By  ',
  'By By Jan Nowak',
  'Jan Nowak..',
  'By *Jan Nowak*.',
  '*By Jan Nowak.*',
  '**By** Jan Nowak',
  'By [Jan Nowak](https://a.eu/x).',
  'JAN NOWAK',
  '## Jan Nowak',
  'Jan Nowak\\.',
  'Jan Nowak&#46;',
  'By&nbsp;Jan Nowak',
  'By 1. Nowak',
  'By # Nowak',
  'By - Jan Nowak',
  'By > Jan Nowak',
  'Jan Nowak  \nEva Lind.',
  'By\nJan Nowak',
  'By Jan Nowak, Senior Analyst.',
  'By J. R. Nowak Jr.',
  'Lukashenko',
];

const QUESTIONS = [
  'Why now?',
  '## Why now?',
  '### Why now?',
  '#### Why now? ####',
  '# Why now?',
  '##Why now?',
  '####### Why now?',
  '####### Note',
  '########',
  'Why now?\n---',
  'Why now?\n===',
  'Why\nnow?\n---',
  '    ## Why now?',
  '\t## Why now?',
  'Q1: Why now?',
  '1. Why now?',
  '1) Why now?',
  '**Why now?**',
  '**Why now?** The strike is over.',
  '*Why now?*',
  '## Why now? {#now}',
  '## Why now',
  '## Background.',
  '## ',
  '##',
  'Why now?\nThe strike is over.',
  'The strike is over.\nWhy now?',
  'Why do they return.',
  'What will come of Zapad next?',
  'Is it number #?',
  'Is it \\# number?',
  'Why now?  ',
  ' Why now?',
  '> Why now?',
  '- Why now?',
  'Why now? <!-- c -->',
  '<!-- c --> Why now?',
  'Why now?\n<!-- spotlight-disable-next-line link-text -->',
  '| Why now? |\n|-|',
  '```\nWhy now?\n```',
  '<b>Why now?</b>',
  '##### In the east',
  '###### In the west',
  '### In the east\n\n##### Deep',
  'In the east\n---',
];

const LINES = [
  PROSE,
  `${PROSE}  `,
  `  ${PROSE}`,
  'The strike is over.',
  'The ferries will sail again by the end of 2027.',
  'The ferries will\n\nsail again by the end of 2020.',
  'The ferries sail again between the two\n\nlargest ports.',
  'The ferries sail again after long nego-\n\ntiations with the crews.',
  'The ferries sail *again\n\nbetween* the two largest ports.',
  'The ferries sail again between\n\nPISM SPOTLIGHT\n\nlargest ports of the sea.',
  'The ferries sail again between\n\n- one\n\nlargest ports of the sea.',
  'The ferries sail again between  \n\n  the ports of the sea.',
  'The ferries sail again between \\\n\nthe ports of the sea.',
  'the ferries sail again between\n\n<!-- c -->\n\nthe ports of the sea.',
  'The ferries sail `again between\n\nthe` ports of the sea.',
  'The ferries sail again between two\n\n1) ports of the sea.',
  'PISM SPOTLIGHT',
  '12',
  'Page 2 of 3',
  '© 2026 Baltic Notes',
  'HEAD LINE\nThe strike is over,\nHEAD LINE\nand done',
  'Zapad is over.',
  'The Zapad-2021 drills.',
  '*Zapad',
  'Zapad* drills',
  '\\Zapad drills',
  'x\\*Zapad drills',
  '**Zapad** _Zapad_ Zapad',
  '*the Zapad drills*',
  '**Zapad drills of** Zapad',
  'preZapad, Zapad’s, _Zapad_s',
  'Zapad: Zapad; (Zapad) "Zapad" \'Zapad\' Zapad*',
  '[Zapad](https://a.eu/Zapad)',
  '[the Zapad][Zapad]\n\n[Zapad]: https://a.eu/b',
  '![Zapad](z.png)',
  '<span title="Zapad">Zapad</span>',
  '`Zapad` ``Zapad',
  '| Zapad | b |\n|---|---|\n| West drills | de facto |',
  'It is de\nfacto over.',
  'It is de  \nfacto over.',
  'It is de *facto* over.',
  'Lukashenko’s and Lukashenko.',
  'LUKASHENKO',
  '[Lukashenko]',
  '[Lukashenko]: https://a.eu/x',
  '[a][Lukashenko]',
  'Program',
  'West drills',
  'West\ndrills',
  '- one\n- two',
  '- ```\na',
  '- <!--\na',
  '- ~~~',
  '> ```\nb',
  '> <!-- x',
  '1. ```\n   x\n\n   y',
  '-   a\n\n    b\n\n        c',
  '- a\n  - ```\n    b',
  '-\n\n  a',
  '*\ta',
  '```\ncode  \n',
  '```\ncode\n```',
  '~~~',
  '<!-- open',
  '<!-- a\nb --> c',
  '<div>\n\n*a*\n\n</div>',
  '<div>',
  '<pre>\n\na',
  '<?php',
  '<![CDATA[',
  '<script>',
  '    code',
  '\tcode  ',
  '> quote\nlazy',
  '> a\n\n> b',
  '---',
  '***',
  '___',
  'a\\',
  'a  ',
  'a\t',
  'a &nbsp;',
  'a&#32;',
  '&#35; a',
  '&copy; 2026 A',
  '\\# a',
  '\\',
  '[x]: <https://a.eu/y> "t"',
  '[^1]: Ibid.',
  'See.[^1]',
  '[here](http://a.eu)',
  'https://a.eu/b.',
  '<https://a.eu/b>',
  '<!-- spotlight-disable-next-line link-text -->',
  '<!-- spotlight-disable -->',
  '<!-- spotlight-disable term-emphasis markup-plain -->',
  '<!-- spotlight-enable -->',
  '<!-- spotlight-disable-next-line paragraph-broken link-insecure -- r -->',
  'a <!-- spotlight-disable-next-line page-furniture --> b',
  '<!-- spotlight-disable --> <!-- spotlight-enable --> x',
  '<!-- spotlight-disable a\nb -->',
  'The ferries will sail. <!-- forecast: 30.11.2027 -->',
  '<!-- forecast: 2027-11-30 --> The ferries will sail. More.',
  'The ferries will sail\n<!-- forecast: 2027-11-30 --> again.',
  '<!-- forecast: 2027.11.30 -->',
  '<!-- forecst: 2027-11-30; outcom: yes -->',
  'The ferries will sail. <!-- forecast: 2027-11-30; outcom: yes -->',
  '> <!-- forecast: 2027-11-30 --> It will sail.',
  '- <!-- forecast: 2027-11-30 --> It will sail.',
  '<!-- forecast: 2027-11-30 -->\tIt will sail <!-- forecast: 2028-11-30 -->',
  '  <!-- forecast: 2027-11-30 --> ## It will sail.',
  '<!-- forecast: 2027-11-30 --> - It will sail.',
  'x <!-- forecast: 2027-11-30 --> It will sail.',
  '{.class}',
  '\u00a0',
  '\u200b',
  'a\u2028b',
  '|',
  'a | b',
  'a | b\n--|--\nc',
  '=',
  '-',
  '+ ',
  '1.',
  '2.  x',
  '#',
  '#tag',
];

const SEPARATORS = ['\n\n', '\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '\n\t\n', '  \n', '\\\n', ' ', ''];
const ENDS = ['\n', '', '\n\n', '  ', ' \n ', '\\', '\n\n\t', '\n>', '\n-', '\n#', '\n<!--', '\n```'];

/** A brief with several of the faults that pieces hold; some are whole briefs, some but a few lines. */
export function hostileBrief(seed: number): string {
  const next = random(seed);
  const one = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const some = next(4);
  let text = next(3) === 0 ? one(FRONT) : '';
  if (next(4) !== 0) text += one(TITLES) + one(SEPARATORS);
  if (next(4) !== 0) text += one(BYLINES) + one(SEPARATORS);
  for (let count = next(some + 2); count > 0; count--) text += one(LINES) + one(SEPARATORS);
  for (let count = next(some + 2); count > 0; count--) {
    text += one(QUESTIONS) + one(SEPARATORS);
    for (let lines = next(3); lines > 0; lines--) text += one(LINES) + one(SEPARATORS);
  }
  if (next(3) !== 0) text = text.trimEnd() + one(ENDS);
  if (next(6) === 0) text = inContainer(text, next);
  return lineEnds(text, next);
}

/** The text, from some line on, in a quote or a list item. */
function inContainer(text: string, next: (below: number) => number): string {
  const lines = text.split('\n');
  const from = next(lines.length + 1);
  const mark = ['> ', '>', '- ', '  ', '1. ', '> - '][next(6)] ?? '';
  const rest = ['> ', '>', '  ', '  ', '   ', '>   '][next(6)] ?? '';
  return lines.map((line, at) => (at < from ? line : (at === from ? mark : rest) + line)).join('\n');
}

function lineEnds(text: string, next: (below: number) => number): string {
  switch (next(8)) {
    case 0:
      return text.replaceAll('\n', '\r\n');
    case 1:
      return text.replaceAll('\n', '\r');
    case 2:
      return text.replace(/\n/g, () => ['\n', '\r\n', '\r'][next(3)] ?? '\n');
    default:
      return text;
  }
}
