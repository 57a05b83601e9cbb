import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../server/src/import/docx.js';
import { paragraph, run, wordDocument } from './word-document.js';
import { read } from './word-reading.js';

async function withPart(path: string, content: string | Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await wordDocument({ body: [paragraph('One.')] }));
  zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('Word documents made to do harm', () => {
  it('that unpack to more than they say are refused before they fill the memory', async () => {
    const bytes = await withPart('word/document.xml', new Uint8Array(60_000_000).fill(32));
    const view = new DataView(bytes.buffer);
    // The sizes by the archive's own account.
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 60_000_000)
        view.setUint32(at + 24, 1000, true);
    }
    await expect(readWord(bytes)).rejects.toThrow(/unpacks to more than 40 MB/);
  });

  it.each([
    [
      'nested too deep',
      `<w:document ${W}><w:body>${'<w:smartTag>'.repeat(5000)}${'</w:smartTag>'.repeat(5000)}</w:body></w:document>`,
      /nested more than 250 deep/,
    ],
    [
      'with too many elements',
      `<w:document ${W}><w:body>${'<w:p/>'.repeat(500_001)}</w:body></w:document>`,
      /more than 500000 elements/,
    ],
    [
      'with entities that grow',
      `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
      /document type|entity/,
    ],
    ['cut off', `<w:document ${W}><w:body><w:p>`, /no Word document that can be read/],
    ['empty', '', /no Word document that can be read/],
    ['of another kind', '<html><body/></html>', /its main part is no text of Word/],
  ])('are refused: %s', async (_, content, said) => {
    await expect(readWord(await withPart('word/document.xml', content))).rejects.toThrow(said);
  });

  it('by broken styles, notes or comments are refused, and not read halfway', async () => {
    for (const part of ['word/styles.xml', 'word/footnotes.xml', 'word/comments.xml'])
      await expect(readWord(await withPart(part, '<w:x'))).rejects.toThrow('no Word document that can be read');
  });

  it('by styles based on each other in a circle are read', async () => {
    const styles = ['A', 'B']
      .map(
        (id, index) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${index === 0 ? 'B' : 'A'}"/></w:style>`,
      )
      .join('');
    expect((await read([paragraph('One.', 'A')], { styles })).text).toBe('One.\n');
  });

  it('bring no instructions of their own how to read them', async () => {
    const bytes = await withPart('mammoth/style-map', 'p => !');
    expect((await readWord(bytes)).markdown).toBe('One.\n');
  });

  it.each([
    ['runs', (count: number) => paragraph(run('a ').repeat(count))],
    [
      'hidden runs',
      (count: number) => paragraph(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>${run('a ')}`.repeat(count)),
    ],
    [
      'deleted marks',
      (count: number) => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('a ')}</w:p>`.repeat(count) + paragraph('b'),
    ],
    [
      'fields never ended',
      (count: number) => paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('a ')}`.repeat(count)),
    ],
    [
      'bold questions in one paragraph',
      (count: number) => paragraph(`${run('a?', 'b')}<w:r><w:br/></w:r>`.repeat(count)),
    ],
  ])('take time in proportion to their length: %s', async (_, body) => {
    const seconds = async (count: number) => {
      const bytes = await wordDocument({ body: [body(count)] });
      const start = process.cpuUsage();
      await readWord(bytes);
      return process.cpuUsage(start).user / 1e6;
    };
    await seconds(100);
    const small = await seconds(250);
    // Eight times as much; a square would be 64.
    expect(await seconds(2000)).toBeLessThan(Math.max(small, 0.05) * 30);
  });
});
