import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { harmless, withoutCommands } from '../../server/src/cli/text/printable.js';
import { visible, visibleLines } from '../../server/src/text/visible.js';
import { brief } from '../support/briefs.js';
import { COMMAND, Workspace } from './command-line.js';

/** Moves the cursor, sets the window's title, links elsewhere, rings, turns text round, hides. */
const EVIL = '\u001b[2J\u001b]8;;https://evil.test\u0007x\u009b31m\u0085\u007f\u000b\u202e\u2066\u200b\r';
/** In a file name too. */
const NAME = 'n\u001b[2J\u009b\u007f\u202e\r\n::error::x';

/** What no line that people read, and no log, may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

const hostile = brief({
  frontMatter: `date: 2026-02-30\n"k${escaped(EVIL)}": 1\nauthors: ["A${escaped(EVIL)}"]\nseries: [${EVIL}`,
  title: `T ${EVIL} title.`,
  byline: `Anna ${EVIL} Nowak`,
  sections: [
    [`What ${EVIL} is it?`, `It may ${EVIL} rain by June 2027 [x](file-${EVIL}.md) [y](#${EVIL}) [${EVIL}][${EVIL}].`],
    [
      `What ${EVIL} is it?`,
      `##vso[task.setvariable variable=x]y <!-- forecast: ${EVIL} --> <!-- spotlight-disable ${EVIL} -->`,
    ],
  ],
});

function escaped(text: string): string {
  return [...text].map((char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('');
}

const config = [
  `authors: ["Jan${escaped(EVIL)} Kowalski"]`,
  `furniture: ["f${escaped(EVIL)}"]`,
  `terms: [{ preferred: "p${escaped(EVIL)}", variants: [rain] }]`,
  '',
].join('\n');

function workspace(): Workspace {
  return new Workspace({
    'a.brief.md': hostile,
    [`${NAME}.brief.md`]: hostile,
    'unsafe.txt': `T ${EVIL}\n\nAnna Nowak\n\nWhat ${EVIL} is it?\n\nIt is.\n`,
    '.spotlightrc.yaml': config,
    'sub/.spotlightrc.yaml': `"k${escaped(EVIL)}": 1\nrules: { "r${escaped(EVIL)}": off }\nx: [${EVIL}\n`,
    'sub/b.brief.md': hostile,
  });
}

/** Everything that prints for people: status 0, 1 or 2. */
const COMMANDS: readonly (readonly string[])[] = [
  ['lint', '.'],
  ['lint', '--format', 'compact', '.'],
  ['lint', '--format', 'github', '.'],
  ['lint', '--format', 'json', '.'],
  ['lint', '--fix-dry-run', '.'],
  ['lint', `none${EVIL}.md`, `**/none${EVIL}*.md`],
  ['lint', `--format=${EVIL}`],
  ['lint', `--config=${EVIL}`],
  ['lint', '-o', `none${EVIL}/x`, '.'],
  [`no${EVIL}`],
  ['outline', '.'],
  ['outline', '--format', 'json', '.'],
  ['forecasts', '.'],
  ['forecasts', '--format', 'json', '.'],
  ['import', `none${EVIL}`],
  ['new', `x${EVIL}/y`],
  ['rules', `${EVIL}`],
  ['rules', 'link-text', 'paragraph-broken'],
];
/** These print documents: a pipe gets them as they are, a terminal does not. */
const DOCUMENTS: readonly (readonly string[])[] = [
  ['import', 'unsafe.txt'],
  ['export', 'a.brief.md'],
  ['export', '--format', 'md', 'a.brief.md'],
  ['forecasts', '--format', 'csv', '.'],
  ['forecasts', '--format', 'ics', '.'],
];

/** A terminal that records what is written to it. */
const HAS_TERMINAL = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

