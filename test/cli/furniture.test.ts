import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brief } from '../support/briefs.js';
import { Workspace } from './command-line.js';

const furnished = brief().replace('\n## Why', '\nPage 2 of 3\n\nCOAST NOTES WEEKLY\n\n## Why');
const line = furnished.split('\n').indexOf('Page 2 of 3') + 1;
const throws = readFileSync(new URL('../harm/export-throws.brief.md', import.meta.url), 'utf8');

describe('whoever removes lines says which', () => {
  it('lint --fix', () => {
    const workspace = new Workspace({ 'a.brief.md': furnished });
    const { stderr } = workspace.run(['lint', '--fix', 'a.brief.md']);
    expect(stderr).toBe(
      `spotlight-brief: a.brief.md:${line}: removed “Page 2 of 3”, a page number\n` +
        `spotlight-brief: a.brief.md:${line + 2}: removed “COAST NOTES WEEKLY”, a running header\n`,
    );
    expect(workspace.read('a.brief.md')).toBe(brief());
    const other = new Workspace({ 'a.brief.md': furnished });
    expect(other.run(['lint', '--fix-dry-run', 'a.brief.md']).stderr).toContain('would remove “Page 2 of 3”');
    expect(other.read('a.brief.md')).toBe(furnished);
  });

  it('export', () => {
    const { stdout, stderr, status } = new Workspace({ 'a.brief.md': furnished }).run([
      ...['export', '--format', 'md', 'a.brief.md'],
    ]);
    expect(stdout).toBe(brief());
    expect(stderr).toContain(`a.brief.md:${line}: left out “Page 2 of 3”, a page number`);
    expect(status).toBe(0);
  });

  it('import, with what it kept', () => {
    const { stderr } = new Workspace({ 'a.txt': furnished.replace('\n## Who', '\nNORTH RESPONSE\n\n## Who') }).run([
      ...['import', 'a.txt'],
    ]);
    expect(stderr).toContain('Removed: “Page 2 of 3”, “COAST NOTES WEEKLY”.');
    expect(stderr).toContain('Kept 1 line that may be page furniture or text: “NORTH RESPONSE”.');
  });

  it('without the escapes of a terminal', () => {
    const text = brief().replace('\n## Why', '\n© 2026 Baltic\u001b[2J Notes\n\n## Why');
    const { stderr } = new Workspace({ 'a.brief.md': text }).run(['lint', '--fix', 'a.brief.md']);
    expect(stderr).toContain('removed “© 2026 Baltic␛[2J Notes”');
  });
});

describe('what the configuration turns off', () => {
  it.each(['import', 'export --format md'])('stays in %s', (command) => {
    const workspace = new Workspace({
      '.spotlightrc.yaml': 'rules: { page-furniture: off }\n',
      'a.brief.md': furnished,
    });
    const { stdout } = workspace.run([...command.split(' '), 'a.brief.md']);
    expect(stdout).toBe(furnished);
  });
});

describe('one file that fails takes no other down', () => {
  it('a page is made of a line that once made edits overlap', () => {
    const workspace = new Workspace({ 'a.brief.md': throws, 'b.brief.md': brief() });
    mkdirSync(workspace.path('site'));
    const { status, stderr } = workspace.run(['export', '.', '-o', 'site']);
    expect(status).toBe(0);
    expect(stderr).toBe('spotlight-brief: a.brief.md:1: left out “Page 1”, a page number\n');
    expect(workspace.read('site/a.html')).toContain('<h1>A title</h1>');
    expect(workspace.read('site/b.html')).toContain('<h1>A Shared Railway for the Coast</h1>');
  });

  it.each([
    ['lint', '1 file, nothing to report'],
    ['forecasts', 'b.brief.md'],
    ['outline', 'b.brief.md'],
    ['export -o site', ''],
  ])('%s: the others are done, the status is 2', (command, said) => {
    const workspace = new Workspace({
      'a.brief.md': Buffer.from([0x23, 0x20, 0xff, 0xfe, 0xff]),
      'b.brief.md': brief(),
    });
    mkdirSync(workspace.path('site'));
    const { status, stdout, stderr } = workspace.run([...command.split(' '), 'a.brief.md', 'b.brief.md']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^spotlight-brief: a\.brief\.md: /);
    if (said !== '') expect(stdout).toContain(said);
    else expect(workspace.read('site/b.html')).toContain('A Shared Railway');
  });
});
