import { expect, test } from 'vitest';
import { brief } from '../support/briefs.js';
import { startsClients, withCursor } from './support.js';

const start = startsClients();

interface Preview {
  readonly html: string;
  readonly version: number;
  readonly title: string;
  readonly lang: string;
}

test('a brief as it will be published, live, with source lines', async () => {
  const client = await start();
  const text = brief();
  const uri = await client.open('a.brief.md', text);
  const first = await client.request<Preview>('spotlight/preview', { uri });
  expect(first).toMatchObject({ version: 1, title: 'A Shared Railway for the Coast', lang: 'en' });
  expect(first.html).toContain('<h1 data-line="5">A Shared Railway for the Coast</h1>');
  expect(first.html).toContain('>Forecast: by 31 December 2028</span>');

  const { text: changed, position } = withCursor(text.replace('for the Coast', '‸for the Coast'));
  expect(changed).toBe(text);
  await client.change(uri, { range: { start: position, end: position }, text: '<b>Line</b> ' });
  const second = await client.request<Preview>('spotlight/preview', { uri });
  expect(second.version).toBe(2);
  expect(second.html).toContain('>A Shared Railway Line for the Coast</h1>');
});

test('what is missing has placeholders', async () => {
  const client = await start();
  const uri = await client.open('a.brief.md', '');
  const { html } = await client.request<Preview>('spotlight/preview', { uri });
  expect(html).toContain('The title will stand here');
});

test.each([{ uri: 'file:///nowhere.brief.md' }, { uri: 'no uri' }, { uri: 7 }, {}, null])(
  'nothing for %j',
  async (params) => {
    const client = await start();
    expect(await client.request('spotlight/preview', params)).toBeNull();
    expect(await client.request('spotlight/outline', params)).toBeNull();
    expect(client.log).toEqual([]);
  },
);
