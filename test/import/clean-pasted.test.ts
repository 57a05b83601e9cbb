import { describe, expect, it } from 'vitest';
import { cleanPasted, cleanPiece } from '../../server/src/import/clean-pasted.js';
import { paragraphs } from './brief-text.js';
import { layOut } from './layout.js';

const prose = paragraphs.slice(4, 6);

describe('cleanPasted', () => {
  it.each([60, 75, 90])('joins lines of %i characters, and words cut at their ends', (width) => {
    const page = layOut(prose, { width, blank: 'paragraphs', hyphenate: true });
    expect(cleanPasted(page)).toBe(prose.join('\n\n'));
    expect(cleanPasted(`${page}\n`)).toBe(`${prose.join('\n\n')}\n`);
    expect(cleanPasted(page.replaceAll('\n', '\r\n'))).toBe(prose.join('\r\n\r\n'));
  });

  it('joins a paragraph that a page break has cut, with the header between its halves', () => {
    const cut = `The company will order a second\n\nPORTS AND TRADE SPOTLIGHT\n\nship by the end of 2027.`;
    expect(cleanPasted(cut, { furniture: [] })).toBe('The company will order a second ship by the end of 2027.');
  });

  const CUT = [
    'The board of the harbour signed a contract with two build-',
    'ers for a second quay, which gives the ferries room of',
    'their own and',
  ];

  it.each([
    'HARBOUR NOTES',
    'HARBOUR NOTES No. 12, 1 March 2026',
    'Harbour Notes | March 2026',
    '© 2026 Harbour Institute',
    '12',
  ])('takes out a line between the halves of a wrapped paragraph: %s', (header) => {
    const page = [...CUT, '', header, '', 'ends a quarrel of ten years.'].join('\n');
    expect(cleanPiece(page)).toEqual({
      text: 'The board of the harbour signed a contract with two builders for a second quay, which gives the ferries room of their own and ends a quarrel of ten years.',
      removed: [header],
    });
  });

  it.each(['Source: Eurostat', 'ECB'])('keeps one that may be the author’s: %s', (line) => {
    const page = [...CUT, '', line, '', 'ends a quarrel of ten years.'].join('\n');
    expect(cleanPiece(page).removed).toEqual([]);
    expect(cleanPasted(page).split('\n\n')).toContain(line);
  });

  it.each([
    'one line, as it is: 2 * 3 # 4',
    '## A heading\n\nwith a wrapped\nparagraph',
    '- [a link](x.md)\n- *emphasis*',
    'A paragraph.\n\nAnother one.',
  ])('leaves %j alone', (text) => {
    expect(cleanPasted(text)).toBe(text);
  });

  it('writes ligatures as letters and escapes what is no markup', () => {
    expect(cleanPasted('The ﬁrst.\n\n<b> is a tag.')).toBe('The first.\n\n\\<b> is a tag.');
  });
});
