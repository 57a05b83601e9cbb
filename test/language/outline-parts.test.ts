import { expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver';
import { brief } from '../support/briefs.js';
import { rangeOf, startsClients } from './support.js';

const start = startsClients();

interface Part {
  readonly kind: string;
  readonly text: string;
  readonly missing: boolean;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly words: number;
  readonly links: number;
  readonly forecasts: { readonly total: number; readonly dated: number };
  readonly findings: Readonly<Record<string, number>>;
}

interface Outline {
  readonly version: number;
  readonly words: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly parts: readonly Part[];
}

const NONE = { error: 0, warning: 0, info: 0, hint: 0 };

test('the parts in their order, with their words, links and forecasts', async () => {
  const client = await start();
  const text = brief().replace('The text lists', 'The [text](https://www.europa.eu/text) lists');
  const uri = await client.open('a.brief.md', text);
  const { version, parts, findings } = await client.request<Outline>('spotlight/outline', { uri });
  expect(version).toBe(1);
  expect(findings).toEqual(NONE);
  expect(parts.map(({ kind }) => kind)).toEqual([
    'frontMatter',
    'title',
    'byline',
    'lead',
    ...Array(4).fill('question'),
  ]);
  expect(parts[1]).toMatchObject({
    text: 'A Shared Railway for the Coast',
    missing: false,
    range: rangeOf(text, '# A Shared Railway for the Coast'),
    selectionRange: rangeOf(text, 'A Shared Railway for the Coast'),
  });
  expect(parts.map(({ links }) => links)).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
  expect(parts[7]).toMatchObject({ text: 'What comes next?', forecasts: { total: 1, dated: 1 }, findings: NONE });
  expect(parts[7]?.words).toBeGreaterThan(80);
});

test('findings are counted in the part that they are about', async () => {
  const client = await start();
  const text = brief({ byline: '' }).replace('The text lists', 'The [text](TODO) lists');
  const uri = await client.open('a.brief.md', text);
  const { parts, findings } = await client.request<Outline>('spotlight/outline', { uri });
  expect(findings.error).toBe(2);
  const wrong = parts.filter((part) => part.findings.error !== 0);
  expect(wrong.map(({ kind, missing, findings: own }) => ({ kind, missing, errors: own.error }))).toEqual([
    { kind: 'byline', missing: true, errors: 1 },
    { kind: 'question', missing: false, errors: 1 },
  ]);
  const title = rangeOf(text, '# A Shared Railway for the Coast');
  expect(wrong[0]?.range).toEqual({ start: title.end, end: title.end });
});
