import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { openFactCache } from '../../server/src/host/fact-cache.js';
import { brief } from '../support/briefs.js';
import { COMMAND, type Result } from './command-line.js';
import { OnlineWorkspace, startWeb } from './web.js';

// Each of these tests runs the program several times, and some of them git as well.
vi.setConfig({ testTimeout: 60_000 });

const LEAVE = ['--online', '--allow-address', '127.0.0.1'];

/** A correct brief but for its links, which stand in its first answer. */
function linking(...targets: readonly string[]): string {
  const links = targets.map((target, index) => `The [report of office ${index + 1}](${target}) says more.`).join(' ');
  return brief().replace('The two governments agreed', () => `${links} The two governments agreed`);
}

describe('without --online', () => {
  test('nobody is asked, whatever a configuration says', async () => {
    const web = await startWeb();
    const workspace = new OnlineWorkspace({
      'a.brief.md': linking(`${web.origin}/a`, `http://localhost:${web.port}/b#c`),
      '.spotlightrc.yaml': 'links: { online: true }\n',
    });
    for (const args of [[], ['--fix'], ['--no-cache'], ['--dump'], ['--offline'], ['--dump', ...LEAVE]]) {
      expect((await workspace.start(args)).status, args.join(' ')).toBe(0);
    }
    expect(web.connections).toBe(0);
    expect(existsSync(workspace.cache)).toBe(false);
  });

  test('no code of the network, or of git, is loaded', () => {
    const bundle = readFileSync(fileURLToPath(new URL('../../server/dist/cli.cjs', import.meta.url)), 'utf8');
    const loaded = [...bundle.matchAll(/require\("([^"]+)"\)/g)].map(([, name = '']) => name.replace(/^node:/, ''));
    expect(loaded).toContain('./online.cjs');
    expect(loaded.filter((name) => /^(?:https?|net|tls|dns|child_process|crypto|undici)$/.test(name))).toEqual([]);
  });
});

describe('--online', () => {
  test('reports what is dead, moved and unverified, at the exact target', async () => {
    const web = await startWeb({ '/dead': 404, '/gone': 410, '/old': '/new/place', '/wall': 403 });
    const { origin } = web;
    const workspace = new OnlineWorkspace({
      'a.brief.md': linking(`${origin}/fine`, `${origin}/dead`, `${origin}/gone`, `${origin}/old`, `${origin}/wall`),
    });
    const { found, status, report } = await workspace.findings([...LEAVE, '.']);
    expect(found).toEqual([
      `a.brief.md: link-dead ${origin}/dead`,
      `a.brief.md: link-dead ${origin}/gone`,
      `a.brief.md: link-redirected ${origin}/old`,
      `a.brief.md: link-unreachable ${origin}/wall`,
    ]);
    expect(status).toBe(1);
    const dead = report.files[0]?.findings[0];
    const line = workspace.read('a.brief.md').split('\n')[(dead?.range.start.line ?? 0) - 1] ?? '';
    const column = (dead?.range.start.column ?? 0) - 1;
    expect(line.slice(column, (dead?.range.end.column ?? 0) - 1)).toBe(`${origin}/dead`);
  });

  test('asks about each address once, with all its fragments, for all files', async () => {
    const web = await startWeb();
    const { origin } = web;
    const workspace = new OnlineWorkspace({
      'a.brief.md': linking(`${origin}/a#top-of-it`, `${origin}/a#none`, `${origin}/a`),
      'b.brief.md': linking(`${origin}/a#other`, `${origin}/b`),
    });
    const { found, stderr } = await workspace.findings([...LEAVE, '.']);
    expect(web.requests.sort()).toEqual(['GET /a', 'HEAD /b']);
    expect(found).toEqual(['a.brief.md: link-unreachable #none', 'b.brief.md: link-unreachable #other']);
    expect(stderr).toContain('5 links to 2 addresses on 1 host: 1 fine, 1 unverified');
  });

  test('sends nothing to a private address without leave, and nothing but to the host and port that have it', async () => {
    const [web, other] = [await startWeb(), await startWeb()];
    const text = linking(`${web.origin}/a`, `http://localhost:${web.port}/b`, `${other.origin}/c`);
    const workspace = new OnlineWorkspace({ 'a.brief.md': text });
    const refused = await workspace.findings(['--online', '.']);
    expect([web.connections, other.connections]).toEqual([0, 0]);
    expect(refused.found.map((each) => each.split(' ')[1])).toEqual([
      'link-unreachable',
      'link-unreachable',
      'link-unreachable',
    ]);
    expect(refused.stderr).toContain('3 not asked without --allow-address');
    const allowed = await workspace.findings(['--online', '--allow-address', `127.0.0.1:${web.port}`, '.']);
    expect(web.requests).toEqual(['HEAD /a', 'HEAD /b']);
    expect(other.connections).toBe(0);
    expect(allowed.found).toEqual([`a.brief.md: link-unreachable ${other.origin}/c`]);
    await workspace.findings(['--online', '--allow-address', '10.0.0.0/8', '--allow-address', '127.0.0.0/8', '.']);
    expect(other.requests).toEqual(['HEAD /c']);
  });

  test('leaves out what the configuration ignores, what is no address, and files whose rules are off', async () => {
    const web = await startWeb();
    const { origin } = web;
    const workspace = new OnlineWorkspace({
      '.spotlightrc.yaml': [
        `links: { ignore: ["${origin}/ignored*"] }`,
        'overrides:',
        '  - files: off/**',
        '    rules: { link-dead: off, link-redirected: off, link-unreachable: off }',
        '',
      ].join('\n'),
      'a.brief.md': linking(`${origin}/a`, `${origin}/ignored/b`, 'https://www.example.com/x', 'https://a_b/', 'x.md'),
      'off/b.brief.md': linking(`${origin}/b`),
    });
    const { stderr } = await workspace.start([...LEAVE, '.']);
    expect(web.requests).toEqual(['HEAD /a']);
    expect(stderr).toContain('1 link to 1 address on 1 host: 1 fine');
    expect((await workspace.start(['--dump', '.'])).stdout).toBe(`${origin}/a\n`);
  });

  test('takes the strictest limits of all configurations', async () => {
    let most = 0;
    const web = await startWeb(
      Object.fromEntries(
        ['/a', '/b', '/c', '/d', '/e'].map((path) => [
          path,
          (response) => {
            most = Math.max(most, web.open.size);
            setTimeout(() => response.end(), 200);
          },
        ]),
      ),
    );
    const { origin } = web;
    const workspace = new OnlineWorkspace({
      'x/.spotlightrc.yaml': 'links: { perHost: 1 }\n',
      'x/a.brief.md': linking(`${origin}/a`, `${origin}/b`),
      'y/.spotlightrc.yaml': 'links: { perHost: 8 }\n',
      'y/b.brief.md': linking(`${origin}/c`, `${origin}/d`, `${origin}/e`),
    });
    await workspace.start([...LEAVE, '.']);
    expect(web.requests).toHaveLength(5);
    expect(most).toBe(1);
  });

  test('reads a brief on standard input', async () => {
    const web = await startWeb({ '/dead': 404 });
    const workspace = new OnlineWorkspace();
    const { stdout, status } = await workspace.start([...LEAVE, '--format', 'compact', '--stdin'], {
      input: linking(`${web.origin}/dead`),
    });
    expect(stdout).toMatch(/^<stdin>:\d+:\d+: error: .*\[link-dead\]$/m);
    expect(status).toBe(1);
  });

  test('says what a proxy variable has wrong, before anything is asked', async () => {
    const workspace = new OnlineWorkspace({ 'a.brief.md': linking('https://www.rail.eu/') });
    const { status, stderr } = await workspace.start(['--online', '.'], { env: { https_proxy: 'socks5://x' } });
    expect(status).toBe(2);
    expect(stderr).toContain('The variable https_proxy names no proxy');
  });
});

describe('the summary', () => {
  test('counts by host, the gravest first, on standard error', async () => {
    const [first, second] = [await startWeb({ '/moved': '/new/place' }), await startWeb({ '/dead': 404 }, '127.0.0.2')];
    const workspace = new OnlineWorkspace({
      'a.brief.md': linking(`${first.origin}/a`, `${first.origin}/moved`, `${first.origin}/a`, `${second.origin}/dead`),
    });
    const args = ['--online', '--allow-address', '127.0.0.0/8', '.'];
    const { stderr, stdout } = await workspace.start(args);
    const rows = stderr.trimEnd().split('\n');
    expect(rows[0]).toMatch(
      /^spotlight-brief: 4 links to 3 addresses on 2 hosts: 1 fine, 1 moved, 1 dead \(asked about 3 in \d+(?:\.\d)? m?s\)$/,
    );
    expect(
      rows.slice(1).map((row) =>
        row
          .trim()
          .split(/\s{2,}/)
          .slice(0, 6),
      ),
    ).toEqual([
      ['host', 'asked', 'fine', 'moved', 'dead', 'unverified'],
      ['127.0.0.2', '1', '-', '-', '1', '-'],
      ['127.0.0.1', '2', '1', '1', '-', '-'],
    ]);
    expect(stdout).not.toContain('hosts');
    expect(stderr).not.toContain('\r');
    expect(stderr).not.toContain('\u001b');
    const again = await workspace.start(args);
    expect(again.stderr).toContain('(3 known from before)');
  });

  test('names twenty hosts and counts the others', async () => {
    const hosts = Array.from({ length: 30 }, (_, index) => `https://10.0.0.${index + 1}/`);
    const workspace = new OnlineWorkspace({ 'a.brief.md': linking(...hosts) });
    const { stderr } = await workspace.start(['--online', '.']);
    expect(stderr.match(/^ {2}10\./gm)).toHaveLength(20);
    expect(stderr).toContain('and 10 more hosts');
  });

  test('--quiet leaves it out', async () => {
    const web = await startWeb({ '/dead': 404 });
    const workspace = new OnlineWorkspace({ 'a.brief.md': linking(`${web.origin}/dead`) });
    expect(await workspace.start([...LEAVE, '--quiet', '.'])).toMatchObject({ status: 1, stderr: '' });
  });

  test('says that there is nothing to check', async () => {
    const workspace = new OnlineWorkspace({ 'a.brief.md': brief() });
    expect((await workspace.start([...LEAVE, '.'])).stderr).toBe('spotlight-brief: there is no link to check\n');
  });
});

/** Whether this machine has a program that gives another one a terminal. */
const HAS_TERMINAL =
  process.platform === 'linux' && spawnSync('script', ['--quiet', '--command', 'true', '/dev/null']).status === 0;

describe('on a terminal', () => {
  const later = (response: ServerResponse): void => void setTimeout(() => response.end(), 800);

  test.runIf(HAS_TERMINAL)('a line says how far the check is, and is gone at the end', async () => {
    const web = await startWeb({ '/dead': 404, '/slow': later });
    const workspace = new OnlineWorkspace({
      'a.brief.md': linking(`${web.origin}/dead`, `${web.origin}/slow`, `${web.origin}/a`),
    });
    const onTerminal = (args: readonly string[], env: Record<string, string>): Promise<string> => {
      const command = [process.execPath, COMMAND, ...LEAVE, '--no-cache', ...args, '.'].join(' ');
      const asked = ['--quiet', '--command', `${command} >out.txt`, '/dev/null'];
      return new Promise((resolve) => {
        const child = spawn('script', asked, { cwd: workspace.root, env: { ...workspace.env, TERM: 'xterm', ...env } });
        let shown = '';
        child.stdout.on('data', (chunk: Buffer) => {
          shown += chunk.toString('utf8');
        });
        child.on('close', () => resolve(shown));
      });
    };
    const shown = await onTerminal([], {});
    const [first, ...lines] = shown.split('\r\u001b[K');
    expect(first).toBe('');
    expect(lines).toContain('Checking links: 2 of 3 addresses, 1 dead');
    expect(lines.pop()).toMatch(/^spotlight-brief: 3 links to 3 addresses/);
    expect(lines.every((line) => /^Checking links: \d of 3 addresses(?:, 1 dead)?$/.test(line))).toBe(true);
    expect(workspace.read('out.txt')).not.toContain('Checking');
    expect(await onTerminal(['--quiet'], {})).toBe('');
    expect(await onTerminal([], { TERM: 'dumb' })).not.toContain('Checking');
  });
});

describe('the cache', () => {
  test('spares the next run the question, and --no-cache neither reads nor writes it', async () => {
    const web = await startWeb({ '/dead': 404 });
    const workspace = new OnlineWorkspace({ 'a.brief.md': linking(`${web.origin}/a`, `${web.origin}/dead`) });
    const without = await workspace.findings([...LEAVE, '--no-cache', '.']);
    expect(existsSync(workspace.cache)).toBe(false);
    const asked = web.requests.length;
    const first = await workspace.findings([...LEAVE, '.']);
    expect(web.requests).toHaveLength(2 * asked);
    const second = await workspace.findings([...LEAVE, '.']);
    expect(web.requests).toHaveLength(2 * asked);
    expect([without.found, second.found]).toEqual([first.found, first.found]);
    await workspace.findings([...LEAVE, '--no-cache', '.']);
    expect(web.requests).toHaveLength(3 * asked);
    // What was learnt by leave is of no use without it.
    const before = web.connections;
    expect((await workspace.findings(['--online', '.'])).found.map((each) => each.split(' ')[1])).toEqual([
      'link-unreachable',
      'link-unreachable',
    ]);
    expect(web.connections).toBe(before);
  });

  test('--offline reports what is known, and says how much is not', async () => {
    const web = await startWeb({ '/dead': 404 });
    const workspace = new OnlineWorkspace({ 'a.brief.md': linking(`${web.origin}/a`, `${web.origin}/dead`) });
    await workspace.start([...LEAVE, '.']);
    const asked = web.requests.length;
    workspace.write('b.brief.md', linking(`${web.origin}/b`));
    const { found, stderr, status } = await workspace.findings(['--offline', '--allow-address', '127.0.0.1', '.']);
    expect(found).toEqual([`a.brief.md: link-dead ${web.origin}/dead`]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^spotlight-brief: nobody is asked \(--offline\): earlier checks know 2 of 3 addresses, the oldest answer from \d{4}-\d\d-\d\d; nothing is known of 1\n$/,
    );
    expect((await workspace.findings(['--offline', '.'])).found).toEqual([]);
    expect(web.requests).toHaveLength(asked);
  });
});

/** Whether this machine lets a test run a program without any network. */
const CAN_LEAVE_NETWORK = spawnSync('unshare', ['--net', 'true']).status === 0;

describe('without a network', () => {
  test.runIf(CAN_LEAVE_NETWORK)('what is known from before is used, and that is said', () => {
    const workspace = new OnlineWorkspace({
      'a.brief.md': linking('https://www.rail.eu/dead', 'https://www.rail.eu/a', 'https://www.port.eu/b'),
    });
    const cache = openFactCache({
      directory: `${workspace.cache}/spotlight-brief`,
      days: { ok: 7, dead: 1 },
    });
    const learnt = Date.now() - 3_600_000;
    const none = { status: null, refusal: null, chain: [], fragments: new Map(), leave: null, learnt };
    cache.store.put({ ...none, address: 'https://www.rail.eu/dead', verdict: { kind: 'dead', why: 'not-found' } });
    cache.store.put({ ...none, address: 'https://www.rail.eu/a', verdict: { kind: 'ok' } });
    void cache.save();
    const kept = (): string[] => readdirSync(`${workspace.cache}/spotlight-brief`);
    const before = kept();
    const args = ['--net', process.execPath, COMMAND, '--online', '--format', 'compact', '.'];
    const run = (): Result => spawnSync('unshare', args, { cwd: workspace.root, env: workspace.env, encoding: 'utf8' });
    // Those of which the cache was fresh are not even asked about.
    expect(run().stderr).toContain('there is no network: earlier checks know 0 of 1 address; nothing is known of 1');
    workspace.write('.spotlightrc.yaml', 'links: { cacheDays: 0 }\n');
    const { status, stdout, stderr } = run();
    expect(stdout).toMatch(/^a\.brief\.md:\d+:\d+: error: .* \[link-dead\]\n$/);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^spotlight-brief: there is no network: earlier checks know 2 of 3 addresses, the oldest answer from \d{4}-\d\d-\d\d; nothing is known of 1$/m,
    );
    expect(stderr).toContain(
      '3 links to 3 addresses on 2 hosts: 1 fine, 1 dead, nothing known of 1 (2 known from before)',
    );
    expect(kept()).toEqual(before);
  });
});

