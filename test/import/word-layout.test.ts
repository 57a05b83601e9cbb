import { describe, expect, it } from 'vitest';
import { bullet, footnoteMark, lineBreak, paragraph, run, runWith, style, table } from './word-document.js';
import { read, readAnswer } from './word-reading.js';

const sup = (text: string) => runWith('<w:vertAlign w:val="superscript"/>', text);
const sub = (text: string) => runWith('<w:vertAlign w:val="subscript"/>', text);

describe('raised and lowered signs', () => {
  const styles =
    style('character', 'Raised', '<w:vertAlign w:val="superscript"/>') + style('character', 'Raised2', '', 'Raised');

  it.each([
    ['a note behind a year', run('by the end of 2027') + sup('3') + run('.'), 'by the end of 2027³.'],
    ['a power', run('10') + sup('9') + run(' tonnes'), '10⁹ tonnes'],
    ['a negative power', run('10') + sup('-6'), '10⁻⁶'],
    ['a square', run('40 km') + sup('2'), '40 km²'],
    ['several notes', run('in 2027') + sup('3, 4'), 'in 2027³, ⁴'],
    ['two digits', run('in 2027') + sup('12'), 'in 2027¹²'],
    ['brackets', run('in 2027') + sup('[3]'), 'in 2027\\[3]'],
    ['an ordinal', run('the 19') + sup('th') + run(' century'), 'the 19th century'],
    ['a star', run('in 2027') + sup('*'), 'in 2027\\*'],
    ['by style', run('in 2027') + runWith('<w:rStyle w:val="Raised"/>', '3'), 'in 2027³'],
    ['by the style its own is based on', run('in 2027') + runWith('<w:rStyle w:val="Raised2"/>', '3'), 'in 2027³'],
    ['by its place', run('in 2027') + runWith('<w:position w:val="8"/><w:sz w:val="14"/>', '3'), 'in 2027³'],
    ['in bold', run('in 2027') + runWith('<w:b/><w:vertAlign w:val="superscript"/>', '3'), 'in 2027**³**'],
    [
      'in a link',
      `${run('in 2027')}<w:hyperlink r:id="rLink">${sup('3')}</w:hyperlink>`,
      'in 2027[³](https://audit.test/)',
    ],
    [
      'at the level of the line',
      run('in 2027') + runWith('<w:rStyle w:val="Raised"/><w:vertAlign w:val="baseline"/>', ' 3'),
      'in 2027 3',
    ],
    ['lowered', run('CO') + sub('2') + run(' and x') + sub('10'), 'CO₂ and x₁₀'],
  ])('%s', async (_, content, answer) => {
    expect((await readAnswer(paragraph(content), { styles })).answer).toBe(answer);
  });

  it('behind a question', async () => {
    const bold = `<w:r><w:rPr><w:b/></w:rPr><w:t>What next?</w:t><w:footnoteReference w:id="2"/></w:r>`;
    const noted = await readAnswer(paragraph('One.') + paragraph(bold) + paragraph('Ships.'), { footnote: 'A note.' });
    expect(noted.text).toContain('## What next?[^1]\n\nShips.');
    for (const content of [
      run('What next?', 'b') + sup('3'),
      run('What next?', 'b') + runWith('<w:b/><w:vertAlign w:val="superscript"/>', '3'),
    ]) {
      expect((await readAnswer(paragraph('One.') + paragraph(content) + paragraph('Ships.'))).text).toContain(
        '## What next?³\n\nShips.',
      );
    }
  });
});

