import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spotlight-notices-'));
  folders.push(folder);
  return folder;
}

interface Metafile {
  readonly outputs: {
    readonly [path: string]: { readonly inputs: { readonly [path: string]: { bytesInOutput: number } } };
  };
}

/** Name, version and folder of each package in the bundles, as esbuild says, found in another way than the generator does. */
function packagesIn(bundles: readonly string[]): readonly { readonly title: string; readonly folder: string }[] {
  const read = (name: string): Metafile => JSON.parse(readFileSync(join(root, 'out/bundles', name), 'utf8'));
  const isOfClient = bundles.some((bundle) => bundle.startsWith('client/'));
  const outputs = { ...read('server.json').outputs, ...(isOfClient ? read('client.json').outputs : {}) };
  const found = new Map<string, string>();
  for (const bundle of bundles) {
    for (const [input, { bytesInOutput }] of Object.entries(outputs[bundle]?.inputs ?? {})) {
      if (bytesInOutput === 0 || !input.includes('node_modules/')) continue;
      let folder = dirname(join(root, input));
      const isPackage = (at: string) => existsSync(join(at, 'package.json')) && 'name' in manifest(at);
      while (!isPackage(folder)) folder = dirname(folder);
      found.set(`${manifest(folder).name} ${manifest(folder).version}`, folder);
    }
  }
  return [...found].map(([title, folder]) => ({ title, folder }));
}

function manifest(folder: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

const listed = (notices: string) => [...notices.matchAll(/^(\S+ \S+) \([\w .-]+\)$/gm)].map((match) => match[1] ?? '');
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What is published must name all that it holds, and pass on the file in which each says its licence. */
function expectNotices(files: ReadonlyMap<string, string>, count: number): void {
  const notices = files.get('ThirdPartyNotices.txt') ?? '';
  const bundles = [...files.keys()].filter((path) => /\/dist\/.*\.c?js$/.test(path));
  const packages = packagesIn(bundles);
  // A table of this one is put into the code of another by the build.
  const expected = ['character-entities 2.0.2', ...packages.map(({ title }) => title)].sort();
  expect(listed(notices)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(count);
  expect(notices).not.toContain('\r');
  const passedOn = words(notices);
  for (const { title, folder } of packages) {
    const [file] = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name));
    if (file === undefined) expect(title).toBe('isarray 1.0.0');
    else expect(passedOn, title).toContain(words(readFileSync(join(folder, file), 'utf8')));
  }
  expect(passedOn).toContain('Copyright (c) 2013 Julian Gruber <julian@juliangruber.com>');
  expect(passedOn).toContain('(C) 1995-2013 Jean-loup Gailly and Mark Adler');
}

