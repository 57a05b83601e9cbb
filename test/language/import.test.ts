import { expect, test } from 'vitest';
import { paragraph, wordDocument } from '../import/word-document.js';
import { brief } from '../support/briefs.js';
import { startsClients } from './support.js';

const start = startsClients();

test('a text and a Word document become briefs, and nonsense an answer for people', async () => {
  const client = await start();
  const text = 'A New Quay\n\nMarta Lind\n\nThe board signed.\n\nWhat was signed?\n\nA contract.\n';
  expect(await client.request('spotlight/import', { text })).toMatchObject({
    text: '# A New Quay\n\nMarta Lind\n\nThe board signed.\n\n## What was signed?\n\nA contract.\n',
  });
  const word = await wordDocument({ body: [paragraph('A New Quay', 'Title'), paragraph('Marta Lind')] });
  expect(await client.request('spotlight/import', { base64: Buffer.from(word).toString('base64') })).toMatchObject({
    text: '# A New Quay\n\nMarta Lind\n',
  });
  expect(
    await client.request('spotlight/import', { base64: Buffer.from([0xff, 0xfe, 0x00]).toString('base64') }),
  ).toEqual({
    error: 'This file is no text in UTF-8 and no Word document.',
  });
});

test('a file of another kind is named, whether it comes as bytes or as text', async () => {
  const client = await start();
  const rtf = '{\\rtf1\\ansi Two ports\\par}';
  const error = expect.stringMatching(
    /^The file could not be imported: this is Rich Text Format \(\.rtf\): open it .*\.$/,
  );
  expect(await client.request('spotlight/import', { text: rtf })).toEqual({ error });
  expect(await client.request('spotlight/import', { base64: Buffer.from(rtf).toString('base64') })).toEqual({ error });
});

test('a pasted piece of a page loses its cut lines', async () => {
  const client = await start();
  const uri = await client.open('a.brief.md', brief());
  const text =
    'The board of the harbour signed a contract with two builders for a sec-\nond quay on the first day of March in the old town hall.';
  expect(await client.request('spotlight/cleanPasted', { uri, text })).toEqual({
    text: 'The board of the harbour signed a contract with two builders for a second quay on the first day of March in the old town hall.',
    removed: [],
  });
});
