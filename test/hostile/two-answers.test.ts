import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { Memory } from '../../server/src/brief/memory.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { exportHtml } from '../../server/src/export/export-html.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import { rulesOf, Workspace } from '../cli/command-line.js';
import { LspClient } from '../language/client.js';
import { host, settings } from '../support/lint.js';

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const HEAD =
  '---\ndate: 2026-05-04\n---\n\n# Ferries Return\n\nJan Nowak\n\nA lead with *one* [link](https://example.org/a).\n\n';
const LIGHT = [
  'It may *rain* in spring, and [here](http://example.org) it will snow.\n\n',
  '## What next?\n\n',
  '> A quote with `code`.\n\n',
  '- one\n  - two\n- three\n\n',
  '| a | b |\n|---|---|\n| *c* | d |\n\n',
  'Text. <!-- forecast: 2027-01-01 -->\n\n',
];
/** Each is too much to be read with its marks. */
const HEAVY = [
  `${'*a* '.repeat(1100)}\n\n`,
  `${'*'.repeat(700)}deep${'*'.repeat(700)}\n\n`,
  `${'[a]('.repeat(2100)}\n\n`,
  `${'> '.repeat(120)}a\n\n`,
  `${'- '.repeat(120)}a\n\n`,
  `${'- a\n  - b\n'.repeat(1100)}\n`,
];
/** These join what stands apart, part what stands together, or make the text be read as a whole. */
const SCRAPS = [
  '\n',
  '\n\n',
  '*',
  '`',
  '[',
  '> ',
  '- ',
  '```\n',
  '<!--',
  '\n\n[a]: /b\n\n',
  'word',
  '| - |\n',
  '&#146;',
];

function seen(text: string, memory?: Memory): string {
  const { blocks, textBlocks, links, emphasis, headings, questions, overload, windowsReferences } = parseBrief(text, {
    memory,
  });
  return JSON.stringify({
    blocks: blocks.map(({ kind, span, level }) => ({ kind, span, level })),
    texts: textBlocks.map(({ plain, words }) => [
      plain.text,
      plain.source({ start: 0, end: plain.text.length }),
      words,
    ]),
    links,
    emphasis,
    headings: headings.map(({ slug }) => slug),
    questions: questions.map(({ text: asked, span }) => [asked, span]),
    overload,
    windowsReferences,
  });
}

describe('an overloaded text', () => {
  it('reads the same while it is typed as when it is read anew', async () => {
    const next = numbers(20261122);
    for (let round = 0; round < 10; round++) {
      const parts = Array.from({ length: 8 }, () => LIGHT[next(LIGHT.length)] ?? '');
      parts.splice(next(parts.length), 0, HEAVY[round % (HEAVY.length - 1)] ?? '');
      if (round % 3 === 0) parts.splice(next(parts.length), 0, HEAVY[next(HEAVY.length - 1)] ?? '');
      let text = HEAD + parts.join('');
      const memory = new Memory();
      for (let turn = 0; turn < 5; turn++) {
        const fresh = seen(text);
        if (seen(text, memory) !== fresh) expect({ round, turn, text }).toBe('the same with a memory');
        const at = next(text.length + 1);
        text = text.slice(0, at) + (SCRAPS[next(SCRAPS.length)] ?? '') + text.slice(at + next(4));
      }
      const fresh = await lintBrief(parseBrief(text), settings(), host);
      const remembered = await lintBrief(parseBrief(text, { memory }), settings(), host);
      expect(remembered).toEqual(fresh);
    }
  }, 240_000);

  it.each(HEAVY.map((heavy) => [heavy.slice(0, 12), heavy]))('keeps its words on the page: %s', (_, heavy) => {
    const text = `${HEAD}Before.\n\n${heavy}Behind with *emphasis*.\n`;
    const brief = parseBrief(text);
    expect(brief.overload?.start).toBeGreaterThanOrEqual(text.indexOf('Before.'));
    const page = exportHtml(brief);
    const letters = (html: string): string => html.replace(/<[^>]*>|\s/g, '');
    for (const word of heavy.match(/[a-z]+/g)?.slice(0, 50) ?? []) expect(page).toContain(word);
    expect(page).toContain('Behind with <em>emphasis</em>.');
    expect(letters(page.slice(page.indexOf('<main>')))).toContain('Before.');
  });
});

describe('a brief whose emphasis nests thousands deep', () => {
  it('is read without its marks, which every command says, and keeps its words', () => {
    const file = fileURLToPath(new URL('./nested-emphasis.brief.md', import.meta.url));
    const workspace = new Workspace({ 'a.brief.md': readFileSync(file, 'utf8') });
    const limit = { timeout: 60_000 };
    expect(workspace.run(['lint', 'a.brief.md'], limit).stdout).toContain('were not read');
    for (const format of ['html', 'md']) {
      const { status, stdout, stderr } = workspace.run(['export', 'a.brief.md', '--format', format], limit);
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('were not read') });
      expect(stdout).toContain('What next?');
    }
    expect(workspace.run(['import', 'a.brief.md'], limit).stderr).toContain('were not read');
    for (const command of ['outline', 'forecasts'])
      expect(workspace.run([command, 'a.brief.md'], limit).status).toBe(0);
  }, 240_000);
});

const clients: LspClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) expect(await client.stop()).toBe(0);
});

describe('editor and command line', () => {
  it('say the same of an overloaded text', async () => {
    const texts = HEAVY.map((heavy) => `${HEAD}${LIGHT.join('')}${heavy}${LIGHT.join('')}`);
    const files = Object.fromEntries(texts.map((text, at) => [`${at}.brief.md`, text]));
    const workspace = new Workspace(files);
    const printed = rulesOf(workspace.json(['lint', '.']));
    const client = await LspClient.start({ files });
    clients.push(client);
    for (const [path, text] of Object.entries(files)) {
      const uri = await client.open(path, text);
      const pulled = (await client.pull(uri)).map(({ code }) => code);
      expect({ path, rules: [...pulled].sort() }).toEqual({ path, rules: [...(printed[path] ?? [])].sort() });
      expect(pulled).toContain('internal-error');
    }
  }, 240_000);
});