describe('what is published', () => {
  it('is an extension with the licences of all that it holds, and without machine code', async () => {
    const vsix = join(temporary(), 'a.vsix');
    execFileSync(process.execPath, [join(root, 'client/build.mjs'), '--production']);
    execFileSync(process.execPath, [join(root, 'scripts/package.mjs'), vsix], { stdio: 'pipe' });
    const zip = await JSZip.loadAsync(readFileSync(vsix));
    const files = new Map<string, string>();
    for (const [path, file] of Object.entries(zip.files)) {
      if (path.startsWith('extension/')) files.set(path.slice('extension/'.length), await file.async('string'));
    }
    expectNotices(files, 100);
    expect([...files.keys()].filter((path) => /\.(?:code|map)$/.test(path))).toEqual([]);
  }, 120_000);

  it('is an npm package with the licences of all that it holds, and without machine code', () => {
    const folder = temporary();
    const npm = spawnSync('npm', ['pack', '--workspace', 'server', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(npm.status, npm.stderr).toBe(0);
    const [tarball = ''] = readdirSync(folder);
    const files = filesOfTar(gunzipSync(readFileSync(join(folder, tarball))));
    const paths = [...files].map(
      ([path, text]) => [path.replace(/^package\/dist\//, 'server/dist/').replace(/^package\//, ''), text] as const,
    );
    expectNotices(new Map(paths), 90);
    expect([...files.keys()].filter((path) => /\.(?:code|map)$/.test(path))).toEqual([]);
    expect(existsSync(join(root, 'server/ThirdPartyNotices.txt'))).toBe(false);
  }, 120_000);
});

/** Path → text. */
function filesOfTar(tar: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; tar[at] !== 0 && at < tar.length; ) {
    const field = (start: number, length: number) =>
      tar.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    files.set(field(0, 100), tar.toString('utf8', at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

const MIT =
  'MIT License\r\n\r\nCopyright (c) 2020 A. Writer\r\n\r\nPermission is hereby granted, free of charge, to any person …  \r\n';
const APACHE = 'Apache License\nVersion 2.0, January 2004\n';

type Package = {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string>>;
};

/** A repository whose bundles hold these packages. */
function notices(packages: Readonly<Record<string, Package>>): {
  readonly text: string | null;
  readonly problems: string;
} {
  const folder = temporary();
  const inputs: Record<string, { bytesInOutput: number }> = { 'server/src/cli.ts': { bytesInOutput: 10 } };
  for (const [path, { manifest, files = {} }] of Object.entries(packages)) {
    mkdirSync(join(folder, 'node_modules', path), { recursive: true });
    const own = { name: path.replace(/^.*node_modules\//, ''), version: '1.0.0', ...manifest };
    for (const [name, text] of Object.entries({ 'package.json': JSON.stringify(own), ...files })) {
      writeFileSync(join(folder, 'node_modules', path, name), text);
    }
    inputs[`node_modules/${path}/lib/index.js`] = { bytesInOutput: path === 'unused' ? 0 : 10 };
  }
  const names = 'browser.js cli docx export import lsp network online register search since'.split(' ');
  const bundles = names.map((name) => (name.endsWith('.js') ? name : `${name}.cjs`));
  const outputs = Object.fromEntries(bundles.map((name) => [`server/dist/${name}`, { inputs }]));
  mkdirSync(join(folder, 'out/bundles'), { recursive: true });
  mkdirSync(join(folder, 'server'));
  writeFileSync(join(folder, 'out/bundles/server.json'), JSON.stringify({ outputs }));
  const script = join(root, 'scripts/notices.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, 'npm'], { cwd: folder, encoding: 'utf8' });
  const written = join(folder, 'server/ThirdPartyNotices.txt');
  expect(status).toBe(stderr === '' ? 0 : 1);
  return { text: existsSync(written) ? readFileSync(written, 'utf8') : null, problems: stderr };
}

describe('the licences of packages', () => {
  it('stand below a sorted list, each text once, with a line end of one kind', () => {
    const { text } = notices({
      zed: { manifest: { license: 'MIT' }, files: { LICENSE: MIT } },
      '@scope/a': { manifest: { license: 'Apache-2.0' }, files: { 'LICENSE.md': APACHE, NOTICE: 'Made by A.' } },
      b: { manifest: { license: 'MIT' }, files: { 'LICENCE.txt': MIT.replaceAll('\r', '') } },
      'zed/node_modules/b': { manifest: { license: 'MIT', version: '2.0.0' }, files: { license: MIT } },
      unused: { manifest: { license: 'GPL-3.0-only' } },
    });
    expect(listed(text ?? '')).toEqual(['@scope/a 1.0.0', 'b 1.0.0', 'b 2.0.0', 'zed 1.0.0']);
    expect(text).toContain('\nb 1.0.0\nb 2.0.0\nzed 1.0.0\n');
    expect(text).toContain('Made by A.');
    expect(text?.match(/A\. Writer/g)).toHaveLength(1);
    expect(text).not.toMatch(/\r| $/m);
  });

  it.each<[string, Package, string]>([
    ['one of two', { manifest: { license: '(GPL-3.0-or-later OR MIT)' }, files: { LICENSE: MIT } }, 'MIT'],
    ['both', { manifest: { license: 'MIT AND Apache-2.0' }, files: { LICENSE: MIT + APACHE } }, 'MIT and Apache-2.0'],
    ['an object', { manifest: { license: { type: 'MIT' } }, files: { LICENSE: MIT } }, 'MIT'],
    ['a list', { manifest: { licenses: [{ type: 'GPL-2.0' }, { type: 'MIT' }] }, files: { LICENSE: MIT } }, 'MIT'],
    [
      'a README',
      { manifest: { license: 'MIT' }, files: { 'readme.md': `# a\n\nText.\n\n## License\n\n${MIT}` } },
      'MIT',
    ],
  ])('are found: %s', (_, each, licence) => {
    const { text } = notices({ a: each });
    expect(text).toContain(`\na 1.0.0 (${licence})\n`);
    expect(text).toContain('A. Writer');
  });

  it.each<[string, Package, string]>([
    [
      'is not allowed',
      { manifest: { license: 'GPL-3.0-only' } },
      'its licence is “GPL-3.0-only”, which scripts/notices',
    ],
    ['is not allowed in part', { manifest: { license: 'MIT AND LGPL-3.0' } }, 'its licence is “MIT AND LGPL-3.0”'],
    [
      'has an exception',
      { manifest: { license: 'Apache-2.0 WITH LLVM-exception' } },
      'its licence is “Apache-2.0 WITH',
    ],
    ['is no SPDX id', { manifest: { license: 'SEE LICENSE IN x' } }, 'its licence is “SEE LICENSE IN x”'],
    ['is missing', { manifest: {} }, 'its licence is “not named”'],
    ['has no text', { manifest: { license: 'MIT' } }, '(MIT). Add it as scripts/notices/texts/a.txt'],
    [
      'has another text',
      { manifest: { license: 'MIT' }, files: { LICENSE: APACHE } },
      '(MIT). Add it as scripts/notices',
    ],
    ['has half its text', { manifest: { license: 'MIT AND Zlib' }, files: { LICENSE: MIT } }, '(Zlib). Add it as'],
  ])('stop the build where one %s', (_, each, problem) => {
    const { text, problems } = notices({ a: each, b: { manifest: { license: 'MIT' }, files: { LICENSE: MIT } } });
    expect(text).toBeNull();
    expect(problems).toContain(`a 1.0.0: `);
    expect(problems).toContain(problem);
    expect(problems.trim().split('\n')).toHaveLength(1);
  });
});