describe('--fix', () => {
  test('writes the new address of what has moved for good, and knows it afterwards', async () => {
    const web = await startWeb({ '/old': '/new/place', '/dead': 404 });
    const workspace = new OnlineWorkspace({
      'a.brief.md': linking(`${web.origin}/old#top-of-it`, `${web.origin}/dead`),
    });
    const { found } = await workspace.findings([...LEAVE, '--fix', '.']);
    expect(workspace.read('a.brief.md')).toBe(linking(`${web.origin}/new/place#top-of-it`, `${web.origin}/dead`));
    expect(found).toEqual([`a.brief.md: link-dead ${web.origin}/dead`]);
    const asked = web.requests.length;
    const again = await workspace.findings([...LEAVE, '--fix', '.']);
    expect(again.found).toEqual(found);
    expect(web.requests).toHaveLength(asked);
  });

  test('keeps a suppression, whatever the web says today', async () => {
    const web = await startWeb({ '/a': 503, '/b': 200 });
    const text = (path: string): string =>
      linking(`${web.origin}${path}`).replace(
        '\nThe [rep',
        '\n<!-- spotlight-disable-next-line link-dead -->\n\nThe [rep',
      );
    const workspace = new OnlineWorkspace({
      'a.brief.md': text('/a'),
      'b.brief.md': text('/b'),
      '.spotlightrc.yaml': 'links: { retries: 0 }\n',
    });
    const { found } = await workspace.findings([...LEAVE, '--fix', '.']);
    expect([workspace.read('a.brief.md'), workspace.read('b.brief.md')]).toEqual([text('/a'), text('/b')]);
    expect(found).toEqual([`a.brief.md: link-unreachable ${web.origin}/a`]);
  });
});

