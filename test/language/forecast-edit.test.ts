import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { edited, rangeOf, startsClients } from './support.js';

const start = startsClients();

const text =
  '---\ndate: 2026-03-02\n---\n\n# Ferries Return\n\nJan Nowak\n\nThe ferries sailed again.\n\n## What comes next?\n\n' +
  'The second line will open by 31 May 2026. Prices may rise. A map will come. <!-- forecast: 2026-09-30; outcome: no -->\n';

/** The brief after a forecast was given a date or an outcome; null where the server refuses. */
async function after(sentence: string, wanted: object): Promise<string | null> {
  const client = await start();
  const uri = await client.open('a.brief.md', text);
  const position = rangeOf(text, sentence).start;
  const params = { textDocument: { uri }, position, text: sentence, ...wanted };
  const edits = await client.request<TextEdit[] | null>('spotlight/forecastEdit', params);
  return edits === null ? null : edited(text, edits);
}

describe('the comment of a forecast', () => {
  it('is written behind its sentence', async () => {
    expect(await after('Prices may rise.', { days: '2026-12-31' })).toBe(
      text.replace('rise.', 'rise. <!-- forecast: 2026-12-31 -->'),
    );
  });

  it('keeps the days of the sentence when only an outcome is noted', async () => {
    expect(
      await after('The second line will open by 31 May 2026.', { outcome: 'yes', source: 'https://a.pl/b;c-->' }),
    ).toBe(
      text.replace(
        'by 31 May 2026.',
        'by 31 May 2026. <!-- forecast: 2026-05-31; outcome: yes; source: https://a.pl/b%3Bc-%2D%3E -->',
      ),
    );
  });

  it('is changed where there is one', async () => {
    expect(await after('A map will come.', { days: '2026-10-01/2026-10-31' })).toBe(
      text.replace('2026-09-30;', '2026-10-01/2026-10-31;'),
    );
    expect(await after('A map will come.', { outcome: null })).toBe(text.replace('; outcome: no', ''));
  });

  it('is not written where nothing could read it', async () => {
    expect(await after('Prices may rise.', { outcome: 'yes' })).toBeNull();
    expect(await after('Prices may rise.', { days: '2026-02-30' })).toBeNull();
    expect(await after('A map will come.', { source: 'harbour' })).toBeNull();
    expect(await after('The ferries sailed again.', { days: '2026-12-31' })).toBeNull();
  });
});
