import { describe, expect, it } from 'vitest';
import { field, footnoteMark, paragraph, run, runWith, style, table } from './word-document.js';
import { readAnswer } from './word-reading.js';

const WHO = 'w:id="9" w:author="Ed" w:date="2026-03-02T10:00:00Z"';

function ins(content: string, who = WHO): string {
  return `<w:ins ${who}>${content}</w:ins>`;
}
function del(text: string, who = WHO): string {
  return `<w:del ${who}>${deleted(text)}</w:del>`;
}
function deleted(text: string): string {
  return `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
}
function marked(mark: string, content: string, more = ''): string {
  return `<w:p><w:pPr>${more}<w:rPr><w:${mark} ${WHO}/></w:rPr></w:pPr>${content}</w:p>`;
}

describe('tracked changes of a Word document', () => {
  it.each([
    [
      'an insertion',
      paragraph(run('It ') + ins(run('still ')) + run('holds.')),
      'It still holds.',
      '1 tracked change: 1 insertion',
    ],
    ['a deletion', paragraph(run('It ') + del('never ') + run('holds.')), 'It holds.', '1 tracked change: 1 deletion'],
    [
      'a replacement',
      paragraph(run('It ') + del('fails') + ins(run('holds')) + run('.')),
      'It holds.',
      '2 tracked changes: 1 insertion, 1 deletion',
    ],
    [
      'text in a deletion that is no deleted text',
      paragraph(`${run('It holds.')}<w:del ${WHO}>${run(' SECRET')}</w:del>`),
      'It holds.',
      '1 tracked change: 1 deletion',
    ],
    [
      'an insertion that was deleted again',
      paragraph(run('It holds.') + ins(del(' SECRET'))),
      'It holds.',
      '2 tracked changes: 1 insertion, 1 deletion',
    ],
    [
      'one insertion in two pieces',
      paragraph(ins(run('It ')) + ins(run('holds.', 'b'))),
      'It **holds.**',
      '1 tracked change: 1 insertion',
    ],
    [
      'insertions of two hands',
      paragraph(ins(run('It ')) + ins(run('holds.'), 'w:id="1" w:author="Other"')),
      'It holds.',
      '2 tracked changes: 2 insertions',
    ],
    [
      'a paragraph that was inserted',
      paragraph('One.') + marked('ins', ins(run('Two.'))) + paragraph('Three.'),
      'One.\n\nTwo.\n\nThree.',
      '1 tracked change: 1 insertion',
    ],
    [
      'a paragraph that was deleted',
      paragraph('One.') + marked('del', del('SECRET')) + paragraph('Three.'),
      'One.\n\nThree.',
      '1 tracked change: 1 deletion',
    ],
    [
      'the mark of a paragraph',
      marked('del', run('It holds ')) + paragraph('to this day.'),
      'It holds to this day.',
      '1 tracked change: 1 deletion',
    ],
    [
      'a deletion over two paragraphs',
      marked('del', run('It holds ') + del('SECRET')) + paragraph(del('SECRET ') + run('to this day.')),
      'It holds to this day.',
      '1 tracked change: 1 deletion',
    ],
    [
      'paragraphs deleted one after the other',
      marked('del', run('One ')) + marked('del', run('two ')) + paragraph('three.'),
      'One two three.',
      '2 tracked changes: 2 deletions',
    ],
    [
      'a deleted mark before a table',
      marked('del', run('It holds.')) +
        table([
          ['Port', 'Quays'],
          ['Kalvik', 'two'],
        ]),
      'It holds.\n\n| Port   | Quays |\n| ------ | ----- |\n| Kalvik | two   |',
      '1 tracked change: 1 deletion',
    ],
    ['a deleted mark at the end', marked('del', run('It holds.')), 'It holds.', '1 tracked change: 1 deletion'],
    [
      'a move',
      paragraph(
        `<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom ${WHO}>${run('SECRET')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>${run('It ')}<w:moveToRangeStart w:id="2" w:name="m"/><w:moveTo ${WHO}>${run('holds.')}</w:moveTo><w:moveToRangeEnd w:id="2"/>`,
      ),
      'It holds.',
      '1 tracked change: 1 move',
    ],
    [
      'a paragraph that was moved',
      marked('moveFrom', `<w:moveFrom ${WHO}>${run('It holds.')}</w:moveFrom>`) +
        paragraph('One.') +
        marked('moveTo', `<w:moveTo ${WHO}>${run('It holds.')}</w:moveTo>`),
      'One.\n\nIt holds.',
      '1 tracked change: 1 move',
    ],
    [
      'a row that was deleted',
      table([
        ['Port', 'Quays'],
        ['Kalvik', 'two'],
        ['SECRET', 'x'],
      ]).replace(
        `<w:tr><w:tc>${paragraph('SECRET')}`,
        `<w:tr><w:trPr><w:del ${WHO}/></w:trPr><w:tc>${paragraph('SECRET')}`,
      ),
      '| Port   | Quays |\n| ------ | ----- |\n| Kalvik | two   |',
      '1 tracked change: 1 deletion',
    ],
    [
      'a row that was inserted',
      table([
        ['Port', 'Quays'],
        ['Kalvik', 'two'],
      ]).replace(
        `<w:tr><w:tc>${paragraph('Kalvik')}`,
        `<w:tr><w:trPr><w:ins ${WHO}/></w:trPr><w:tc>${paragraph(ins(run('Kalvik')))}`,
      ),
      '| Port   | Quays |\n| ------ | ----- |\n| Kalvik | two   |',
      '1 tracked change: 1 insertion',
    ],
    [
      'a change of format',
      paragraph(
        `${run('It ')}<w:r><w:rPr><w:b/><w:rPrChange ${WHO}><w:rPr/></w:rPrChange></w:rPr><w:t>holds.</w:t></w:r>`,
      ),
      'It **holds.**',
      '1 tracked change: 1 change of format',
    ],
    [
      'paragraphs within an insertion',
      ins(paragraph('One.') + paragraph('Two.')),
      'One.\n\nTwo.',
      '1 tracked change: 1 insertion',
    ],
    [
      'paragraphs within a deletion',
      `${paragraph('One.')}<w:del ${WHO}>${paragraph('SECRET')}</w:del>`,
      'One.',
      '1 tracked change: 1 deletion',
    ],
    [
      'a deletion within a field',
      paragraph(field(' REF a ', run('It ') + del('never ') + run('holds.'))),
      'It holds.',
      '1 tracked change: 1 deletion',
    ],
    [
      'a field that was deleted',
      paragraph(`${run('It holds.')}<w:del ${WHO}>${field(' REF a ', deleted('SECRET'))}</w:del>${run(' Still.')}`),
      'It holds. Still.',
      '1 tracked change: 1 deletion',
    ],
    [
      'a link that was inserted',
      paragraph(ins(`<w:hyperlink r:id="rLink">${run('It holds')}</w:hyperlink>`)),
      '[It holds](https://audit.test/)',
      '1 tracked change: 1 insertion',
    ],
    [
      'changes of two hands at one time',
      paragraph(
        `<w14:conflictIns ${WHO}>${run('It holds.')}</w14:conflictIns><w14:conflictDel ${WHO}>${run('SECRET')}</w14:conflictDel>`,
      ),
      'It holds.',
      '2 tracked changes: 1 insertion, 1 deletion',
    ],
  ])('are accepted, and said: %s', async (_, body, answer, said) => {
    const found = await readAnswer(body);
    expect(found.answer).toBe(answer);
    expect(found.notes).toEqual([`Accepted ${said}.`]);
    expect(found.text).not.toContain('SECRET');
  });

  it('are accepted in footnotes', async () => {
    const { answer, notes } = await readAnswer(paragraph(run('It holds.') + footnoteMark), {
      footnote: run('See ') + del('SECRET') + ins(run('the report.')),
    });
    expect(answer).toBe('It holds.[^1]\n\n[^1]: See the report.');
    expect(notes).toEqual(['Accepted 2 tracked changes: 1 insertion, 1 deletion.']);
  });

  it('leave out a footnote whose mark was deleted', async () => {
    const { text } = await readAnswer(paragraph(`${run('It holds.')}<w:del ${WHO}>${footnoteMark}</w:del>`), {
      footnote: 'SECRET',
    });
    expect(text).not.toContain('SECRET');
  });

  it('keep a heading whose mark was deleted where nothing of the next paragraph is left', async () => {
    const heading = '<w:pStyle w:val="heading2"/>';
    const { text } = await readAnswer(
      marked('del', run('What comes next?'), heading) + paragraph(del('SECRET')) + paragraph('Ships.'),
    );
    expect(text).toContain('## What comes next?\n\nShips.');
  });

  it('are said in Polish', async () => {
    const body = paragraph(ins(run('Tak. ')) + del('x') + run('Nie. ') + del('y') + run('Tak.'));
    expect((await readAnswer(body, {}, 'pl')).notes).toEqual([
      'Przyjęto 3 prześledzone zmiany: 1 wstawienie, 2 usunięcia.',
    ]);
  });
});

describe('struck words of a Word document', () => {
  const styles =
    style('character', 'Struck', '<w:strike/>') +
    style('paragraph', 'Gone', '<w:dstrike/>') +
    style('character', 'Struck2', '', 'Struck');

  it.each([
    [
      'one word',
      paragraph(run('One ') + runWith('<w:strike/>', 'two') + run(' three.')),
      'One two three.',
      '1 place (1 word)',
    ],
    [
      'two strokes',
      paragraph(run('One ') + runWith('<w:dstrike/>', 'two three') + run('.')),
      'One two three.',
      '1 place (2 words)',
    ],
    [
      'by style',
      paragraph(runWith('<w:rStyle w:val="Struck2"/>', 'One two') + run(' three.')),
      'One two three.',
      '1 place (2 words)',
    ],
    ['a paragraph', paragraph(run('One two three.'), 'Gone'), 'One two three.', '1 place (3 words)'],
    [
      'a link',
      paragraph(`<w:hyperlink r:id="rLink">${runWith('<w:strike/>', 'One')}</w:hyperlink>`),
      '[One](https://audit.test/)',
      '1 place (1 word)',
    ],
    ['bold', paragraph(runWith('<w:b/><w:strike/>', 'One')), '**One**', '1 place (1 word)'],
    [
      'two places',
      paragraph(runWith('<w:strike/>', 'One') + run(' two ') + runWith('<w:strike/>', 'three.')),
      'One two three.',
      '2 places (2 words)',
    ],
  ])('stay as plain words, and are said: %s', async (_, body, answer, places) => {
    const found = await readAnswer(body, { styles });
    expect(found.answer).toBe(answer);
    expect(found.notes).toEqual([
      `Kept words that are struck through, without the stroke, in ${places}: please check.`,
    ]);
  });

  it('are not found where the stroke is switched off, or on white space alone', async () => {
    const off = paragraph(
      runWith('<w:rStyle w:val="Struck"/><w:strike w:val="0"/>', 'One.') + runWith('<w:strike/>', ' '),
    );
    expect((await readAnswer(off, { styles })).notes).toEqual([]);
  });

  it('stand in tables, headings and notes as well', async () => {
    const cells = table([
      ['Port', 'Quays'],
      ['Kalvik', 'two'],
    ]).replace(run('two'), runWith('<w:strike/>', 'two'));
    const { text, notes } = await readAnswer(
      cells +
        paragraph(runWith('<w:strike/>', 'What comes next?'), 'heading2') +
        paragraph(run('Ships.') + footnoteMark),
      { footnote: runWith('<w:strike/>', 'See it.') },
    );
    expect(text).toContain('## What comes next?\n\nShips.[^1]\n\n[^1]: See it.');
    expect(notes[0]).toContain('3 places (6 words)');
  });
});