describe('asked to end', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s, it ends all requests, keeps what it learnt and prints no findings',
    async (signal) => {
      const hang = (): void => {};
      const web = await startWeb({ '/slow': hang, '/slower': hang });
      const { origin } = web;
      const workspace = new OnlineWorkspace({
        'a.brief.md': linking(`${origin}/a`, `${origin}/slow`, `${origin}/slower`),
      });
      const ended = await workspace.start([...LEAVE, '.'], {
        during: (kill) => {
          const timer = setInterval(() => {
            if (web.requests.length < 3 || web.open.size !== 2) return;
            clearInterval(timer);
            kill(signal);
          }, 20);
        },
      });
      expect(ended).toMatchObject({ status: null, signal, stdout: '' });
      expect(ended.stderr).toBe('spotlight-brief: ended: 1 of 3 addresses were asked about; what was learnt is kept\n');
      await expect.poll(() => web.open.size).toBe(0);
      expect(readdirSync(workspace.cache)).not.toEqual([]);
      const { stderr } = await workspace.start(['--offline', '--allow-address', '127.0.0.1', '.']);
      expect(stderr).toContain('earlier checks know 1 of 3 addresses');
    },
  );
});

describe('bad usage', () => {
  test.each([
    [['--online', '--offline'], '--online asks the network and --offline does not: give one of them'],
    [['--offline', '--no-cache'], 'give one of them'],
    [['--allow-address', '10.0.0.1'], '--allow-address goes with --online'],
    [
      ['--online', '--allow-address', '10.0.0.1/8'],
      '--allow-address 10.0.0.1/8: a range begins with its first address: 10.0.0.0/8',
    ],
    [
      ['--online', '--allow-address', 'a:99999'],
      '--allow-address a:99999: its port “99999” is no number from 1 to 65535',
    ],
    [['--online', '--allow-address', 'https://a.pl/'], 'it is a host or a range, without https:// and path'],
    [['--dump', '--fix'], '--dump lists addresses and --fix changes briefs: give one of them'],
    [['--dump', '--format', 'github'], '--dump --format must be one of pretty, compact, json, not “github”'],
  ])('%j', async (args, message) => {
    const workspace = new OnlineWorkspace({ 'a.brief.md': brief() });
    const { status, stdout, stderr } = await workspace.start(['--exit-zero', ...args, '.']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('--dump', () => {
  const files = {
    'a.brief.md': linking(
      'https://www.rail.eu/a#b',
      'http://u:p@www.rail.eu:8080/ü?x=1',
      'https://www.example.com/x',
      'doi:10.1093/ia/iiab033',
      'x.md',
    ),
    'b.brief.md': linking('https://www.rail.eu/a#b', 'https://www.rail.eu/a', 'https://www.port.eu/##vso[x]'),
  };

  test('prints each address once, in order', async () => {
    const { stdout, status } = await new OnlineWorkspace(files).start(['--dump', '.']);
    expect(stdout.split('\n')).toEqual([
      'https://www.rail.eu/a#b',
      'http://www.rail.eu:8080/%C3%BC?x=1',
      'https://doi.org/10.1093/ia/iiab033',
      'https://www.rail.eu/a',
      'https://www.port.eu/#%23vso[x]',
      '',
    ]);
    expect(status).toBe(0);
  });

  test('names the place of each link in the other formats', async () => {
    const workspace = new OnlineWorkspace(files);
    const compact = await workspace.start(['--dump', '--format', 'compact', 'b.brief.md']);
    expect(compact.stdout.split('\n')[0]).toMatch(/^b\.brief\.md:\d+:\d+: https:\/\/www\.rail\.eu\/a#b$/);
    const { stdout } = await workspace.start(['--dump', '--format', 'json', '.']);
    const entries = JSON.parse(stdout) as {
      address: string;
      path: string;
      range: { start: { offset: number }; end: { offset: number } };
    }[];
    expect(entries.map(({ path, range }) => workspace.read(path).slice(range.start.offset, range.end.offset))).toEqual([
      'https://www.rail.eu/a#b',
      'http://u:p@www.rail.eu:8080/ü?x=1',
      'doi:10.1093/ia/iiab033',
      'https://www.rail.eu/a#b',
      'https://www.rail.eu/a',
      'https://www.port.eu/##vso[x]',
    ]);
    expect(stdout).not.toContain('u:p');
  });

  test('writes to a file, and ends with 2 where a brief cannot be read', async () => {
    const workspace = new OnlineWorkspace({ ...files, 'c.brief.md': Buffer.from([0xff]) });
    const { status, stdout, stderr } = await workspace.start(['--dump', '-o', 'list.txt', '.']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('c.brief.md: this is not UTF-8');
    expect(workspace.read('list.txt').split('\n')).toHaveLength(6);
  });
});
