import { escapeParagraph } from '../import/escape.js';
import type { IsoDay } from '../text/day.js';

export interface NewBrief {
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: IsoDay;
  /** Whether the front matter has to say that this is a brief, because the file's name does not. */
  readonly named: boolean;
}

/** A new brief: complete, a draft, with a line in each part that says what belongs there. */
export function briefTemplate({ title, authors, date, named }: NewBrief): string {
  return `---
${named ? 'format: spotlight\n' : ''}date: ${date}
status: draft
---

# ${escapeHeading(title)}

${escapeParagraph(authors.join(', '), false)}

Say in one paragraph what has happened and what you make of it. Two to four sentences are enough: the event, why it
matters now, and the thesis that the answers below support.

## What has happened?

Report the event: who did what, when and where, and what is new about it. Link the documents and reports you rely on.

## Why does it matter?

Explain what the event changes, and for whom. Weigh the interests of those involved, and say what is not known.

## What will come next?

Look ahead. Say what will probably happen, and by which day a reader could check it; a forecast without a day cannot
be right or wrong.
`;
}

/** A heading that reads as the text: besides markup, `#` at its end, `{#id}` and signs around an address are none of its words. */
function escapeHeading(text: string): string {
  return escapeParagraph(text, false)
    .replace(/(?<=^|\s)#(?=#*$)/, '\\#')
    .replace(/(?<!\\)\{(?=#[^{}]*\}$)/, '\\{')
    .replace(/(?<!\\)\[(?=\^)/g, '\\[')
    .replace(/(?<!\\)<(?=[^\s<>:@]+[:@])/g, '\\<');
}