describe('footnotes', () => {
  const note = (id: number, content: string) => `<w:footnote w:id="${id}">${content}</w:footnote>`;
  const ref = (id: number, more = '') => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`;

  it('are numbered as they come, each once', async () => {
    const { answer } = await readAnswer(
      paragraph(run('One') + ref(7) + run(' two') + ref(5) + run(' three') + ref(7) + run('.')),
      {
        footnotes: note(5, paragraph('Five.')) + note(7, paragraph('Seven.')),
      },
    );
    expect(answer).toBe('One[^1] two[^2] three[^1].\n\n[^1]: Seven.\n\n[^2]: Five.');
  });

  it('keep links, emphasis, and further paragraphs', async () => {
    const { answer } = await readAnswer(paragraph(run('One') + ref(5)), {
      footnotes: note(5, paragraph(run('See ') + run('it', 'i')) + paragraph('And more.')),
    });
    expect(answer).toBe('One[^1]\n\n[^1]: See *it*\n\n    And more.');
  });

  it('with a mark of their own have one', async () => {
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="5"/><w:t>*</w:t></w:r>';
    expect((await readAnswer(paragraph(run('One') + own), { footnotes: note(5, paragraph('Five.')) })).answer).toBe(
      'One[^1]\n\n[^1]: Five.',
    );
  });

  it('that are missing leave no mark', async () => {
    expect((await readAnswer(paragraph(run('One') + ref(9) + run('.')))).answer).toBe('One.');
  });

  it('and endnotes stand in one list', async () => {
    const { answer } = await readAnswer(
      paragraph(`${run('One')}<w:r><w:endnoteReference w:id="3"/></w:r>${run(' two')}${footnoteMark}`),
      {
        footnote: 'A footnote.',
        endnotes: `<w:endnote w:id="3">${paragraph('An endnote.')}</w:endnote>`,
      },
    );
    expect(answer).toBe('One[^1] two[^2]\n\n[^1]: An endnote.\n\n[^2]: A footnote.');
  });
});

describe('line breaks', () => {
  it.each([
    ['a bold question and prose', run('What next?', 'b') + lineBreak + run('Ships.'), '## What next?\n\nShips.'],
    [
      'the break in the bold run',
      `<w:r><w:rPr><w:b/></w:rPr><w:t>What next?</w:t><w:br/></w:r>${run('Ships.')}`,
      '## What next?\n\nShips.',
    ],
    [
      'two questions',
      run('What next?', 'b') +
        lineBreak +
        run('Ships.') +
        lineBreak +
        run('And then?', 'b') +
        lineBreak +
        run('Quays.'),
      '## What next?\n\nShips.\n\n## And then?\n\nQuays.',
    ],
    ['an empty line', run('One.') + lineBreak + lineBreak + run('Two.'), 'One.\n\nTwo.'],
    ['a carriage return', `<w:r><w:t>One</w:t><w:cr/><w:t>two.</w:t></w:r>`, 'One\\\ntwo.'],
    ['at the edges', lineBreak + run('One.') + lineBreak, 'One.'],
    [
      'in italics',
      `${run('One', 'i')}<w:r><w:rPr><w:i/></w:rPr><w:br/><w:t>two</w:t></w:r>${run(' three.')}`,
      '*One*\\\n*two* three.',
    ],
    [
      'in a link',
      `<w:hyperlink r:id="rLink">${run('One')}${lineBreak}${run('two')}</w:hyperlink>`,
      '[One](https://audit.test/)\\\n[two](https://audit.test/)',
    ],
    ['a page', `${run('One')}<w:r><w:br w:type="page"/></w:r>${run('two.')}`, 'One two.'],
    ['a column', `${run('One')}<w:r><w:br w:type="column"/></w:r>${run('two.')}`, 'One two.'],
    ['a page between paragraphs', paragraphs('One.', '<w:r><w:br w:type="page"/></w:r>', 'Two.'), 'One.\n\nTwo.'],
    [
      'where a page once ended',
      `${run('One')}<w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve"> two.</w:t></w:r>`,
      'One two.',
    ],
    [
      'a tab',
      '<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:ptab w:alignment="right"/><w:t>three.</w:t></w:r>',
      'One two three.',
    ],
    [
      'hyphens',
      '<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>eration</w:t></w:r>',
      'co‑operation',
    ],
  ])('%s', async (_, content, expected) => {
    const { text } = await readAnswer(paragraph('So.') + (content.startsWith('<w:p>') ? content : paragraph(content)));
    expect(text.slice(text.indexOf('So.\n\n') + 5).trimEnd()).toBe(expected);
  });
});

function paragraphs(...contents: readonly string[]): string {
  return contents.map((content) => paragraph(content)).join('');
}

it('line breaks in bold type stand outside it in cells, quotes, items and notes too', async () => {
  const bold = `<w:r><w:rPr><w:b/></w:rPr><w:t>One</w:t><w:br/></w:r>${run('two.')}`;
  const cells = table([
    ['a', 'b'],
    ['c', 'd'],
  ]).replace(run('d'), bold);
  const { answer } = await readAnswer(
    cells + paragraph(bold, 'Quote') + bullet('x').replace(run('x'), bold) + paragraph(run('So.') + footnoteMark),
    { footnote: bold },
  );
  expect(answer).toBe(
    '| a | b            |\n| - | ------------ |\n| c | **One** two. |\n\n> **One**\\\n> two.\n\n- **One**\\\n  two.\n\nSo.[^1]\n\n[^1]: **One** two.',
  );
});

