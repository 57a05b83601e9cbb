import { describe, expect, test } from 'vitest';
import { brief } from '../support/briefs.js';
import { rulesOf, Workspace } from './command-line.js';

describe('outline', () => {
  const text = brief().replace('The text lists', 'The [text](text.pdf) lists');

  test('--format json has the shape of the contract', () => {
    const workspace = new Workspace({ 'sub/a.brief.md': text });
    const { status, stdout } = workspace.run(['outline', '--format', 'json', 'sub/a.brief.md']);
    expect(status).toBe(0);
    const outline = JSON.parse(stdout);
    expect(Object.keys(outline)).toEqual(['path', 'form', 'title', 'byline', 'date', 'lead', 'questions']);
    expect(outline).toMatchObject({
      path: 'sub/a.brief.md',
      form: 'canonical',
      date: '2026-05-04',
      title: { text: 'A Shared Railway for the Coast' },
      byline: { names: ['Hanna Lindqvist', 'Jan van der Berg'] },
    });
    expect(Object.keys(outline.questions[0])).toEqual(['text', 'range', 'words', 'links', 'forecasts']);
    expect(outline.questions.map(({ links }: { links: number }) => links)).toEqual([1, 0, 0, 0]);
    expect(outline.questions.map(({ forecasts }: { forecasts: number }) => forecasts)).toEqual([0, 0, 0, 1]);
    const { start, end } = outline.questions[3].range;
    expect(text.slice(start.offset, end.offset)).toBe('What comes next?');
    expect(outline.questions[3].text).toBe('What comes next?');
  });

  test('missing parts are null, and several briefs are an array', () => {
    const workspace = new Workspace({ 'a.brief.md': '\n', 'b.brief.md': text });
    const outlines = JSON.parse(workspace.run(['outline', '--format=json', '.']).stdout);
    expect(outlines).toHaveLength(2);
    expect(outlines[0]).toMatchObject({ byline: null, date: null, lead: null, questions: [] });
  });

  test('text for people', () => {
    const { stdout } = new Workspace({ 'a.brief.md': text }).run(['outline', 'a.brief.md']);
    expect(stdout).toContain('   5  Title     A Shared Railway for the Coast\n');
  });

  test('bad input is said, the others are printed', () => {
    const workspace = new Workspace({ 'a.brief.md': text });
    const { status, stdout, stderr } = workspace.run(['outline', 'none.md', 'a.brief.md']);
    expect(status).toBe(2);
    expect(stdout).toContain('a.brief.md');
    expect(stderr).toContain('none.md: there is no such file or directory');
  });
});

describe('new', () => {
  test('writes a draft without errors, and never over another file', () => {
    const workspace = new Workspace();
    const args = ['--title', 'A Port for the North', '--author', 'Anna Nowak', '--author', 'Jan van der Berg'];
    const { status, stdout } = workspace.run(['new', ...args, '--date', '2026-03-01', 'north.brief.md']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'north.brief.md\n' });
    const text = workspace.read('north.brief.md');
    expect(text).toContain('date: 2026-03-01\nstatus: draft\n');
    expect(text).toContain('# A Port for the North\n\nAnna Nowak, Jan van der Berg\n');
    expect(workspace.json([]).summary).toMatchObject({ error: 0, warning: 0 });
    const again = workspace.run(['new', 'north.brief.md']);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('it is not overwritten') });
    expect(workspace.read('north.brief.md')).toBe(text);
  });

  test('the title gives the name; a name that says nothing gets the front matter that does', () => {
    const workspace = new Workspace();
    expect(workspace.run(['new', '--title', 'Ports: what now?']).stdout).toBe('ports-what-now.brief.md\n');
    expect(workspace.run(['new', 'x.md']).stdout).toBe('x.md\n');
    expect(workspace.read('x.md')).toContain('format: spotlight\n');
    expect(Object.keys(rulesOf(workspace.json([])))).toEqual(['ports-what-now.brief.md', 'x.md']);
  });

  test('the only known author is the author', () => {
    const workspace = new Workspace({ '.spotlightrc.yaml': 'authors: [Anna Nowak]' });
    workspace.run(['new', 'x.brief.md']);
    expect(workspace.read('x.brief.md')).toContain('\n\nAnna Nowak\n\n');
  });

  test.each([
    [['new'], 'new needs the name of a file, or --title'],
    [['new', 'none/x.brief.md'], 'none/x.brief.md: there is no such file or directory'],
    [['new', 'x.brief.md', '--title', 'a\nb'], '--title must be one line of text'],
    [['new', 'x.brief.md', '--date', 'today'], '--date must be a day'],
  ])('%j', (args, message) => {
    expect(new Workspace().run(args)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });
});

describe('import', () => {
  const plain = [
    'A Shared Railway for the Coast',
    'Hanna Lindqvist',
    'The governments of both coastal states signed the programme for a shared railway on 30 April. It ends a dispute of ten years.',
    'What does the programme contain?',
    'The text lists nine projects, from a rail link to a joint',
    'laboratory, and names the office that runs each of them.',
    'Who pays for the new line?',
    'Most of the money comes from the national budgets.',
    'What comes next?',
    'The first trains will run on the new line by the end of 2028.',
  ].join('\n\n');

  test('prints a canonical brief, and says what was done on standard error', () => {
    const workspace = new Workspace({ 'a.txt': plain });
    const { status, stdout, stderr } = workspace.run(['import', 'a.txt']);
    expect(status).toBe(0);
    expect(stdout).toContain('# A Shared Railway for the Coast\n\nHanna Lindqvist\n');
    expect(stdout).toContain('## What does the programme contain?\n');
    expect(stdout).toContain('from a rail link to a joint laboratory, and names');
    expect(stderr).toMatch(/^spotlight-brief: /);
    expect(workspace.run(['import'], { input: plain }).stdout).toBe(stdout);
    expect(workspace.run(['import', 'a.txt', '-o', 'a.brief.md']).stdout).toBe('');
    expect(workspace.read('a.brief.md')).toBe(stdout);
  });

  test('--date dates it', () => {
    const { stdout } = new Workspace().run(['import', '--date', '2026-05-04'], { input: plain });
    expect(stdout.startsWith('---\ndate: 2026-05-04\n---\n')).toBe(true);
  });

  test.each([
    [['import', 'none.txt'], 'none.txt: there is no such file or directory'],
    [['import', 'a', 'b'], 'import reads one text'],
    [['import', '--date', 'x'], '--date must be a day'],
  ])('%j', (args, message) => {
    expect(new Workspace().run(args)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });
});

describe('rules', () => {
  test('lists all, explains some', () => {
    const workspace = new Workspace();
    const list = workspace.run(['rules']);
    expect(list.status).toBe(0);
    expect(list.stdout).toMatch(/^title-missing +error .*The brief has no title/m);
    const page = workspace.run(['rules', 'title-format']).stdout;
    expect(page.startsWith('title-format (warning)\n')).toBe(true);
    expect(page).toContain('/title-format.md\n');
    const json = JSON.parse(workspace.run(['rules', '--format', 'json']).stdout);
    expect(json.find(({ id }: { id: string }) => id === 'title-missing')).toMatchObject({ severity: 'error' });
  });

  test('an unknown rule', () => {
    const { status, stderr } = new Workspace().run(['rules', 'title-mising']);
    expect(status).toBe(2);
    expect(stderr).toContain('there is no rule “title-mising”; did you mean “title-missing”?');
  });
});
