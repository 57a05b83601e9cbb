import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver';
import { brief } from '../support/briefs.js';
import { rangeOf, startsClients } from './support.js';

const start = startsClients();

interface Item {
  readonly id: string;
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  readonly question: string | null;
  readonly title: string;
  readonly published: string | null;
  readonly horizon: {
    readonly text: string;
    readonly class: string;
    readonly start: string | null;
    readonly end: string | null;
    readonly range: Range;
  } | null;
  readonly label: string;
  readonly outcome: string | null;
  readonly due: boolean;
}

const OPEN = brief();
const OLD = brief({
  frontMatter: 'date: 2020-05-04',
  sections: [['What next?', 'The vote will be held on 3 May 2021. It will be repeated soon.']],
});

test('the forecasts of all briefs of the workspace, open or not', async () => {
  const client = await start({
    files: { 'a.brief.md': 'not yet', 'old/b.brief.md': OLD, 'README.md': 'It will rain.' },
  });
  const uri = await client.open('a.brief.md', OPEN);
  const { items } = await client.request<{ items: Item[] }>('spotlight/register', {});
  expect(items.map((item) => item.text)).toEqual([
    'The first trains will run on the new line by the end of 2028.',
    'The vote will be held on 3 May 2021.',
    'It will be repeated soon.',
  ]);
  expect(items[0]).toMatchObject({
    uri,
    range: rangeOf(OPEN, 'The first trains will run on the new line by the end of 2028.'),
    question: 'What comes next?',
    title: 'A Shared Railway for the Coast',
    published: '2026-05-04',
    label: 'by 31 Dec 2028',
    outcome: null,
    due: false,
  });
  const end = rangeOf(OPEN, 'end of 2028').end;
  expect(items[0]?.horizon).toMatchObject({ class: 'absolute', start: null, end: '2028-12-31', range: { end } });
  expect(items[1]).toMatchObject({ uri: client.uri('old/b.brief.md'), due: true, label: '3 May 2021' });
  expect(items[2]).toMatchObject({ due: false, label: 'vague: soon', horizon: { class: 'vague' } });
  expect(new Set(items.map(({ id }) => id)).size).toBe(3);
});

test('a noted outcome ends what is due', async () => {
  const client = await start();
  const noted = OLD.replace('3 May 2021.', '3 May 2021. <!-- forecast: 2021-05-03; outcome: no -->');
  await client.open('b.brief.md', noted);
  const { items } = await client.request<{ items: Item[] }>('spotlight/register', {});
  expect(items[0]).toMatchObject({ outcome: 'no', due: false });
});

test('the register as CSV, as a calendar, and as a picture', async () => {
  const client = await start({ files: { 'old/b.brief.md': OLD } });
  const { items } = await client.request<{ items: Item[] }>('spotlight/register', {});
  const csv = await client.request<{ text: string }>('spotlight/exportRegister', { format: 'csv' });
  const [head, ...rows] = csv.text.trimEnd().split('\r\n');
  expect(head).toMatch(/^id,path,line,/);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(`${items[0]?.id},old/b.brief.md,`);
  const ics = await client.request<{ text: string }>('spotlight/exportRegister', { format: 'ics' });
  const events = new ICAL.Component(ICAL.parse(ics.text)).getAllSubcomponents('vevent');
  expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual(['2021-05-03']);
  expect(await client.request('spotlight/exportRegister', { format: 'docx' })).toBeNull();
  const { svg } = await client.request<{ svg: string }>('spotlight/timeline', {});
  expect(svg).toMatch(/^<svg [^>]*role="img"/);
  expect(svg).toContain(`data-id="${items[0]?.id}"`);
});

test('a picture of some of the forecasts alone', async () => {
  const client = await start({ files: { 'old/b.brief.md': OLD, 'new/b.brief.md': OPEN } });
  const { items } = await client.request<{ items: Item[] }>('spotlight/register', {});
  const [wanted] = items.filter(({ text }) => text.includes('by the end of 2028'));
  const { svg } = await client.request<{ svg: string }>('spotlight/timeline', { only: [wanted] });
  expect([...svg.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id)).toEqual([wanted?.id]);
  // The same sentence of another file is another forecast.
  const elsewhere = { id: wanted?.id, uri: client.uri('old/b.brief.md') };
  expect((await client.request<{ svg: string }>('spotlight/timeline', { only: [elsewhere] })).svg).not.toContain(
    'data-id',
  );
});

test('a workspace without briefs has an empty register', async () => {
  const client = await start();
  expect(await client.request('spotlight/register', {})).toEqual({ items: [] });
});
