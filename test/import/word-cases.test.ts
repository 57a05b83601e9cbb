import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../server/src/import/docx.js';
import { finishWord } from '../../server/src/import/finish-word.js';

/** Documents that users of comparable tools reported, made by real programs. */
async function imported(name: string) {
  const path = fileURLToPath(new URL(`word/${name}.docx`, import.meta.url));
  const { text, notes } = finishWord(await readWord(readFileSync(path)));
  return { text, notes: notes.filter((note) => !/^(?:Not found|Took)/.test(note)) };
}

describe('documents that were once imported wrongly', () => {
  it.each([
    ['caption', 'Table 1. Fees of both ports'],
    ['fldsimple', 'As Table 1 shows, costs rose.\n\nSee the [tariff](https://ports.gov.pl/tariff).'],
    ['o-switch', 'See [the act](https://ports.gov.pl/a).'],
    ['dropcap', 'On 2 March it rained.'],
    [
      'break-min',
      '## What changed?\n\nNothing did.\n\nA line\\\nand another.\n\n*Italic line*\\\nand plain.\n\n**After a break** plain.',
    ],
    ['list', 'Ilse Brandvold\n\nA lead.\n\n## What changed?\n\nNothing.'],
  ])('%s', async (name, body) => {
    const { text, notes } = await imported(name);
    expect(text).toBe(`# A title\n\n${body}\n`);
    expect(notes).toEqual([]);
  });

  it.each([
    ['hidden', 'Public. More.', 'Left out hidden text in 1 place (6 words).'],
    [
      'strike-min',
      'One two three.',
      'Kept words that are struck through, without the stroke, in 1 place (1 word): please check.',
    ],
    [
      'end-in-del',
      'Read the [minutes](https://ports.gov.pl/a) today.\n\nA paragraph after that.',
      'Accepted 1 tracked change: 1 deletion.',
    ],
  ])('%s', async (name, body, note) => {
    const { text, notes } = await imported(name);
    expect(text).toBe(`# A title\n\n${body}\n`);
    expect(notes).toEqual([note]);
  });

  it.each([
    ['comments', 'reports to both councils twice a year.\n\n## Why', 'Left out 1 comment.'],
    ['checkbox-math', '☒ Agreed point.\n\nGrowth of x=5 per cent.', 'Wrote 1 equation as plain text: please check.'],
    [
      'textbox-nofallback',
      'Before the box. After the box.\n\nPULL QUOTE in a box.',
      'Put the text of 1 text box behind its paragraph: please check.',
    ],
    ['sup', 'by the end of 2027³. The sound holds 10⁹ tonnes of water and the office covers 40 km².', null],
    ['xref', 'See [the first answer](#what-does-the-treaty-regulate). Page 3.', null],
    ['breaks', 'First part of a sentence that goes on. Two spaces. After a hard page break.', null],
    ['one-cell', '# Two Ports Share Their Pilots\n\nIlse Brandvold and Piotr Zaremba\n\nOn 2 March', null],
    ['plain-title', '# Two Ports Share Their Pilots\n\nIlse Brandvold and Piotr Zaremba\n\nOn 2 March', null],
    [
      'bold-fn',
      '## What changed?[^1]\n\nNothing did.\n\n## What will happen next?[^2]\n\nBoth councils will vote by 30 June 2026.\n\n[^1]: A note.\n\n[^2]: Another.\n',
      null,
    ],
  ])('%s', async (name, part, note) => {
    const { text, notes } = await imported(name);
    expect(text).toContain(part);
    expect(text).not.toMatch(/INTERNAL|�/);
    expect(notes).toEqual(note === null ? [] : [note]);
  });
});
