import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { briefTemplate } from '../../server/src/cli/template.js';
import { Workspace } from '../cli/command-line.js';

describe('the title of a new brief reads as it was typed', () => {
  test.each([
    'Ports <pilots>',
    'Ports &amp; pilots &lt;',
    'What *is* _it_ `now`?',
    'A_B and C_D',
    '[Ports](https://a.b) and [pilots]',
    '![Ports](a.png)',
    'Ports <!-- not --> pilots',
    'Ports <https://www.a.eu>',
    'C#',
    'What is #',
    'What is ##',
    '# Ports',
    '#',
    '1. Ports',
    '- Ports',
    '> Ports',
    'Ports {#pilots}',
    'Ports[^1]',
    'Back\\slash \\* and \\',
    '50 % – “so” & so | ~~so~~',
    '***',
    '---',
  ])('%s', (title) => {
    const text = briefTemplate({ title, authors: ['Anna Nowak'], date: '2026-05-04' as never, named: false });
    const { title: read, byline, questions } = parseBrief(text);
    expect({ title: read?.text, names: byline?.names.map((name) => name.text), asked: questions.length }).toEqual({
      title,
      names: ['Anna Nowak'],
      asked: 3,
    });
  });

  test('on the command line, with the names of authors', () => {
    const workspace = new Workspace();
    workspace.run(['new', '--title', 'Ports <pilots>', '--author', 'Anna *Nowak*', 'a.brief.md']);
    expect(workspace.read('a.brief.md')).toContain('\n# Ports \\<pilots>\n\nAnna \\*Nowak\\*\n');
  });
});
