import { describe, expect, it } from 'vitest';
import { field, footnoteMark, paragraph, run, table } from './word-document.js';
import { read, readAnswer } from './word-reading.js';

const SECRET = 'INTERNAL';

function comment(id: number, more = ''): string {
  return `<w:comment w:id="${id}" w:author="Ed" w:initials="E"${more}>${paragraph(`${SECRET} ${id}`)}</w:comment>`;
}
function start(id: number): string {
  return `<w:commentRangeStart w:id="${id}"/>`;
}
function end(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/>${mark(id)}`;
}
function mark(id: number): string {
  return `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
}

describe('comments in a Word document', () => {
  it.each([
    ['about a passage', paragraph(start(0) + run('It holds.') + end(0)), 'It holds.'],
    ['at a place', paragraph(run('It ') + mark(0) + run('holds.')), 'It holds.'],
    ['over two paragraphs', paragraph(start(0) + run('One.')) + paragraph(run('Two.') + end(0)), 'One.\n\nTwo.'],
    ['around a paragraph', `${start(0) + paragraph('One.')}<w:commentRangeEnd w:id="0"/>${paragraph(mark(0))}`, 'One.'],
    ['without a mark', paragraph(`${start(0)}${run('It holds.')}<w:commentRangeEnd w:id="0"/>`), 'It holds.'],
    ['that nothing in the text leads to', paragraph('It holds.'), 'It holds.'],
    [
      'within a link',
      paragraph(`<w:hyperlink r:id="rLink">${start(0)}${run('It')}${end(0)}</w:hyperlink>`),
      '[It](https://audit.test/)',
    ],
    ['within a field', paragraph(field(' REF a ', start(0) + run('It') + end(0)) + run(' holds.')), 'It holds.'],
    [
      'within an insertion',
      paragraph(`<w:ins w:id="9" w:author="E">${start(0)}${run('It holds.')}${end(0)}</w:ins>`),
      'It holds.',
    ],
    [
      'within a content control',
      `<w:sdt><w:sdtContent>${paragraph(start(0) + run('It holds.') + end(0))}</w:sdtContent></w:sdt>`,
      'It holds.',
    ],
  ])('%s are left out, and said', async (_, body, answer) => {
    const found = await readAnswer(body, { comments: comment(0) });
    expect(found.answer).toBe(answer);
    expect(found.notes[0]).toBe('Left out 1 comment.');
    expect(found.text).not.toContain(SECRET);
  });

  it('in tables are left out', async () => {
    const cells = table([
      ['Port', 'Quays'],
      ['Kalvik', 'two'],
    ]).replace(run('two'), start(0) + run('two') + end(0));
    const { answer, notes } = await readAnswer(cells, { comments: comment(0) });
    expect({ answer, notes }).toEqual({
      answer: '| Port   | Quays |\n| ------ | ----- |\n| Kalvik | two   |',
      notes: ['Left out 1 comment.'],
    });
  });

  it('in footnotes are left out', async () => {
    const { answer, notes } = await readAnswer(paragraph(run('It holds.') + footnoteMark), {
      footnote: run('See the report.') + mark(0),
      comments: comment(0),
    });
    expect(answer).toBe('It holds.[^1]\n\n[^1]: See the report.');
    expect(notes).toEqual(['Left out 1 comment.']);
  });

  it('count with their answers and where they are settled, each once', async () => {
    const { notes } = await readAnswer(paragraph(start(0) + start(1) + run('It holds.') + end(0) + end(1) + mark(4)), {
      comments: comment(0) + comment(1, ' w:done="1"') + comment(2) + comment(3),
    });
    expect(notes).toEqual(['Left out 5 comments.']);
  });

  it('that are missing stop nothing', async () => {
    const { answer, notes } = await readAnswer(paragraph(start(7) + run('It holds.') + end(7)));
    expect({ answer, notes }).toEqual({ answer: 'It holds.', notes: ['Left out 1 comment.'] });
  });

  it('are said in Polish', async () => {
    const said = async (count: number) => {
      const comments = Array.from({ length: count }, (_, id) => comment(id)).join('');
      return (await readAnswer(paragraph('Tak.'), { comments }, 'pl')).notes[0];
    };
    expect([await said(1), await said(2), await said(5), await said(22)]).toEqual([
      'Pominięto 1 komentarz.',
      'Pominięto 2 komentarze.',
      'Pominięto 5 komentarzy.',
      'Pominięto 22 komentarze.',
    ]);
  });

  it('are not said where there are none', async () => {
    expect((await read([paragraph('A Ferry Line', 'Title')], { comments: '' })).notes).toEqual([]);
  });
});
