import { describe, expect, it } from 'vitest';
import { field, paragraph, run, style } from './word-document.js';
import { read, readAnswer } from './word-reading.js';

const mark = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const simple = (text: string, result: string) =>
  `<w:fldSimple w:instr="${text.replaceAll('"', '&quot;')}">${result}</w:fldSimple>`;

async function answerTo(content: string): Promise<string> {
  return (await readAnswer(paragraph(content))).answer;
}

describe('links made by fields', () => {
  it.each([
    [' HYPERLINK "https://a.test/b" ', 'https://a.test/b'],
    [' HYPERLINK "https://a.test/b" \\o "The act" ', 'https://a.test/b'],
    [' HYPERLINK "https://a.test/b" \\t "_blank" ', 'https://a.test/b'],
    [' HYPERLINK "https://a.test/b" \\l "part2" ', 'https://a.test/b#part2'],
    [' HYPERLINK "https://a.test/b#x" \\l "part2" \\o "The act" \\t "_top" ', 'https://a.test/b#part2'],
    [' HYPERLINK \\o "The act" "https://a.test/b" ', 'https://a.test/b'],
    [' HYPERLINK \\t "_blank" \\l "p" "https://a.test/b" \\n ', 'https://a.test/b#p'],
    [' hyperlink https://a.test/b \\h', 'https://a.test/b'],
    ['HYPERLINK "https://a.test/b?c=1&d=2"', 'https://a.test/b?c=1&d=2'],
    [' HYPERLINK “https://a.test/b” ', 'https://a.test/b'],
    [' HYPERLINK "mailto:a@b.test" ', 'mailto:a@b.test'],
    [' HYPERLINK "https://a.test/(b)" ', '<https://a.test/(b)>'],
  ])('%s', async (text, target) => {
    const link = target.startsWith('<') ? /^See \[the act\]\(<?https:\/\/a\.test\/\\?\(b\\?\)>?\)\.$/ : null;
    for (const content of [field(text, run('the act')), simple(text.replaceAll('&', '&amp;'), run('the act'))]) {
      const answer = await answerTo(run('See ') + content + run('.'));
      if (link === null) expect(answer).toBe(`See [the act](${target}).`);
      else expect(answer).toMatch(link);
    }
  });

  it.each([
    [' HYPERLINK \\l "_Ref1" '],
    [' HYPERLINK "#_Ref1" '],
    [' HYPERLINK '],
    [' HYPERLINK "" '],
    [' REF _Ref1 \\h '],
  ])('that lead nowhere leave their words: %s', async (text) => {
    expect(await answerTo(run('See ') + field(text, run('the act')) + run('.'))).toBe('See the act.');
  });

  it('stand in one run, or over several of different form', async () => {
    const oneRun = `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://a.test/" </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>the act</w:t><w:fldChar w:fldCharType="end"/><w:t xml:space="preserve"> today</w:t></w:r>`;
    expect(await answerTo(run('See ') + oneRun)).toBe('See [the act](https://a.test/) today');
    const pieces =
      mark('begin') +
      code(' HYPER') +
      code('LINK "https://a.te') +
      code('st/" ') +
      mark('separate') +
      run('the ') +
      run('act', 'i') +
      mark('end');
    expect(await answerTo(run('See ') + pieces)).toBe('See [the *act*](https://a.test/)');
  });

  it.each([
    ['whose end is missing', mark('begin') + code(' HYPERLINK "https://a.test/" ') + mark('separate') + run('the act')],
    [
      'whose end was deleted',
      `${mark('begin')}${code(' HYPERLINK "https://a.test/" ')}${mark('separate')}${run('the act')}<w:del w:id="1" w:author="E">${mark('end')}</w:del>`,
    ],
    [
      'whose end stands in the next paragraph',
      `${mark('begin')}${code(' HYPERLINK "https://a.test/" ')}${mark('separate')}${run('the act')}</w:p><w:p>${mark('end')}`,
    ],
  ])('end with their paragraph at the latest: %s', async (_, content) => {
    const { answer } = await readAnswer(paragraph(run('See ') + content) + paragraph('A paragraph after that.'));
    expect(answer).toBe('See [the act](https://a.test/)\n\nA paragraph after that.');
  });

  it('do not swallow a link or a field within them', async () => {
    const inner = field(' HYPERLINK "https://a.test/" ', run('page ') + field(' PAGEREF _x \\h ', run('3')));
    expect(await answerTo(run('See ') + inner + run('.'))).toBe('See [page 3](https://a.test/).');
    const element = `<w:hyperlink r:id="rLink">${run('page ')}${field(' PAGEREF _x ', run('3'))}</w:hyperlink>`;
    expect(await answerTo(run('See ') + element + run('.'))).toBe('See [page 3](https://audit.test/).');
  });

  it('keep the words where the address is missing', async () => {
    expect(
      await answerTo(`See <w:hyperlink r:id="rGone">${run('the act')}</w:hyperlink>`.replace('See ', run('See '))),
    ).toBe('See the act');
  });
});

