import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cacheDirectory } from '../../../server/src/host/cache-directory.js';
import { type FactCache, openFactCache } from '../../../server/src/host/fact-cache.js';
import type { LinkFact } from '../../../server/src/links/online/fact.js';
import { mayMount } from '../support.js';
import { okFact } from './facts.js';

const DAYS = { ok: 7, dead: 1 };
const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const onWindows = process.platform === 'win32';

function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), 'spotlight-facts-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

const open = (directory: string, now = NOW, days = DAYS): FactCache =>
  openFactCache({ directory, days, now: () => now });

/** Saves facts as a process would that has just learnt them. */
async function remember(directory: string, facts: readonly LinkFact[], now = NOW): Promise<void> {
  const cache = open(directory, now);
  for (const fact of facts) cache.store.put(fact);
  expect(await cache.save()).toBeNull();
}

const files = (directory: string): readonly string[] => readdirSync(directory).map((name) => join(directory, name));
const A = okFact('https://a.pl/a', NOW - HOUR);
const B = okFact('https://a.pl/b', NOW - HOUR);

describe('the cache of link facts', () => {
  it('gives back what was learnt, whole', async () => {
    const directory = join(scratch(), 'not', 'there', 'yet');
    const all: readonly LinkFact[] = [
      A,
      okFact('https://a.pl/moved?x=1', NOW - 1, {
        verdict: { kind: 'moved', to: 'https://b.pl/#part' },
        chain: [{ from: 'https://a.pl/moved?x=1', status: 301, to: 'https://b.pl/#part' }],
        fragments: new Map([
          [':~:text=%C5%82', 'found'],
          ['x y\n', 'missing'],
        ]),
      }),
      okFact('https://a.pl/gone', NOW - 2, { verdict: { kind: 'dead', why: 'gone' }, status: 410 }),
      okFact('http://127.0.0.1:81/', NOW - 3, {
        verdict: { kind: 'unverified', why: 'refused' },
        ...({ status: null, refusal: 'loopback', leave: '' } as const),
      }),
    ];
    await remember(directory, all);
    const { store, problem } = open(directory);
    expect(problem).toBeNull();
    for (const fact of all) expect(store.get(fact.address)).toEqual(fact);
    expect(store.get('https://a.pl/other')).toBeNull();
  });

  it.skipIf(onWindows)('is for its owner alone, in one file', async () => {
    const directory = join(scratch(), 'cache');
    await remember(directory, [A]);
    await remember(directory, [B]);
    const [file, ...others] = files(directory);
    expect(others).toEqual([]);
    expect([directory, file ?? ''].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it('writes nothing where nothing was learnt, or nothing that is worth keeping', async () => {
    const directory = join(scratch(), 'cache');
    const cache = open(directory);
    expect([cache.store.get(A.address), await cache.save()]).toEqual([null, null]);
    cache.store.put(okFact('https://a.pl/', NOW, { verdict: { kind: 'unverified', why: 'offline' }, status: null }));
    await cache.save();
    const unkept = open(directory, NOW, { ok: 0, dead: 0 });
    unkept.store.put(A);
    await unkept.save();
    expect(existsSync(directory)).toBe(false);
    await remember(directory, [A]);
    const before = files(directory);
    const reader = open(directory);
    reader.store.get(A.address);
    reader.store.get('https://a.pl/unknown');
    await reader.save();
    expect(files(directory)).toEqual(before);
  });

  it('joins what several learnt: the later fact of an address counts', async () => {
    const directory = scratch();
    await remember(directory, [A, B]);
    const [first, second, third] = [open(directory), open(directory), open(directory)];
    const later = okFact(A.address, NOW - 10, { verdict: { kind: 'dead', why: 'gone' }, status: 410 });
    for (const cache of [first, second, third]) cache.store.get(A.address);
    first.store.put(okFact('https://a.pl/1', NOW));
    second.store.put(later);
    third.store.put(okFact(A.address, NOW - 20));
    third.store.put(okFact('https://a.pl/3', NOW));
    for (const cache of [second, third, first]) expect(await cache.save()).toBeNull();
    const { store } = open(directory);
    expect(store.get(A.address)).toEqual(later);
    for (const address of [B.address, 'https://a.pl/1', 'https://a.pl/3']) expect(store.get(address)).not.toBeNull();
    expect(files(directory)).toHaveLength(1);
  });

  it('keeps what two learnt of the fragments of one page', async () => {
    const directory = scratch();
    const [first, second] = [open(directory), open(directory)];
    first.store.put(okFact(A.address, NOW - 20, { fragments: new Map([['x', 'found']]) }));
    second.store.put(okFact(A.address, NOW - 10, { fragments: new Map([['y', 'missing']]) }));
    await first.save();
    await second.save();
    expect(open(directory).store.get(A.address)?.fragments).toEqual(
      new Map([
        ['x', 'found'],
        ['y', 'missing'],
      ]),
    );
  });

  it('is not asked again for what was taken out of the store', async () => {
    const directory = scratch();
    await remember(directory, [A]);
    const { store } = open(directory);
    store.delete(A.address);
    expect([store.get(A.address), [...store.values()]]).toEqual([null, []]);
  });

  it('forgets each kind in its time, by the days of whoever learnt it, and what no network said at once', async () => {
    const directory = scratch();
    const dead = okFact('https://a.pl/dead', NOW, { verdict: { kind: 'dead', why: 'not-found' }, status: 404 });
    const down = okFact('https://a.pl/down', NOW, { verdict: { kind: 'unverified', why: 'timeout' }, status: null });
    await remember(directory, [okFact(A.address, NOW), dead, down]);
    const long = open(directory, NOW, { ok: 30, dead: 30 });
    long.store.put(okFact(B.address, NOW));
    await long.save();
    const knownAt = (later: number): readonly string[] => {
      const { store } = open(directory, NOW + later);
      return [A, B, dead, down].map(({ address }) =>
        store.get(address) === null ? '-' : (address.split('/').at(-1) ?? ''),
      );
    };
    expect(knownAt(9 * 60_000)).toEqual(['a', 'b', 'dead', 'down']);
    expect(knownAt(10 * 60_000)).toEqual(['a', 'b', 'dead', '-']);
    expect(knownAt(24 * HOUR)).toEqual(['a', 'b', '-', '-']);
    expect(knownAt(7 * 24 * HOUR)).toEqual(['-', 'b', '-', '-']);
    expect(knownAt(30 * 24 * HOUR)).toEqual(['-', '-', '-', '-']);
    await remember(directory, [okFact('https://a.pl/new', NOW + 8 * 24 * HOUR)], NOW + 8 * 24 * HOUR);
    const [file = ''] = files(directory);
    expect(
      readFileSync(file, 'utf8')
        .match(/https:\/\/a\.pl\/\w+ /g)
        ?.sort(),
    ).toEqual(['https://a.pl/b ', 'https://a.pl/new ']);
  });

  it('believes no clock that runs ahead', async () => {
    const directory = scratch();
    await remember(directory, [okFact(A.address, NOW + 400 * 24 * HOUR)], NOW + 400 * 24 * HOUR);
    const cache = open(directory);
    expect(cache.store.get(A.address)).toBeNull();
    cache.store.put(A);
    await cache.save();
    expect(open(directory).store.get(A.address)).toEqual(A);
  });

  it('keeps twenty thousand facts, and the latest of them', async () => {
    const directory = scratch();
    const address = (at: number): string => `https://a.pl/${at}`;
    await remember(
      directory,
      Array.from({ length: 15_000 }, (_, at) => okFact(address(at), NOW - 100_000 + at)),
    );
    await remember(
      directory,
      Array.from({ length: 6000 }, (_, at) => okFact(address(15_000 + at), NOW - 80_000 + at)),
    );
    const { store } = open(directory);
    expect([0, 999, 1000, 20_999].map((at) => store.get(address(at)) !== null)).toEqual([false, false, true, true]);
    const [file = ''] = files(directory);
    expect(statSync(file).size).toBeLessThan(16_000_000);
  });

  it('keeps no fact that is larger than any honest one', async () => {
    const directory = scratch();
    const long = `https://a.pl/${'x'.repeat(8000)}`;
    const chain = Array.from({ length: 10 }, (_, at) => ({
      from: `${long}${at}`,
      status: 302,
      to: `${long}${at + 1}`,
    }));
    await remember(directory, [okFact('https://a.pl/long', NOW, { chain }), A]);
    const { store } = open(directory);
    expect([store.get('https://a.pl/long'), store.get(A.address)]).toEqual([null, A]);
  });
});

function tooLarge(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, 64_000_001);
}

describe('a cache that somebody else has had', () => {
  const good = async (directory: string): Promise<string> => {
    await remember(directory, [A, B]);
    const [file = ''] = files(directory);
    return file;
  };
  const second = (directory: string): string => join(directory, `links-1-${'0'.repeat(16)}.txt`);

  it.each<[string, (path: string, text: string) => void]>([
    ['is empty', (path) => writeFileSync(path, '')],
    ['is no text', (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0, 1, 2]))],
    ['is JSON of something else', (path) => writeFileSync(path, '{"version":2}')],
    ['is of another format', (path, text) => writeFileSync(path, text.replace('facts 1', 'facts 2'))],
    ['has a line end of Windows', (path, text) => writeFileSync(path, text.replaceAll('\n', '\r\n'))],
    ['is too large', tooLarge],
    ['is nothing but one line', (path) => writeFileSync(path, 'x'.repeat(1_000_000))],
    ['is full of empty lines', (path, text) => writeFileSync(path, text + '\n'.repeat(100_000))],
    ...(onWindows
      ? []
      : ([
          ['is a symbolic link', (path) => symlinkSync('/etc/passwd', path)],
          ['is a symbolic link to nothing', (path) => symlinkSync('/nowhere', path)],
          ['is a pipe', (path) => void execFileSync('mkfifo', [path])],
        ] as [string, (path: string) => void][])),
  ])('a file that %s does no harm, and is replaced', async (_what, make) => {
    const directory = scratch();
    const text = readFileSync(await good(directory), 'utf8');
    make(second(directory), text);
    const cache = open(directory);
    expect([cache.problem, cache.store.get(A.address)]).toEqual([null, A]);
    cache.store.put(okFact('https://a.pl/c', NOW));
    expect(await cache.save()).toBeNull();
    expect(files(directory)).toHaveLength(1);
    const { store } = open(directory);
    expect([A, B].map(({ address }) => store.get(address))).toEqual([A, B]);
    expect(store.get('https://a.pl/c')).not.toBeNull();
  });

  it('a directory in the place of a file, and files of others, are left alone', async () => {
    const directory = scratch();
    await good(directory);
    mkdirSync(second(directory));
    writeFileSync(join(directory, 'links-2-0000000000000000.txt'), 'of a later version');
    writeFileSync(join(directory, 'notes.txt'), 'mine');
    await remember(directory, [okFact('https://a.pl/c', NOW)]);
    await remember(directory, [okFact('https://a.pl/d', NOW)]);
    expect(open(directory).store.get(A.address)).toEqual(A);
    expect(readdirSync(directory)).toHaveLength(4);
  });

  it('a file that is cut off anywhere gives what it still holds', async () => {
    const directory = scratch();
    const file = await good(directory);
    const text = readFileSync(file, 'utf8');
    const known = (): number => {
      const { store, problem } = open(directory);
      expect(problem).toBeNull();
      return [A, B].filter(({ address }) => store.get(address) !== null).length;
    };
    const counts = new Set<number>();
    for (let length = 0; length <= text.length; length++) {
      writeFileSync(file, text.slice(0, length));
      counts.add(known());
    }
    expect(counts).toEqual(new Set([0, 1, 2]));
  });

  it('no line says what no check could have learnt', async () => {
    const directory = scratch();
    const file = await good(directory);
    const [head = '', line = ''] = readFileSync(file, 'utf8').split('\n');
    const json = line.slice(line.indexOf('{'));
    const address = A.address;
    const at = (
      changed: string,
      of = address,
      learnt: string | number = A.learnt,
      until: string | number = NOW + HOUR,
    ) => `${learnt} ${until} ${of} ${changed}`;
    const moved = (to: string) =>
      json.replace('{"kind":"ok"}', JSON.stringify({ kind: 'moved', to })).replace('"chain":[]', `"chain":[]`);
    expect(json).toContain(address);
    const hostile = [
      at(json, 'https://a.pl/other'),
      at(json.replaceAll(address, 'javascript:alert(1)'), 'javascript:alert(1)'),
      at(json.replaceAll(address, '__proto__'), '__proto__'),
      at(json.replaceAll(address, 'https://me:secret@a.pl/a'), 'https://me:secret@a.pl/a'),
      at(json.replaceAll(address, 'https://a.pl/a#x'), 'https://a.pl/a#x'),
      at(moved('javascript:alert(1)')),
      at(moved('https://b.pl/\u001b[31m')),
      at(moved('https://b.pl/\u202e')),
      at(moved('https://b.pl/a b')),
      at(moved('https://b.pl/a) [x](y')),
      at(moved('ftp://b.pl/')),
      at(moved('https://me:secret@b.pl/')),
      at(json.replace('"status":200', '"status":-1')),
      at(json.replace('"status":200', '"status":1e99')),
      at(json.replace('{', '{"__proto__":{"verdict":1},')),
      at(json.replace('"leave":null', '"leave":7')),
      at(`${json}${json}`),
      at(json.slice(0, -1)),
      at('{}'),
      at('null'),
      at(''),
      at(json, address, 'NaN'),
      at(json, address, '-1'),
      at(json, address, A.learnt, 'Infinity'),
      at(json, address, A.learnt - 1),
      at(json, address, NOW + 1),
      ' '.repeat(1000),
      `${A.learnt} ${NOW + HOUR}`,
    ];
    for (const each of hostile) {
      writeFileSync(file, `${head}\n${each}\n`);
      const { store, problem } = open(directory);
      expect([each, problem]).toEqual([each, null]);
      for (const known of [address, '__proto__', 'javascript:alert(1)', 'https://a.pl/other', 'https://a.pl/a#x']) {
        expect([each, store.get(known)]).toEqual([each, null]);
      }
    }
    writeFileSync(file, `${head}\n${at(json)}\n`);
    expect(open(directory).store.get(address)).toEqual(A);
  });
});