describe('questions', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>';
  const item = (content: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>${content}</w:p>`;
  const styles =
    '<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
    style('paragraph', 'Numbered2', '', 'Numbered') +
    style('character', 'Strong', '<w:b/>');
  const head = [paragraph('A Ferry Line', 'Title'), paragraph('Hanna Lindqvist'), paragraph('It is open.')];

  it.each([
    [
      'bold in a numbered list',
      item(run('What changed?', 'b')) + paragraph('Nothing.') + item(run('What next?', 'b')) + paragraph('Ships.'),
    ],
    [
      'bold by a style',
      item(runWith('<w:rStyle w:val="Strong"/>', 'What changed?')) +
        paragraph('Nothing.') +
        item(runWith('<w:rStyle w:val="Strong"/>', 'What next?')) +
        paragraph('Ships.'),
    ],
    [
      'in a list by style',
      paragraph(run('What changed?', 'b'), 'Numbered2') +
        paragraph('Nothing.') +
        paragraph(run('What next?', 'b'), 'Numbered') +
        paragraph('Ships.'),
    ],
    [
      'with the answer in the item',
      item(run('What changed?', 'b') + lineBreak + run('Nothing.')) +
        item(run('What next?', 'b') + lineBreak + run('Ships.')),
    ],
    [
      'numbered and not bold',
      item(run('What changed?')) + paragraph('Nothing.') + item(run('What next?')) + paragraph('Ships.'),
    ],
    [
      'bold and bulleted',
      bullet('x').replace(run('x'), run('What changed?', 'b')) +
        paragraph('Nothing.') +
        bullet('x').replace(run('x'), run('What next?', 'b')) +
        paragraph('Ships.'),
    ],
    [
      'run into the answer',
      paragraph(run('What changed?', 'b') + run(' Nothing.')) + paragraph(run('What next?', 'b') + run(' Ships.')),
    ],
    [
      'in one paragraph by breaks',
      paragraph(
        run('What changed?', 'b') +
          lineBreak +
          run('Nothing.') +
          lineBreak +
          run('What next?', 'b') +
          lineBreak +
          run('Ships.'),
      ),
    ],
    [
      'in a layout table',
      table([['x'], ['y']])
        .replace(paragraph('x'), paragraph('What changed?', 'heading2') + paragraph('Nothing.'))
        .replace(paragraph('y'), paragraph('What next?', 'heading2') + paragraph('Ships.')),
    ],
  ])('%s', async (_, body) => {
    const { text } = await read([...head, body], { numbering, styles });
    expect(text).toBe(
      '# A Ferry Line\n\nHanna Lindqvist\n\nIt is open.\n\n## What changed?\n\nNothing.\n\n## What next?\n\nShips.\n',
    );
  });

  it('in a list within an answer stay a list', async () => {
    const list = item(run('Who pays?', 'b')) + item(run('Who steers?'));
    expect((await readAnswer(paragraph('It asks:') + list, { numbering })).answer).toBe(
      'It asks:\n\n1. **Who pays?**\n2. Who steers?',
    );
  });
});

describe('titles in a plain style', () => {
  const rest = [
    paragraph('The ferry line is open since May, and it pays for itself.'),
    paragraph('What next?', 'heading2'),
    paragraph('Ships.'),
  ];

  it.each([
    ['before the byline', [paragraph('Two Ports Share Their Pilots'), paragraph('Hanna Lindqvist')]],
    [
      'behind a date',
      [paragraph('2 March 2026'), paragraph('Two Ports Share Their Pilots'), paragraph('Hanna Lindqvist')],
    ],
    [
      'behind the name of the series',
      [paragraph('SPOTLIGHT'), paragraph('Two Ports Share Their Pilots'), paragraph('Hanna Lindqvist')],
    ],
    [
      'with several authors',
      [paragraph('Two Ports Share Their Pilots'), paragraph('Hanna Lindqvist and Piotr Zaremba')],
    ],
    [
      'with authors in Polish',
      [paragraph('Two Ports Share Their Pilots'), paragraph('Hanna Lindqvist i Piotr Zaremba')],
    ],
    [
      'larger and bold',
      [paragraph(runWith('<w:b/><w:sz w:val="48"/>', 'Two Ports Share Their Pilots')), paragraph('Hanna Lindqvist')],
    ],
  ])('%s', async (_, head) => {
    const { text } = await read([...head, ...rest]);
    expect(text).toContain('# Two Ports Share Their Pilots\n\nHanna Lindqvist');
    expect(text).toContain('\n## What next?\n');
  });

  it('are not made of prose', async () => {
    const { text } = await read([paragraph('The two ports have signed a treaty. It ends a dispute.'), ...rest]);
    expect(text).not.toMatch(/^# /m);
  });
});

describe('tables that lay out a page', () => {
  const cell = (...content: readonly string[]) => `<w:tc>${content.join('')}</w:tc>`;
  const rows = (...all: readonly string[]) => `<w:tbl>${all.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

  it.each([
    ['one cell', rows(cell(paragraph('One.'), paragraph('Two.')))],
    ['one column', rows(cell(paragraph('One.')), cell(paragraph('Two.')))],
    ['one row', rows(cell(paragraph('One.')) + cell(paragraph('Two.')))],
    ['a cell in a cell', rows(cell(rows(cell(paragraph('One.'), paragraph('Two.'))), '<w:p/>'))],
    [
      'an empty column',
      rows(cell('<w:p/>') + cell(paragraph('One.')), cell('<w:p/>') + cell(rows(cell(paragraph('Two.'))))),
    ],
  ])('are gone, and their text is kept: %s', async (_, body) => {
    expect((await readAnswer(body)).answer).toBe('One.\n\nTwo.');
  });

  it('are said where the order of reading is not sure', async () => {
    const { notes } = await readAnswer(rows(cell(paragraph('One.')) + cell(paragraph('Two.'))));
    expect(notes).toEqual(['Wrote the cells of 1 layout table one after the other: please check.']);
    expect((await readAnswer(rows(cell(paragraph('One.')), cell(paragraph('Two.'))))).notes).toEqual([]);
  });

  it('leave tables of data alone, within them too', async () => {
    const data = table([
      ['Port', 'Quays'],
      ['Kalvik', '2'],
    ]);
    const markdown = '| Port   | Quays |\n| ------ | ----- |\n| Kalvik | 2     |';
    expect((await readAnswer(data)).answer).toBe(markdown);
    expect((await readAnswer(rows(cell(paragraph('One.'), data, '<w:p/>')))).answer).toBe(`One.\n\n${markdown}`);
  });
});

describe('text boxes', () => {
  const shape = (content: string) =>
    `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const old = (content: string) =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;

  it.each([
    ['of today', shape(paragraph('In a box.'))],
    ['of old', old(paragraph('In a box.'))],
    [
      'in both ways',
      `<mc:AlternateContent><mc:Choice Requires="wps">${shape(paragraph('In a box.'))}</mc:Choice><mc:Fallback>${old(paragraph('In a box.'))}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'in the old way alone',
      `<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>${old(paragraph('In a box.'))}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'drawn elsewhere',
      '<w:drawing><wp:inline><a:graphic><a:graphicData><a:txBody><a:p><a:r><a:t>In a box.</a:t></a:r></a:p></a:txBody></a:graphicData></a:graphic></wp:inline></w:drawing>',
    ],
  ])('stand behind their paragraph: %s', async (_, content) => {
    const { answer, notes } = await readAnswer(paragraph(`${run('Before. ')}<w:r>${content}</w:r>${run('After.')}`));
    expect(answer).toBe('Before. After.\n\nIn a box.');
    expect(notes).toEqual(['Put the text of 1 text box behind its paragraph: please check.']);
  });

  it('hold tables and lists, and are counted', async () => {
    const content = `<w:r>${shape(
      table([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    )}</w:r><w:r>${shape(bullet('One'))}</w:r>`;
    const { answer, notes } = await readAnswer(paragraph(run('Before.') + content));
    expect(answer).toBe('Before.\n\n| a | b |\n| - | - |\n| c | d |\n\n- One');
    expect(notes).toEqual(['Put the text of 2 text boxes behind their paragraphs: please check.']);
  });

  it('without text are nothing, and pictures are counted', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const { answer, notes } = await readAnswer(
      paragraph(`${run('Before.')}<w:r>${shape('<w:p/>')}</w:r>${picture}${picture}`),
    );
    expect({ answer, notes }).toEqual({ answer: 'Before.', notes: ['Left out 2 pictures.'] });
  });
});

describe('drop caps', () => {
  const cap = (text: string, kind = 'drop', properties = '') =>
    `<w:p><w:pPr><w:framePr w:dropCap="${kind}" w:lines="3"/></w:pPr><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;

  it.each([
    ['a letter', cap('O') + paragraph('n 2 March.')],
    ['in the margin', cap('O', 'margin') + paragraph('n 2 March.')],
    ['large and bold', cap('O', 'drop', '<w:b/><w:sz w:val="120"/>') + paragraph('n 2 March.')],
    ['a word', cap('On') + paragraph(run(' 2 March.'))],
    ['with an empty paragraph between', cap('O') + paragraph('') + paragraph('n 2 March.')],
    ['with a bookmark between', `${cap('O')}<w:bookmarkEnd w:id="1"/>${paragraph('n 2 March.')}`],
  ])('begin their paragraph: %s', async (_, body) => {
    expect((await readAnswer(body)).answer).toBe('On 2 March.');
  });

  it('without a paragraph stay', async () => {
    expect((await readAnswer(paragraph('One.') + cap('O'))).answer).toBe('One.\n\nO');
  });
});

describe('equations', () => {
  const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

  it.each([
    ['plain', r('x=5'), 'x=5'],
    ['a fraction', `<m:f><m:num>${r('a+b')}</m:num><m:den>${r('c')}</m:den></m:f>`, '(a+b)/c'],
    ['a power', `<m:sSup><m:e>${r('x')}</m:e><m:sup>${r('2')}</m:sup></m:sSup>`, 'x²'],
    ['a power of letters', `<m:sSup><m:e>${r('x')}</m:e><m:sup>${r('n+1')}</m:sup></m:sSup>`, 'x^(n+1)'],
    ['an index', `<m:sSub><m:e>${r('x')}</m:e><m:sub>${r('1')}</m:sub></m:sSub>`, 'x₁'],
    ['a root', `<m:rad><m:deg/><m:e>${r('x')}</m:e></m:rad>`, '√x'],
    ['brackets', `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${r('x')}</m:e></m:d>`, '\\[x]'],
    ['something unknown', `<m:borderBox><m:e>${r('x=5')}</m:e></m:borderBox>`, 'x=5'],
  ])('%s', async (_, math, text) => {
    const { answer, notes } = await readAnswer(paragraph(`${run('Growth of ')}<m:oMath>${math}</m:oMath>${run('.')}`));
    expect(answer).toBe(`Growth of ${text}.`);
    expect(notes).toEqual(['Wrote 1 equation as plain text: please check.']);
  });

  it('in a paragraph of their own', async () => {
    expect((await readAnswer(paragraph(`<m:oMathPara><m:oMath>${r('x=5')}</m:oMath></m:oMathPara>`))).answer).toBe(
      'x=5',
    );
  });
});

describe('rarer elements', () => {
  it.each([
    ['smart tags', `<w:smartTag>${run('Kalvik')}</w:smartTag>`, 'Kalvik'],
    ['directions', `<w:bdo w:val="ltr">${run('Kalvik')}</w:bdo>`, 'Kalvik'],
    ['custom XML', `<w:customXml>${run('Kalvik')}</w:customXml>`, 'Kalvik'],
    [
      'ruby',
      '<w:r><w:ruby><w:rt><w:r><w:t>ほく</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>北</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '北(ほく)',
    ],
    ['signs of a font', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', '🗹'],
    ['signs of another font', '<w:r><w:sym w:font="Calibri" w:char="00A7"/></w:r>', '§'],
    ['what nobody knows', `<x:y xmlns:x="urn:x"><x:z>${run('Kalvik')}</x:z></x:y>`, 'Kalvik'],
  ])('%s keep their text', async (_, content, answer) => {
    expect((await readAnswer(paragraph(content))).answer).toBe(answer);
  });

  it.each([
    ['R&D and AT&T', 'R&D and AT&T'],
    ['&amp; and &#8364;', '\\&amp; and \\&#8364;'],
    ['a\\&b', 'a\\\\&b'],
  ])('write %s so that it is read as it was', async (content, answer) => {
    expect((await readAnswer(paragraph(content))).answer).toBe(answer);
  });

  it.each([
    ['a sign at the end', run('What changed?', 'b') + run('Nothing.'), '**What changed**?Nothing.'],
    ['a sign at the beginning', run('Nothing') + run('(yet)', 'i'), 'Nothing(*yet)*'],
    ['within a word', run('un') + run('believ', 'b') + run('able'), 'un**believ**able'],
    ['signs alone', run('a') + run('?!', 'b') + run('b'), 'a?!b'],
    ['quotes', run('See ') + run('“this”', 'i') + run('s end'), 'See *“this*”s end'],
  ])('write emphasis without codes: %s', async (_, content, answer) => {
    expect((await readAnswer(paragraph(content))).answer).toBe(answer);
  });

  it('other documents within are counted', async () => {
    expect((await readAnswer(`${paragraph('One.')}<w:altChunk r:id="rX"/>`)).notes).toEqual([
      'Left out 1 embedded document.',
    ]);
  });
});
