import { CODE_POINTS } from './scraps.js';

/** One more than the last code point there is, and some room to be wrong in. */
const END = 0x110010;
/** All of Latin's, control characters and their Windows look-alikes among them; of the rest one in so many. */
const ALL_BELOW = 0x200;
const STEP = 0x3d7;
const TOGETHER = 16;

/** Every place a text can stand; `~` is where the references go. */
const PLACES = `---
date: 2026-05-04
title: A ~ title
series: "~"
---

# A ~ title

Anna ~ Nowak

The lead *is ~ here*, in **bold ~**, and in \`code ~\`: [a ~ link](https://a.b/~ "and ~ title"), ![a ~ picture](~.png), <https://a.b/~>.

## What is ~ next?

It ~ will come by ~ 2027.[^1] See [one][~] and https://a.b/c~d. <!-- forecast: ~ -->

- an item ~
- ~

> a quotation ~

| ~ | a ~ cell |
| --- | --- |
| ~ | b |

~

[^1]: A note ~.
[~]: https://a.b/~ "~"

\`\`\`~
~
\`\`\`

<div title="~">~</div>
`;

/** Texts that hold each reference in every place; each class of code points is there, and the border of each. */
export function referenceTexts(): string[] {
  const codes = new Set<number>(CODE_POINTS.flatMap((code) => [Math.max(0, code - 1), code, code + 1]));
  for (let code = 0; code < END; code += code < ALL_BELOW ? 1 : STEP) codes.add(code);
  const written = [...codes].map((code) => (code % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`));
  const texts: string[] = [];
  for (let at = 0; at < written.length; at += TOGETHER)
    texts.push(PLACES.replaceAll('~', () => written.slice(at, at + TOGETHER).join('x')));
  return texts;
}
