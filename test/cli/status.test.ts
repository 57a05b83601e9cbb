import { describe, expect, test } from 'vitest';
import { brief } from '../support/briefs.js';
import { Workspace } from './command-line.js';

const good = brief();
const withError = brief({ title: '' });
const withWarning = brief({ title: 'A Shared Railway for the Coast.' });
const withInfo = good.replace('The text lists', 'The [text](http://www.rail.eu/text) lists');

describe('exit status', () => {
  test.each([
    ['a correct brief', good, [], 0],
    ['an error', withError, [], 1],
    ['an error with --exit-zero', withError, ['--exit-zero'], 0],
    ['a warning', withWarning, [], 0],
    ['a warning with --fail-on warning', withWarning, ['--fail-on', 'warning'], 1],
    ['an info with --fail-on warning', withInfo, ['--fail-on=warning'], 0],
    ['an info with --fail-on info', withInfo, ['--fail-on=info'], 1],
    ['as many warnings as allowed', withWarning, ['--max-warnings', '1'], 0],
    ['more warnings than allowed', withWarning, ['--max-warnings=0'], 1],
    ['more warnings than allowed, with --exit-zero', withWarning, ['--max-warnings=0', '--exit-zero'], 0],
    ['a rule made milder', withError, ['--rule', 'title-missing:hint'], 0],
    ['a rule made more severe', withWarning, ['--rule', 'title-format:error'], 1],
    ['a warning that --quiet does not print', withWarning, ['--quiet', '--max-warnings=0'], 1],
  ])('%s', (_name, text, args, status) => {
    const workspace = new Workspace({ 'a.brief.md': text });
    expect(workspace.run(['lint', ...args, 'a.brief.md'])).toMatchObject({ status, stderr: '' });
  });

  test('lint is the default command', () => {
    const workspace = new Workspace({ 'a.brief.md': withError });
    expect(workspace.run(['a.brief.md'])).toEqual(workspace.run(['lint', 'a.brief.md']));
    expect(workspace.run([])).toEqual(workspace.run(['lint', '.']));
  });

  test('--quiet prints errors only and counts everything', () => {
    const both = brief({ title: 'A Shared Railway for the Coast.', byline: 'Hanna Lindqvist', frontMatter: '' });
    const report = new Workspace({ 'a.brief.md': both }).json(['--quiet', 'a.brief.md']);
    expect(report.files[0]?.findings.map(({ severity }) => severity)).toEqual(['error']);
    expect(report.summary).toMatchObject({ error: 1, warning: 1 });
  });
});

describe('bad usage is status 2, also with --exit-zero', () => {
  test.each([
    [['--formt', 'json'], 'there is no option --formt; did you mean “--format”?'],
    [['-x'], 'there is no option -x'],
    [['--format', 'jsn'], '--format must be one of pretty, compact, json, github, not “jsn”; did you mean “json”?'],
    [['--format'], 'the option --format needs a value: --format NAME'],
    [['--output', '--fix'], 'the option --output needs a value: --output FILE'],
    [['--fix=yes'], 'the option --fix takes no value'],
    [['--fail-on', 'hint'], '--fail-on must be one of error, warning, info, not “hint”'],
    [['--max-warnings', 'few'], '--max-warnings must be a whole number, not “few”'],
    [['--rule', 'title-mising:off'], '--rule: there is no rule “title-mising”; did you mean “title-missing”?'],
    [['--rule', 'title-missing'], '--rule title-missing needs a severity'],
    [['--rule', 'title-missing:warn'], '--rule must be one of off, hint, info, warning, error, not “warn”'],
    [['--as-of', '2026-02-30'], '--as-of must be a day such as 2026-05-04, not “2026-02-30”'],
    [['--fix', '--fix-dry-run'], 'give one of them'],
    [['--fix', '--stdin'], '--fix cannot write to standard input'],
    [['--stdin', 'a.brief.md'], 'leave out the paths, or leave out --stdin'],
    [['--stdin-filename', 'x.md'], '--stdin-filename goes with --stdin'],
    [['--title', 'x'], 'the command lint has no option --title: it belongs to new'],
    [['--config', 'none.yaml'], '--config none.yaml: there is no such file or directory'],
    [['lnt'], 'there is no command or file “lnt”; did you mean “lint”?'],
  ])('%j', (args, message) => {
    const workspace = new Workspace({ 'a.brief.md': good });
    const { status, stdout, stderr } = workspace.run(['--exit-zero', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`spotlight-brief: `);
    expect(stderr).toContain(message);
  });

  test.each([['--watch'], ['--format=sarif'], ['merge']])('%s is of a later version and says so', (argument) => {
    const { status, stderr } = new Workspace({ 'a.brief.md': good }).run([argument]);
    expect(status).toBe(2);
    expect(stderr).toContain('is not available in this version yet');
  });

  test('--help and --version', () => {
    const workspace = new Workspace();
    expect(workspace.run(['--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(workspace.run(['--help']).stdout).toContain('outline');
    expect(workspace.run(['lint', '--help']).stdout).toContain('--max-warnings N');
    expect(workspace.run(['outline', '-h']).stdout).not.toContain('--max-warnings');
    expect(workspace.run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
