import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brief, correctParts } from '../support/briefs.js';

const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout?.match(/^NVIM v(\d+)\.(\d+)/);
if (version == null) console.warn('Skipped: nvim is not installed (Debian: apt-get install neovim).');

const [question, answer] = correctParts.sections[0] ?? ['', ''];
const text = brief({
  frontMatter: 'date: 2026-05-04',
  title: 'A Shared Railway for the Coast.',
  // Letters of one, two and four bytes before what is found: the places have to be right in every unit.
  lead: `Łódź and Gdańsk 🚂 signed the railway’s programme, says [this](TODO). ${correctParts.lead}`,
  sections: [[question, `${answer}  \n\n\nSee [below](#what-comes-next).`], ...correctParts.sections.slice(1)],
});

interface Shown {
  readonly error?: string;
  readonly diagnostics: readonly { rule: string; severity: number; message: string; range: readonly number[] }[];
  readonly symbols: readonly string[];
  readonly workspaceSymbols: readonly string[];
  readonly folds: number;
  readonly hover: string;
  readonly lenses: readonly string[];
  readonly links: readonly string[];
  readonly completions: readonly string[];
  readonly definition: string;
  readonly references: readonly string[];
  readonly renamed: string;
  readonly fixed: string;
  readonly formatted: string;
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
}

describe.skipIf(version == null)('Neovim', () => {
  const directory = mkdtempSync(join(tmpdir(), 'spotlight-nvim-'));
  const file = join(directory, 'railway.brief.md');
  let shown: Shown;

  beforeAll(() => {
    writeFileSync(file, text);
    const program = join(directory, 'spotlight-brief');
    writeFileSync(
      program,
      `#!/bin/sh\nexec "${process.execPath}" "${resolve('server/bin/spotlight-brief.cjs')}" "$@"\n`,
    );
    chmodSync(program, 0o755);
    const configuration = join(directory, 'init.lua');
    writeFileSync(configuration, documentedConfiguration());
    const result = join(directory, 'result.json');
    execFileSync(
      'nvim',
      ['--headless', '-n', '-u', configuration, '-c', `luafile ${resolve('test/language/neovim/session.lua')}`],
      {
        cwd: directory,
        timeout: 60_000,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          PATH: `${directory}${delimiter}${process.env.PATH}`,
          XDG_STATE_HOME: directory,
          XDG_CACHE_HOME: directory,
          BRIEF: file,
          RESULT: result,
        },
      },
    );
    shown = JSON.parse(readFileSync(result, 'utf8'));
    if (shown.error !== undefined) throw new Error(shown.error);
  }, 70_000);

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('shows the findings of the command line, with the configuration of docs/editors.md', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['server/bin/spotlight-brief.cjs', 'lint', '--format', 'json', file],
      { encoding: 'utf8' },
    );
    const findings: Finding[] = JSON.parse(stdout).files[0].findings;
    expect(findings.map(({ rule }) => rule)).toEqual(['title-format', 'link-text', 'link-placeholder']);
    const order = (a: { range: readonly number[] }, b: { range: readonly number[] }) =>
      JSON.stringify(a.range) < JSON.stringify(b.range) ? -1 : 1;
    expect([...shown.diagnostics].sort(order)).toEqual(findings.map(asInNeovim).sort(order));
  });

  it('shows outline, symbols, folds, lenses, links and hovers', () => {
    expect(shown.symbols).toContain('[File] A Shared Railway for the Coast.');
    expect(shown.symbols).toContain('[Method] What comes next?');
    expect(shown.workspaceSymbols[0]).toBe('A Shared Railway for the Coast.');
    expect(shown.folds).toBe(5);
    expect(shown.lenses).toHaveLength(4);
    expect(shown.lenses[3]).toMatch(/^\d+ words · no links · 1\/1 forecast dated$/);
    expect(shown.links).toHaveLength(1);
    expect(shown.hover).toContain('Horizon: “by the end of 2028”');
  });

  it('completes, goes to headings, finds references, renames, fixes and formats', () => {
    expect(shown.completions).toEqual(expect.arrayContaining(['status', 'series', 'lang']));
    expect(shown.definition).toBe('## What comes next?');
    expect(shown.references).toEqual(['See [below](#what-comes-next).']);
    const renamed = text.replace('## What comes next?', '## What now?').replace('#what-comes-next', '#what-now');
    expect(shown.renamed).toBe(renamed);
    const fixed = renamed.replace('Coast.\n', 'Coast\n');
    expect(shown.fixed).toBe(fixed);
    expect(shown.formatted).toBe(fixed.replace('.  \n\n\nSee', '.\n\nSee'));
  });
});

/** The Lua block of docs/editors.md that is meant for the Neovim that is here. */
function documentedConfiguration(): string {
  const blocks = [...readFileSync('docs/editors.md', 'utf8').matchAll(/```lua\n([\s\S]*?)```/g)].map(
    (match) => match[1],
  );
  const isNew = version != null && (Number(version[1]) > 0 || Number(version[2]) >= 11);
  const block = blocks[isNew ? 0 : 1];
  if (block === undefined) throw new Error('docs/editors.md configures no Neovim');
  return block;
}

/** Neovim counts lines and bytes from 0. */
function asInNeovim({ rule, severity, message, range: { start, end } }: Finding): Shown['diagnostics'][number] {
  const lines = text.split('\n');
  const bytes = ({ line, column }: Finding['range']['start']) =>
    Buffer.byteLength((lines[line - 1] ?? '').slice(0, column - 1));
  const range = [start.line - 1, bytes(start), end.line - 1, bytes(end)];
  return { rule, severity: ['error', 'warning', 'info', 'hint'].indexOf(severity) + 1, message, range };
}
