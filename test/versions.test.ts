import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function check(folder: string, ...args: readonly string[]): string[] {
  const script = join(root, 'scripts/check-versions.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  const problems = stderr.split('\n').filter(Boolean);
  expect(status).toBe(problems.length === 0 ? 0 : 1);
  return problems;
}

/** A repository with these versions, and a changelog of these sections. */
function repository(changelog: string, versions: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'spotlight-versions-'));
  folders.push(folder);
  const of = (name: string) => ({ version: versions[name] ?? '1.2.3' });
  for (const name of ['.', 'server', 'client']) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'package.json'), JSON.stringify(of(name)));
  }
  const packages = { '': of('lock'), server: of('lock'), client: of('lock') };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(join(folder, 'CHANGELOG.md'), `# Changelog\n\n${changelog}`);
  return folder;
}

const RELEASED = '## [1.2.3] - 2026-05-04\n\n- New.\n\n## [1.2.2] - 2026-05-01\n\n- Old.\n';

describe('the version', () => {
  it('is the same everywhere in this repository, and the changelog knows it or what leads to it', () => {
    expect(check(root)).toEqual([]);
  });

  it.each([
    ['is released', RELEASED],
    ['was released, and something has changed since', `## [Unreleased]\n\n- Newer.\n\n${RELEASED}`],
    ['is the first, and not released yet', '## [Unreleased]\n\n- New.\n'],
  ])('may be one that %s', (_, changelog) => {
    expect(check(repository(changelog))).toEqual([]);
  });

  it.each([
    ['server/package.json: version 1.2.4, but package.json has 1.2.3.', { server: '1.2.4' }],
    ['client/package.json: version 1.2.2, but package.json has 1.2.3.', { client: '1.2.2' }],
  ])('differs: %s', (problem, versions) => {
    expect(check(repository(RELEASED, versions))).toEqual([problem]);
  });

  it('differs in the lock file', () => {
    expect(check(repository(RELEASED, { lock: '1.2.2' }))).toHaveLength(3);
  });

  it.each([
    [
      'CHANGELOG.md: 1.3.0 is released, but package.json has 1.2.3.',
      `## [1.3.0] - 2026-06-01\n\n- New.\n\n${RELEASED}`,
    ],
    [
      'CHANGELOG.md: neither [1.2.3] nor [Unreleased] says anything.',
      '## [Unreleased]\n\n## [1.2.2] - 2026-05-01\n\n- Old.\n',
    ],
    ['CHANGELOG.md: neither [1.2.3] nor [Unreleased] says anything.', ''],
    [
      'CHANGELOG.md: “## 1.2.3” is no heading such as “## [1.2.3] - 2026-05-04”.',
      `## [Unreleased]\n\n- New.\n\n## 1.2.3\n`,
    ],
    [
      'CHANGELOG.md: 1.2.3 stands below a release that is not newer.',
      `## [1.2.3] - 2026-05-04\n\n- New.\n\n${RELEASED}`,
    ],
  ])('is not what the changelog says: %s', (problem, changelog) => {
    expect(check(repository(changelog))).toEqual([problem]);
  });

  it('of a release is that of its tag and of the newest section, and nothing is left over', () => {
    expect(check(repository(RELEASED), 'v1.2.3')).toEqual([]);
    expect(check(repository(`## [Unreleased]\n\n${RELEASED}`), 'v1.2.3')).toEqual([]);
    expect(check(repository(RELEASED), 'v1.2.4')).toEqual(['The tag is v1.2.4, but package.json has 1.2.3.']);
    expect(check(repository('## [Unreleased]\n\n- New.\n'), 'v1.2.3')).toEqual([
      'CHANGELOG.md: the newest release is none, but 1.2.3 is released.',
      'CHANGELOG.md: what is under [Unreleased] belongs to this release.',
    ]);
    expect(check(repository('## [1.2.3] - 2026-05-04\n'), 'v1.2.3')).toEqual([
      'CHANGELOG.md: nothing is said about 1.2.3.',
    ]);
  });
});
