import { describe, expect, it } from 'vitest';
import { field, footnoteMark, link, paragraph, run, runWith, style, table } from './word-document.js';
import { readAnswer } from './word-reading.js';

const SECRET = 'Source is X. ';
const HIDDEN = runWith('<w:vanish/>', SECRET);
const NOTE = 'Left out hidden text in 1 place (3 words).';

const STYLES = [
  style('character', 'Secret', '<w:vanish/>'),
  style('character', 'Secret2', '<w:b/>', 'Secret'),
  style('character', 'Open', '<w:vanish w:val="0"/>', 'Secret'),
  style('paragraph', 'Internal', '<w:vanish/>'),
  style('paragraph', 'Internal2', '', 'Internal'),
  style('table', 'Vault', '<w:vanish/>'),
].join('');

describe('hidden text of a Word document', () => {
  it.each([
    ['a run', paragraph(run('Public. ') + HIDDEN + run('More.')), 'Public. More.'],
    [
      'a run in two pieces',
      paragraph(run('Public. ') + runWith('<w:vanish/>', 'Source ') + runWith('<w:vanish/><w:b/>', 'is X.')),
      'Public.',
    ],
    ['a run by its style', paragraph(run('Public. ') + runWith('<w:rStyle w:val="Secret"/>', SECRET)), 'Public.'],
    [
      'a run by the style its own is based on',
      paragraph(run('Public. ') + runWith('<w:rStyle w:val="Secret2"/>', SECRET)),
      'Public.',
    ],
    ['hidden on the web', paragraph(run('Public. ') + runWith('<w:webHidden/>', SECRET)), 'Public.'],
    ['written as true', paragraph(run('Public. ') + runWith('<w:vanish w:val="true"/>', SECRET)), 'Public.'],
    ['a paragraph by its style', paragraph(run(SECRET), 'Internal') + paragraph('Public.'), 'Public.'],
    [
      'a paragraph by the style its own is based on',
      paragraph('Public.') + paragraph(run(SECRET), 'Internal2'),
      'Public.',
    ],
    ['a link', paragraph(`${run('Public. ')}<w:hyperlink r:id="rLink">${HIDDEN}</w:hyperlink>`), 'Public.'],
    ['the result of a field', paragraph(run('Public. ') + field(' REF a ', HIDDEN)), 'Public.'],
    [
      'the result of a simple field',
      paragraph(`${run('Public. ')}<w:fldSimple w:instr=" REF a ">${HIDDEN}</w:fldSimple>`),
      'Public.',
    ],
    ['an insertion', paragraph(`${run('Public. ')}<w:ins w:id="9" w:author="E">${HIDDEN}</w:ins>`), 'Public.'],
    [
      'a content control',
      paragraph(`${run('Public. ')}<w:sdt><w:sdtContent>${HIDDEN}</w:sdtContent></w:sdt>`),
      'Public.',
    ],
    ['an unknown element', paragraph(`${run('Public. ')}<w:smartTag>${HIDDEN}</w:smartTag>`), 'Public.'],
    ['a text box', paragraph(run('Public.') + box(paragraph(HIDDEN))), 'Public.'],
    ['a text box hidden as a whole', paragraph(run('Public.') + box(paragraph(SECRET), ' hidden="1"')), 'Public.'],
    [
      'an old text box hidden as a whole',
      paragraph(
        `${run('Public.')}<w:r><w:pict><v:shape style="visibility:hidden"><v:textbox><w:txbxContent>${paragraph(SECRET)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
      'Public.',
    ],
    [
      'an equation',
      paragraph(`${run('Public.')}<m:oMath><m:r><w:rPr><w:vanish/></w:rPr><m:t>Source is X.</m:t></m:r></m:oMath>`),
      'Public.',
    ],
    [
      'a table by its style',
      `<w:tbl><w:tblPr><w:tblStyle w:val="Vault"/></w:tblPr><w:tr><w:tc>${paragraph(SECRET)}</w:tc></w:tr></w:tbl>${paragraph('Public.')}`,
      'Public.',
    ],
    [
      'ruby text',
      paragraph(
        `${run('Public.')}<w:r><w:rPr><w:vanish/></w:rPr><w:ruby><w:rubyBase><w:r><w:t>Source is X.</w:t></w:r></w:rubyBase></w:ruby></w:r>`,
      ),
      'Public.',
    ],
  ])('is left out, and said: %s', async (_, body, answer) => {
    const found = await readAnswer(body, { styles: STYLES });
    expect(found.answer).toBe(answer);
    expect(found.notes.filter((note) => !note.startsWith('Accepted'))).toEqual([NOTE]);
    expect(found.text).not.toContain('Source');
  });

  it('in a cell, a row and a footnote', async () => {
    const cells = table([
      ['Port', 'Quays'],
      ['Kalvik', 'two'],
      ['Secret', 'port'],
    ])
      .replace(run('two'), run('two ') + HIDDEN)
      .replace(`<w:tr><w:tc>${paragraph('Secret')}`, `<w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph('Secret')}`);
    const { answer, notes } = await readAnswer(cells + paragraph(run('It holds.') + footnoteMark), {
      footnote: run('See the report. ') + HIDDEN,
    });
    expect(answer).toBe(
      '| Port   | Quays |\n| ------ | ----- |\n| Kalvik | two   |\n\nIt holds.[^1]\n\n[^1]: See the report.',
    );
    expect(notes).toEqual(['Left out hidden text in 3 places (8 words).']);
  });

  it('takes a footnote along of which nothing is left, or whose mark is hidden', async () => {
    const nothing = await readAnswer(paragraph(run('It holds.') + footnoteMark), { footnote: HIDDEN });
    expect(nothing.answer).toBe('It holds.');
    const mark = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r>';
    const marked = await readAnswer(paragraph(run('It holds.') + mark), { footnote: 'Source is X.' });
    expect(marked.text).not.toContain('Source');
    expect(marked.answer).toBe('It holds.');
  });

  it('joins the paragraphs between which it runs on', async () => {
    const hiddenMark = '<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>';
    const body = `<w:p>${hiddenMark}${run('It holds ')}${HIDDEN}</w:p>${paragraph(HIDDEN + run('to this day.'))}`;
    expect((await readAnswer(body)).answer).toBe('It holds to this day.');
  });

  it('does not join a heading with the text that stands on its line', async () => {
    const mark = '<w:pPr><w:pStyle w:val="heading2"/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>';
    const { text } = await readAnswer(`<w:p>${mark}${run('What comes next?')}</w:p>${paragraph('It is open.')}`);
    expect(text).toContain('## What comes next?\n\nIt is open.\n');
  });

  it.each([
    ['switched off', paragraph(run('Public. ') + runWith('<w:vanish w:val="0"/>', 'More.'))],
    [
      'switched off against its paragraph',
      paragraph(runWith('<w:vanish w:val="false"/>', 'Public. More.'), 'Internal'),
    ],
    ['switched off by its style', paragraph(run('Public. ') + runWith('<w:rStyle w:val="Open"/>', 'More.'))],
    ['the mark of a paragraph alone', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('Public. More.')}</w:p>`],
    [
      'entries of an index',
      paragraph(
        run('Public. ') +
          `<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:instrText> XE "port" </w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>` +
          run('More.'),
      ),
    ],
  ])('is not found where nothing is hidden: %s', async (_, body) => {
    const { answer, notes } = await readAnswer(body, { styles: STYLES });
    expect({ answer, notes }).toEqual({ answer: 'Public. More.', notes: [] });
  });

  it('leaves links and fields around it whole', async () => {
    const { answer } = await readAnswer(
      paragraph(
        run('See ') +
          field(' HYPERLINK "https://a.test/" ', run('the act') + HIDDEN) +
          run(' and ') +
          link('the audit'),
      ),
    );
    expect(answer).toBe('See [the act](https://a.test/) and [the audit](https://audit.test/)');
  });

  it('is said in Polish', async () => {
    const { notes } = await readAnswer(paragraph(HIDDEN + run('Tak. ') + HIDDEN), {}, 'pl');
    expect(notes).toEqual(['Pominięto tekst ukryty w 2 miejscach (6 słów).']);
  });
});

function box(content: string, more = ''): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Box"${more}/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
}
