import { describe, expect, test } from 'vitest';
import { brief } from '../support/briefs.js';
import { Workspace } from './command-line.js';

const text = brief({ title: 'A Shared Railway for the Coast.' }).replace('The text lists', 'The [text](#) lists');
const workspaceWith = (content = text) => new Workspace({ 'sub/a.brief.md': content });

describe('--format json', () => {
  test('has the shape of the contract', () => {
    const report = workspaceWith().json(['sub']);
    expect(Object.keys(report)).toEqual(['version', 'files', 'summary', 'status', 'stderr']);
    expect(report.version).toBe(1);
    expect(report.summary).toEqual({ files: 1, error: 1, warning: 1, info: 0, hint: 0, fixable: 1 });
    const [file] = report.files;
    expect(Object.keys(file ?? {})).toEqual(['path', 'findings', 'stats']);
    expect(file?.path).toBe('sub/a.brief.md');
    expect(file?.stats).toEqual({
      words: expect.any(Number),
      questions: 4,
      links: 1,
      forecasts: { total: expect.any(Number), dated: expect.any(Number) },
    });
    expect(file?.findings[0]).toEqual({
      rule: 'title-format',
      severity: 'warning',
      message: expect.any(String),
      range: { start: { line: 5, column: 33, offset: 58 }, end: { line: 5, column: 34, offset: 59 } },
      fix: {
        title: expect.any(String),
        edits: [
          {
            range: { start: { line: 5, column: 33, offset: 58 }, end: { line: 5, column: 34, offset: 59 } },
            text: '',
          },
        ],
      },
      suggestions: [],
      url: expect.stringMatching(/\/title-format\.md$/),
    });
    expect(file?.findings[1]).toMatchObject({ rule: 'link-placeholder', severity: 'error', fix: null });
  });

  test('columns and offsets count UTF-16 units', () => {
    const report = workspaceWith(brief({ title: 'A 🚆 for the Coast.' })).json(['sub']);
    expect(report.files[0]?.findings[0]?.range.start).toEqual({ line: 5, column: 21, offset: 46 });
  });

  test('survives lone surrogates', () => {
    const broken = Buffer.concat([Buffer.from(text), Buffer.from('\n\\ud800\n')]);
    expect(workspaceWith(broken.toString()).json(['sub']).files).toHaveLength(1);
  });

  test('is the same, byte for byte, every time', () => {
    const workspace = workspaceWith();
    const first = workspace.run(['--format', 'json', 'sub']).stdout;
    expect(workspace.run(['--format', 'json', 'sub']).stdout).toBe(first);
  });

  test('--output writes it to a file', () => {
    const workspace = workspaceWith();
    const printed = workspace.run(['--format', 'json', 'sub']).stdout;
    expect(workspace.run(['--format', 'json', 'sub', '-o', 'report.json'])).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
    expect(workspace.read('report.json')).toBe(printed);
  });

  test('large reports arrive whole through a pipe', () => {
    const many = brief().replace('The text lists', `The text\n\n${'[a](#)\n\n'.repeat(8000)}`);
    const report = workspaceWith(many).json(['sub']);
    expect(report.summary.error).toBe(8000);
  });
});

test('--format compact prints one line a finding', () => {
  expect(workspaceWith().run(['--format', 'compact', 'sub']).stdout.split('\n')).toEqual([
    expect.stringMatching(/^sub\/a\.brief\.md:5:33: warning: .+ \[title-format\]$/),
    expect.stringMatching(/^sub\/a\.brief\.md:13:\d+: error: .+ \[link-placeholder\]$/),
    '',
  ]);
});

test('--format github prints annotations with the address of the rule', () => {
  const lines = workspaceWith().run(['--format', 'github', 'sub']).stdout.split('\n');
  expect(lines[0]).toMatch(
    /^::warning file=sub\/a\.brief\.md,line=5,endLine=5,col=33,endColumn=33,title=title-format::.+%0Ahttps:\/\/.+\/title-format\.md$/,
  );
  expect(lines[1]).toMatch(/^::error file=sub\/a\.brief\.md,line=13,/);
  expect(lines[2]).toBe('1 files: 1 errors, 1 warnings, 0 infos, 0 hints');
});

describe('--format pretty', () => {
  test('shows the line with the place underlined, the rule and what is fixable', () => {
    const { stdout } = workspaceWith().run(['sub']);
    const [first, frame, underline] = stdout.split('\n');
    expect(first).toMatch(/^sub\/a\.brief\.md:5:33 {2}warning {2}.+ {2}title-format \(fixable\)$/);
    expect(frame).toBe('  5 | # A Shared Railway for the Coast.');
    expect(underline).toBe(`    | ${' '.repeat(32)}^`);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 file: 1 error, 1 warning; 1 fixable with --fix');
  });

  test('says that nothing is wrong', () => {
    expect(workspaceWith(brief()).run(['sub']).stdout).toBe('1 file, nothing to report\n');
  });

  test.each([
    ['no terminal', [], {}, false],
    ['--color', ['--color'], {}, true],
    ['--color despite NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR despite FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['--no-color despite FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('colours with %s', (_name, args, env, colored) => {
    const { stdout } = workspaceWith().run(['sub', ...args], { env });
    expect(stdout.includes('\u001b[')).toBe(colored);
  });
});
