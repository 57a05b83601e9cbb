import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { readWord } from '../../server/src/import/docx.js';
import { finishWord } from '../../server/src/import/finish-word.js';
import type { ImportOptions } from '../../server/src/import/import-text.js';
import { bullet, footnoteMark, lineBreak, link, paragraph, run, table, wordDocument } from './word-document.js';

const LEAD = 'The ministers of both coastal states opened a ferry line between Kalvik and Port Ennis on 3 May.';

async function imported(...body: readonly string[]): Promise<string> {
  return (await importDocx(await wordDocument({ body }))).text;
}

function canonical(answer: string): string {
  return `# A Ferry Line\n\nHanna Lindqvist\n\n${LEAD}\n\n## What does it say?\n\n${answer}\n`;
}

const head = [paragraph('A Ferry Line', 'Title'), paragraph('Hanna Lindqvist'), paragraph(LEAD)];
const question = paragraph('What does it say?', 'heading2');

async function importDocx(bytes: Uint8Array, options: ImportOptions = {}) {
  return finishWord(await readWord(bytes), options);
}

describe('Word documents', () => {
  it.each([
    ['Title and Heading 2', [...head, question]],
    ['Heading 1 and Heading 2', [paragraph('A Ferry Line', 'heading1'), ...head.slice(1), question]],
    ['Title and Heading 1', [...head, paragraph('What does it say?', 'heading1')]],
    ['Title and Heading 3', [...head, paragraph('What does it say?', 'heading3')]],
    ['Title and a bold question', [...head, paragraph(run('What does it ', 'b') + run('say?', 'b'))]],
    [
      'bold type alone',
      [paragraph(run('A Ferry Line', 'b')), ...head.slice(1), paragraph(run('What does it say?', 'b'))],
    ],
    ['a bold heading', [...head, paragraph(run('What does it say?', 'b'), 'heading2')]],
    ['a bold byline', [head[0] ?? '', paragraph(run('Hanna Lindqvist', 'b')), paragraph(LEAD), question]],
    ['no marks at all', [paragraph('A Ferry Line'), ...head.slice(1), paragraph('What does it say?')]],
    [
      'a line break in the title',
      [paragraph(run('A Ferry') + lineBreak + run('Line'), 'Title'), ...head.slice(1), question],
    ],
    ['empty paragraphs', [paragraph(''), ...head, paragraph(''), question, paragraph(' ')]],
  ])('finds the parts by %s', async (_, body) => {
    expect(await imported(...body, paragraph('It says nothing.'))).toBe(canonical('It says nothing.'));
  });

  it.each([
    [
      'links',
      paragraph(run('See ') + link('the audit office') + run('.')),
      'See [the audit office](https://audit.test/).',
    ],
    ['italics', paragraph(run('The ') + run('modus vivendi', 'i') + run(' holds.')), 'The *modus vivendi* holds.'],
    ['bold', paragraph(run('A ') + run('new', 'b') + run(' line.')), 'A **new** line.'],
    [
      'spaces in emphasis',
      paragraph(run('The') + run(' modus vivendi ', 'i') + run('holds.')),
      'The *modus vivendi* holds.',
    ],
    ['emphasis in pieces', paragraph(run('modus ', 'i') + run('vivendi', 'i') + run('.')), '*modus vivendi*.'],
    ['lists', bullet('One ship') + bullet('Two quays'), '- One ship\n- Two quays'],
    ['quotes', paragraph('Nobody was misled.', 'Quote'), '> Nobody was misled.'],
    [
      'tables',
      table([
        ['Port', 'Quays'],
        ['Kalvik', '2\nnew'],
      ]),
      '| Port   | Quays |\n| ------ | ----- |\n| Kalvik | 2 new |',
    ],
    ['signs that are no markup', paragraph('2 * 3 * 4 <b> #1 [sic] a_b & c'), '2 \\* 3 \\* 4 \\<b> #1 \\[sic] a_b & c'],
    ['a number at the beginning', paragraph('2021. The year.'), '2021\\. The year.'],
    ['fixed spaces', paragraph('5\u00a0km'), '5\u00a0km'],
    ['accents', paragraph('Żółć, Ελλάδα, 北京, 🚢'), 'Żółć, Ελλάδα, 北京, 🚢'],
    ['two paragraphs', paragraph('One.') + paragraph('Two.'), 'One.\n\nTwo.'],
  ])('keeps %s', async (_, content, expected) => {
    expect(await imported(...head, question, content)).toBe(canonical(expected));
  });

  it('keeps footnotes', async () => {
    const body = [...head, question, paragraph(run('It ended.') + footnoteMark + run(' It began.'))];
    const { text } = await importDocx(await wordDocument({ body, footnote: 'See the report.' }));
    expect(text).toBe(canonical('It ended.[^1] It began.\n\n[^1]: See the report.'));
  });

  it('gives a brief without gaps', async () => {
    const answer = paragraph('It says nothing.');
    const brief = parseBrief(
      await imported(...head, question, answer, paragraph('What comes next?', 'heading2'), answer),
    );
    expect({ form: brief.form, gaps: brief.gaps, title: brief.title?.text, names: brief.byline?.names.length }).toEqual(
      {
        form: 'canonical',
        gaps: [],
        title: 'A Ferry Line',
        names: 1,
      },
    );
    expect(brief.questions.map(({ text }) => text)).toEqual(['What does it say?', 'What comes next?']);
  });

  it('takes the date and the language that it is given', async () => {
    const { text } = await importDocx(await wordDocument({ body: head }), { date: '2026-05-04', lang: 'pl' });
    expect(text.startsWith('---\ndate: 2026-05-04\nlang: pl\n---\n\n# A Ferry Line\n')).toBe(true);
  });

  it.each([
    [
      'in the strict form',
      (xml: string) =>
        xml.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
    [
      'with prefixes of its own',
      (xml: string) => xml.replaceAll('w:', 'x:').replaceAll('xmlns:x:', 'xmlns:w:').replace('xmlns:w=', 'xmlns:x='),
    ],
    ['in UTF-16', (xml: string) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
  ])('reads one %s', async (_, change) => {
    const zip = await JSZip.loadAsync(await wordDocument({ body: [...head, question, paragraph('Żółć.')] }));
    zip.file('word/document.xml', change((await zip.file('word/document.xml')?.async('string')) ?? ''));
    expect((await importDocx(await zip.generateAsync({ type: 'uint8array' }))).text).toBe(canonical('Żółć.'));
  });

  it('reads one whose parts lie elsewhere', async () => {
    const zip = await JSZip.loadAsync(await wordDocument({ body: [...head, question, paragraph(link('Here'))] }));
    for (const [from, to] of [
      ['word/document.xml', 'doc/main2.xml'],
      ['word/_rels/document.xml.rels', 'doc/_rels/main2.xml.rels'],
      ['word/styles.xml', 'looks.xml'],
    ] as const) {
      const content = (await zip.file(from)?.async('string')) ?? '';
      zip.remove(from).file(to, content.replace('styles.xml', '/looks.xml'));
    }
    const rels = (await zip.file('_rels/.rels')?.async('string')) ?? '';
    zip.file('_rels/.rels', rels.replace('word/document.xml', '/doc/main2.xml'));
    expect((await importDocx(await zip.generateAsync({ type: 'uint8array' }))).text).toBe(
      canonical('[Here](https://audit.test/)'),
    );
  });

  it('refuses an archive that would unpack to gigabytes', async () => {
    const bytes = await wordDocument({ body: head });
    const view = new DataView(bytes.buffer);
    const entry = bytes.findIndex((_, at) => at + 4 < bytes.length && view.getUint32(at, true) === 0x02014b50);
    view.setUint32(entry + 24, 3_000_000_000, true);
    await expect(importDocx(bytes)).rejects.toThrow('too large: it would unpack to 3000 MB');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('A Ferry Line')],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ])('says that %s is no Word document', async (_, bytes) => {
    await expect(importDocx(bytes)).rejects.toThrow('this is no Word document');
  });
});