describe('control characters out of briefs, names, configurations and arguments', () => {
  test('reach no pipe', () => {
    const { run } = bound(workspace());
    for (const args of COMMANDS) {
      const { status, stdout, stderr } = run(args);
      expect(`${stdout}${stderr}`, args.join(' ')).not.toMatch(HARMFUL);
      expect([0, 1, 2]).toContain(status);
      for (const line of `${stdout}\n${stderr}`.split('\n').filter(() => !args.includes('github')))
        expect(line.trimStart()).not.toMatch(/^::|##vso\[/);
    }
  }, 120_000);

  test.runIf(HAS_TERMINAL)(
    'reach no terminal',
    () => {
      const place = workspace();
      for (const args of [...COMMANDS.filter(([command]) => command !== 'rules'), ...DOCUMENTS]) {
        const quoted = [process.execPath, COMMAND, ...args].map((arg) => `'${arg.replaceAll("'", "'\\''")}'`);
        const { stdout } = spawnSync('script', ['-qec', quoted.join(' '), '/dev/null'], {
          cwd: place.root,
          env: { ...process.env, NO_COLOR: '1' },
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        expect(stdout.length, args.join(' ')).toBeGreaterThan(0);
        // The terminal itself ends lines so.
        expect(stdout.replace(/\r+\n/g, '\n'), args.join(' ')).not.toMatch(HARMFUL);
      }
    },
    180_000,
  );

  test('stay in documents, and in a patch that is written to a file', () => {
    const place = new Workspace({ 'a.brief.md': brief({ title: `T\u001b[2J\u202e title.` }) });
    const { stdout, stderr } = place.run(['--fix-dry-run', 'a.brief.md']);
    expect(stdout).toContain('␛[2J\\u{202e} title');
    expect(stderr).toBe(
      'spotlight-brief: a.brief.md: the patch shows control characters as signs and cannot be applied; --output writes it to a file as it is\n',
    );
    place.run(['--fix-dry-run', '-o', 'a.patch', 'a.brief.md']);
    expect(readFileSync(place.path('a.patch'), 'utf8')).toContain('-# T\u001b[2J\u202e title.');
    expect(place.run(['export', '--format', 'md', 'a.brief.md']).stdout).toContain('\u001b[2J\u202e');
  });

  test('a patch of a text with CRLF, Persian and emoji goes through a pipe as it is', () => {
    const text = brief({ title: 'می\u200cشود 👩\u200d👧 A Shared Railway.' }).replaceAll('\n', '\r\n');
    const { stdout, stderr } = new Workspace({ 'a.brief.md': text }).run(['--fix-dry-run', 'a.brief.md']);
    expect(stdout).toContain('-# می\u200cشود 👩\u200d👧 A Shared Railway.\r\n');
    expect(stderr).toBe('');
  });
});

/** `run` without its object. */
function bound(place: Workspace) {
  return { run: (args: readonly string[]) => place.run(args, { env: { NO_COLOR: '1' } }) };
}

describe('what is shown', () => {
  test('is one line, or keeps its lines', () => {
    expect(visible('a\nb\tc\r')).toBe('a␊b␉c␍');
    expect(visibleLines('a\u001b\n\tb\r\n')).toBe('a␛\n\tb␍\n');
  });

  test('hides nothing between our letters', () => {
    expect(visible('An\u200dna \u200eNo\u200bwak\u00ad')).toBe('An\\u{200d}na \\u{200e}No\\u{200b}wak\\u{ad}');
  });

  test('keeps what belongs to Hebrew, Arabic, Persian, Hindi and emoji', () => {
    for (const text of ['שלום\u200f!', 'می\u200cشود', 'क\u094d\u200dष', '👩\u200d👩\u200d👧', '🏳️\u200d🌈', '❤️\u200d🔥'])
      expect(visible(text)).toBe(text);
    expect(visible('שלום\u202e\u2066\u200b')).toBe('שלום\\u{202e}\\u{2066}\\u{200b}');
  });

  test('never has a control character, whatever the text', () => {
    for (let code = 0; code < 0x3000; code++) {
      const char = String.fromCodePoint(code);
      for (const text of [char, `a${char}b`, `${char}${char}`, `א${char}`])
        for (const shown of [
          visible(text),
          harmless(text).replaceAll('\t', ''),
          visibleLines(text).replaceAll('\t', ''),
        ])
          expect(HARMFUL.test(shown)).toBe(false);
    }
  });

  test('is no command for a build server', () => {
    expect(withoutCommands('## Why? ##vso[task.x]y ##[error]z ##teamcity[x]')).toBe(
      '## Why? #\\#vso[task.x]y #\\#[error]z #\\#teamcity[x]',
    );
  });
});
