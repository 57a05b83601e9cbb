import { describe, expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { type LspClient, PULLING } from './client.js';
import { rangeOf, startsClients, wordsAt } from './support.js';

const start = startsClients();

const text = [
  '---',
  'date: 2021-04-26',
  'colour: red',
  '---',
  '',
  '# Ferries Return.',
  '',
  'Jan Nowak',
  '',
  'The ferries sailed again.',
  '',
  '## What comes next?',
  '',
  'The line [will open](b.brief.md#why) this autumn. <!-- forecast: 2021-10-31; outcome: yes -->',
  'See [the law](https://www.gov.pl/a), [that](missing.md), [this](#what-comes-next), [no](#nothing).',
  '',
  '<!-- spotlight-disable-next-line link-text nonsense -->',
  'Prices may rise.',
  '',
].join('\n');
const files = { 'b.brief.md': '# On *Ports* & <b>Ships</b>\n\nJan Nowak\n\n## Why?\n\nSo.\n' };

async function hovered(client: LspClient, words: string): Promise<readonly [words: string, value: string] | null> {
  const uri = await client.open(`a${Math.random()}.brief.md`, text);
  const position = rangeOf(text, words).start;
  const found = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
  if (found === null) return null;
  const { value } = found.contents as { value: string };
  return [found.range === undefined ? '' : wordsAt(text, found.range), value];
}

describe('hover', () => {
  it('tells the rule of a finding, why it is there, and its page', async () => {
    const client = await start({ files });
    const [words, value] = (await hovered(client, '.\n\nJan')) ?? [];
    expect(words).toBe('.');
    expect(value).toMatch(
      /^\*\*`title-format`\*\* .+\n\n.+\n\n\[More about this rule\]\(https:.+title-format\.md\)\n\n---\n\n\*\*`brief-length`/,
    );
  });

  it('tells a forecast’s cue, horizon, days and outcome', async () => {
    const client = await start({ files });
    const expected = [
      '**Forecast**',
      'Predicts: “will open”',
      'Horizon: “this autumn” (counted from the day of publication)',
      'Dated by the comment behind it',
      'Days: 31 October 2021',
      'Outcome: yes',
    ].join('  \n');
    expect(await hovered(client, 'this autumn')).toEqual(['this autumn', expected]);
    expect((await hovered(client, 'forecast: 2021'))?.[1]).toBe(expected);
    expect((await hovered(client, 'may rise'))?.[1]).toContain('No horizon: say by when');
    expect(await hovered(client, '---')).toBeNull();
  });

  it('tells what a link leads to, without letting its text become markup', async () => {
    const client = await start({ files });
    const [words, value] = (await hovered(client, 'b.brief.md#why')) ?? [];
    expect(words).toBe('b.brief.md#why');
    expect(value).toContain('**On Ports \\& Ships**\n\nWhy?');
    expect((await hovered(client, 'https://www.gov'))?.[1]).toMatch(/^`https:\/\/www\.gov\.pl\/a`\n\nNot checked/);
    expect((await hovered(client, 'missing.md'))?.[1]).toContain('there is no such file');
    expect((await hovered(client, '#what-comes'))?.[1]).toContain('What comes next?');
    expect((await hovered(client, '#nothing'))?.[1]).toContain('no heading with this anchor');
  });

  it('tells what keys of the front matter are for', async () => {
    const client = await start({ files });
    expect(await hovered(client, 'date:')).toEqual(['date', expect.stringContaining('The day of publication')]);
    expect((await hovered(client, 'colour'))?.[1]).toContain('front-matter-unknown-key');
  });

  it('tells what a suppression does, and the rules it names', async () => {
    const client = await start({ files });
    expect(await hovered(client, 'spotlight-disable')).toEqual([
      'spotlight-disable-next-line',
      expect.stringContaining('silent about the next block'),
    ]);
    expect((await hovered(client, 'link-text'))?.[0]).toBe('link-text');
    expect((await hovered(client, 'link-text'))?.[1]).toContain('**`link-text`**');
    expect((await hovered(client, 'nonsense'))?.[1]).toContain('no rule “nonsense”');
  });

  it('is plain text for a client that shows no Markdown', async () => {
    const textDocument = { ...PULLING.textDocument, hover: { contentFormat: ['plaintext' as const] } };
    const client = await start({ files, capabilities: { ...PULLING, textDocument } });
    expect((await hovered(client, 'b.brief.md#why'))?.[1]).toContain('b.brief.md#why\n\nOn Ports & Ships\n\nWhy?');
  });
});