describe('other fields', () => {
  it.each([
    ['a number', simple(' SEQ Table \\* ARABIC ', run('1')), '1'],
    ['a reference', field(' REF fig1 \\h ', run('Table 1')), 'Table 1'],
    ['a date', field(' DATE \\@ "d MMMM yyyy" ', run('2 March 2026')), '2 March 2026'],
    ['a citation', field(' ADDIN ZOTERO_ITEM CSL_CITATION {"a":1} ', run('(Lind 2026)')), '(Lind 2026)'],
    ['a merge of letters', simple(' MERGEFIELD Name ', run('Lind')), 'Lind'],
    [
      'a condition with fields within its code',
      mark('begin') +
        code(' IF ') +
        field(' MERGEFIELD a ', run('SECRET')) +
        code(' = 1 "x" "y" ') +
        mark('separate') +
        run('y') +
        mark('end'),
      'y',
    ],
    [
      'a box to tick',
      mark('begin', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>') +
        code(' FORMCHECKBOX ') +
        mark('end'),
      '☒',
    ],
    [
      'a box not ticked',
      mark('begin', '<w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox></w:ffData>') +
        code(' FORMCHECKBOX ') +
        mark('separate') +
        mark('end'),
      '',
    ],
    [
      'a choice',
      mark(
        'begin',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="one"/><w:listEntry w:val="two"/></w:ddList></w:ffData>',
      ) +
        code(' FORMDROPDOWN ') +
        mark('end'),
      'two',
    ],
    [
      'a box of today',
      '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>',
      '☒',
    ],
    ['a sign', mark('begin') + code(' SYMBOL 8364 \\u ') + mark('end'), '€'],
    ['a button', mark('begin') + code(' MACROBUTTON NoMacro Click here ') + mark('end'), 'Click here'],
    ['an entry of an index', mark('begin') + code(' XE "ports" ') + mark('end'), ''],
    ['a code that lost its field', code(' REF a '), ''],
    ['a beginning that lost its field', mark('begin') + run('kept'), 'kept'],
    ['an end that lost its field', mark('end') + mark('separate') + run('kept'), 'kept'],
    ['text in a field without code', mark('begin') + run('kept') + mark('end'), 'kept'],
  ])('show their result: %s', async (_, content, result) => {
    expect(await answerTo(run('So ') + content + run(' it is.'))).toBe(`So ${result === '' ? '' : `${result} `}it is.`);
  });

  it('that show nothing but in Word are counted', async () => {
    const { notes } = await readAnswer(paragraph(run('So ') + mark('begin') + code(' EQ \\f(1,2) ') + mark('end')));
    expect(notes).toEqual(['Left out 1 field whose text stands nowhere in the file.']);
  });

  it('leave out a table of contents, and say so', async () => {
    const line = (text: string) =>
      paragraph(
        `<w:hyperlink w:anchor="_Toc1">${run(text)}<w:r><w:tab/></w:r>${field(' PAGEREF _Toc1 ', run('2'))}</w:hyperlink>`,
      );
    const first = paragraph(mark('begin') + code(' TOC \\o "1-3" \\h ') + mark('separate') + run('What changed?'));
    const plain = await readAnswer(
      paragraph('One.') + first + line('What next?') + paragraph(mark('end')) + paragraph('Two.'),
    );
    expect(plain.answer).toBe('One.\n\nTwo.');
    expect(plain.notes).toEqual(['Left out 1 table of contents.']);
    const gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const control = await readAnswer(
      `<w:sdt>${gallery}<w:sdtContent>${paragraph('Contents')}${first}${line('x')}${paragraph(mark('end'))}</w:sdtContent></w:sdt>${paragraph('Two.')}`,
    );
    expect({ answer: control.answer, notes: control.notes }).toEqual({
      answer: 'Two.',
      notes: ['Left out 1 table of contents.'],
    });
  });

  it('never end that begin a table of contents keep the text after it', async () => {
    const { answer } = await readAnswer(
      paragraph(mark('begin') + code(' TOC ') + mark('separate') + run('One.')) + paragraph('Two.'),
    );
    expect(answer).toBe('One.\n\nTwo.');
  });
});

describe('references within a document', () => {
  const bookmark = (name: string, content: string) =>
    `<w:bookmarkStart w:id="5" w:name="${name}"/>${content}<w:bookmarkEnd w:id="5"/>`;
  const body = (target: string, anchor: string, more = '') => [
    paragraph(target === 'title' ? bookmark('_Ref1', run('A Ferry Line')) : run('A Ferry Line'), 'Title'),
    paragraph('Hanna Lindqvist'),
    paragraph(target === 'lead' ? bookmark('_Ref1', run('It is open.')) : run('It is open.')),
    paragraph(
      target === 'question' ? bookmark('_Ref1', run('What does it say?')) : run('What does it say?'),
      'heading2',
    ),
    paragraph(`${run('See ')}<w:hyperlink w:anchor="${anchor}">${run('there')}</w:hyperlink>${more}`),
  ];

  it.each([
    ['question', '_Ref1', '[there](#what-does-it-say)'],
    ['title', '_Ref1', '[there](#a-ferry-line)'],
    ['lead', '_Ref1', 'there'],
    ['question', '_Gone', 'there'],
    ['question', '_top', 'there'],
  ])('lead to the heading of the %s, or are words alone (%s)', async (target, anchor, expected) => {
    expect((await read(body(target, anchor))).answer).toBe(`See ${expected}`);
  });

  it('by a field', async () => {
    expect((await read(body('question', '_x', field(' HYPERLINK \\l "_Ref1" ', run(' here'))))).answer).toBe(
      'See there [here](#what-does-it-say)',
    );
  });
});

it('headings by a style of one’s own, or by their level, are headings', async () => {
  const styles =
    style('paragraph', 'Ask', '', 'heading2') +
    '<w:style w:type="paragraph" w:styleId="Level"><w:name w:val="Level"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
    style('paragraph', 'BoldAsk', '<w:b/>');
  for (const name of ['Ask', 'Level', 'BoldAsk']) {
    const { text } = await readAnswer(
      paragraph('It is open.') + paragraph('What comes next?', name) + paragraph('Ships.'),
      { styles },
    );
    expect(text).toContain('## What comes next?\n\nShips.');
  }
  const direct = `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${run('What comes next?')}</w:p>`;
  expect((await readAnswer(direct + paragraph('Ships.'))).text).toContain('## What comes next?\n\nShips.');
});
