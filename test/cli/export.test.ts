import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brief } from '../support/briefs.js';
import { Workspace } from './command-line.js';

describe('export', () => {
  test('one brief goes to standard output as a page', () => {
    const { status, stdout, stderr } = new Workspace({ 'a.brief.md': brief() }).run(['export', 'a.brief.md']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
  });

  test('--format md leaves comments out', () => {
    const workspace = new Workspace({ 'a.brief.md': brief().replace('2028.', '2028. <!-- forecast: 2028-12-31 -->') });
    expect(workspace.run(['export', '--format', 'md', 'a.brief.md']).stdout).toBe(brief());
    expect(workspace.run(['export', '--format', 'md', '--stdin'], { input: brief() }).stdout).toBe(brief());
  });

  test('-o writes a file; configured furniture is left out', () => {
    const workspace = new Workspace({
      '.spotlightrc.yaml': 'furniture: ["Draft copy *"]\n',
      'a.brief.md': brief().replace('\n## Why', '\nDraft copy 7\n\n## Why'),
    });
    const { status, stdout } = workspace.run(['export', 'a.brief.md', '-o', 'a.html']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(workspace.read('a.html')).toContain('<h1>A Shared Railway for the Coast</h1>');
    expect(workspace.read('a.html')).not.toContain('Draft copy');
  });

  test('several briefs go to a directory, each under its own name', () => {
    const workspace = new Workspace({ 'a.brief.md': brief(), 'sub/b.brief.md': brief() });
    const refused = workspace.run(['export', '.']);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('export of 2 briefs needs a directory to write to');
    mkdirSync(workspace.path('site'));
    expect(workspace.run(['export', '.', '-o', 'site']).status).toBe(0);
    expect(workspace.read('site/a.html')).toBe(workspace.read('site/b.html'));
  });

  test('two briefs of one name are refused, and nothing is written', () => {
    const workspace = new Workspace({ 'x/a.brief.md': brief(), 'y/a.brief.md': brief() });
    mkdirSync(workspace.path('site'));
    const { status, stderr } = workspace.run(['export', '.', '-o', 'site']);
    expect(status).toBe(2);
    expect(stderr).toContain('two briefs would be written to site/a.html');
    expect(() => workspace.read('site/a.html')).toThrow();
  });

  test('a brief is never written over, by whatever name', () => {
    const text = `${brief()}\n<!-- note -->\n`;
    const workspace = new Workspace({ 'a.md': text });
    symlinkSync(workspace.path('a.md'), workspace.path('link.md'));
    for (const output of ['a.md', './a.md', 'link.md', '.']) {
      const { status, stderr } = workspace.run(['export', '--format', 'md', 'a.md', '-o', output]);
      expect({ output, status, said: stderr.includes('this is an input of the command') }).toEqual({
        output,
        status: 2,
        said: true,
      });
    }
    expect(workspace.read('a.md')).toBe(text);
  });

  test('a file that cannot be read and a format nobody knows', () => {
    const workspace = new Workspace({ 'a.brief.md': brief() });
    expect(workspace.run(['export', 'none.brief.md']).status).toBe(2);
    expect(workspace.run(['export', '--format', 'pdf', 'a.brief.md']).stderr).toContain(
      '--format must be one of html, md',
    );
  });
});