describe('a cache that has no place', () => {
  const save = async (directory: string): Promise<readonly (string | null)[]> => {
    const cache = open(directory);
    cache.store.put(A);
    expect(cache.store.get(A.address)).toEqual(A);
    const said = [cache.problem, await cache.save(), await cache.save()];
    for (const each of said)
      if (each !== null) expect(each).toMatch(/^what is remembered of links cannot be \w+ \(\P{Cc}*$/u);
    return said;
  };

  it('says so in one line, and loses nothing else', async () => {
    const directory = scratch();
    writeFileSync(join(directory, 'file'), 'mine');
    const inPlace = await save(join(directory, 'file'));
    expect(inPlace.map((each) => each !== null)).toEqual([true, true, true]);
    const below = await save(join(directory, 'file', 'below'));
    expect(below[1]).toContain('cannot be written');
    expect(readFileSync(join(directory, 'file'), 'utf8')).toBe('mine');
    await save(join(directory, 'file', '\u001b[31mred\n'));
    await save(join(directory, 'x'.repeat(300)));
    await save(join(directory, 'a\0b'));
  });

  it.runIf(process.platform === 'linux')('nor where the system has none', async () => {
    for (const directory of ['/proc/1/cache', '/dev/null', '/dev/null/x', '/sys/spotlight']) {
      const [, written] = await save(directory);
      expect(written).toContain('cannot be written');
    }
    const directory = scratch();
    symlinkSync(join(directory, 'nowhere'), join(directory, 'dangling'));
    expect((await save(join(directory, 'dangling')))[1]).toContain('cannot be written');
    symlinkSync(join(directory, 'round'), join(directory, 'round'));
    expect((await save(join(directory, 'round')))[0]).toContain('go round in a circle');
  });

  it.runIf(process.platform === 'linux' && process.getuid?.() !== 0)('nor where it may not', async () => {
    const directory = scratch();
    await remember(directory, [A]);
    chmodSync(directory, 0o500);
    expect((await save(directory))[1]).toContain('permission denied');
    chmodSync(directory, 0o700);
  });

  it.runIf(mayMount())(
    'keeps what it has on a full and on a read-only disk, and leaves nothing lying about',
    async () => {
      const disk = scratch();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
      onTestFinished(() => void execFileSync('umount', [disk]));
      await remember(disk, [A]);
      const before = readdirSync(disk);
      const cache = open(disk);
      for (let at = 0; at < 1000; at++) cache.store.put(okFact(`https://a.pl/${at}`, NOW));
      expect(await cache.save()).toContain('no space is left on the device');
      expect(readdirSync(disk)).toEqual(before);
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      expect((await save(disk))[1]).toContain('the file system is read-only');
      expect(open(disk).store.get(A.address)).toEqual(A);
      // Once there is room, what was learnt meanwhile is written.
      execFileSync('mount', ['-o', 'remount,rw,size=4m', disk]);
      expect(await cache.save()).toBeNull();
      expect(open(disk).store.get('https://a.pl/999')).not.toBeNull();
    },
  );
});

describe('where the cache lies', () => {
  const on = (platform: string, home: string, env = {}): string | null => cacheDirectory({ platform, home, env });

  it('is where the platform keeps caches', () => {
    expect(on('linux', '/home/me')).toBe('/home/me/.cache/spotlight-brief');
    expect(on('linux', '/home/me', { XDG_CACHE_HOME: '/var/c' })).toBe('/var/c/spotlight-brief');
    expect(on('freebsd', '/home/me')).toBe('/home/me/.cache/spotlight-brief');
    expect(on('darwin', '/Users/me', { XDG_CACHE_HOME: '/var/c' })).toBe('/Users/me/Library/Caches/spotlight-brief');
    const local = { LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' };
    expect(on('win32', 'C:\\Users\\me', local)).toBe('C:\\Users\\me\\AppData\\Local\\spotlight-brief\\Cache');
    expect(on('win32', 'C:\\Users\\me')).toBe('C:\\Users\\me\\AppData\\Local\\spotlight-brief\\Cache');
  });

  it('is never relative: that would be the place of whatever is checked', () => {
    for (const path of ['', '.', 'cache', './cache', '../cache', '~/.cache', '$HOME/.cache']) {
      expect(on('linux', '/home/me', { XDG_CACHE_HOME: path })).toBe('/home/me/.cache/spotlight-brief');
      expect(on('linux', path)).toBeNull();
      expect(on('darwin', path)).toBeNull();
      expect(on('win32', path, { LOCALAPPDATA: path })).toBeNull();
    }
  });
});
