import { describe, expect, it } from 'vitest';
import { codeOf, failure, systemLookUp } from '../../../server/src/host/network/look-up.js';
import { ask, gist, network } from './asking.js';
import { type NameAnswer, nameServer, type RecordType } from './name-server.js';

const ROOT: NameAnswer = ['NS a.root-servers.net'];

/** What an address is said to be where the system says `code` of its name, and name servers what is given. */
async function said(
  code: string,
  answerTo: (name: string, type: RecordType) => NameAnswer,
  hasNetwork = true,
): Promise<string> {
  const server = await nameServer(answerTo);
  const lookUp = systemLookUp({
    system: () => Promise.reject(failure(code)),
    nameServers: () => server.resolver(),
    hasNetwork: () => hasNetwork,
  });
  return gist(await ask(network({ lookUp }), 'https://gone.example.org/', { leaves: [] }));
}

describe('a name that the system does not find', () => {
  it('does not exist where the name servers say so who know the world', async () => {
    expect(await said('ENOTFOUND', (name) => (name === '' ? ROOT : 'NXDOMAIN'))).toBe('no-host');
    const knows = (name: string): NameAnswer => (name === 'a.root-servers.net' ? ['A 198.41.0.4'] : 'NXDOMAIN');
    expect(await said('ENOTFOUND', knows)).toBe('no-host');
  });

  it.each([
    ['every name is unknown', () => 'NXDOMAIN'],
    ['they fail', (name) => (name === '' ? ROOT : 'SERVFAIL')],
    ['they refuse', (name) => (name === '' ? ROOT : 'REFUSED')],
    ['they are silent', () => 'silence'],
    ['they are silent about the root', (name) => (name === '' || name.includes('root') ? 'silence' : 'NXDOMAIN')],
    ['they know an address', (name, type) => (name === '' ? ROOT : type === 'A' ? ['A 192.0.2.1'] : 'NXDOMAIN')],
    [
      'they know an address of the other kind',
      (name, type) => (name === '' ? ROOT : type === 'AAAA' ? ['AAAA 2001:db8::1'] : 'NXDOMAIN'),
    ],
    ['it has other records', (name) => (name === '' ? ROOT : [])],
    ['it has other records for one kind', (name, type) => (name === '' ? ROOT : type === 'A' ? [] : 'NXDOMAIN')],
  ] as readonly (readonly [string, (name: string, type: RecordType) => NameAnswer])[])(
    'may exist where %s',
    async (_, answerTo) => {
      expect(await said('ENOTFOUND', answerTo)).toBe('look-up');
    },
  );

  it('may exist where the system says only that it could not ask', async () => {
    for (const code of ['EAI_AGAIN', 'EAI_FAIL', 'ESERVFAIL', 'ETIMEOUT', 'ECONNREFUSED', 'EMFILE', 'WHATEVER', '']) {
      expect(await said(code, (name) => (name === '' ? ROOT : 'NXDOMAIN'))).toBe('look-up');
    }
  });

  it('may exist on another network where it is none of the internet’s', async () => {
    const lookUp = () => Promise.reject(failure('ENOTFOUND'));
    for (const host of ['intranet', 'printer.local', 'wiki.corp', 'a.internal.', 'x.onion', 'a.localhost', 'b.test']) {
      expect(gist(await ask(network({ lookUp }), `https://${host}/`, { leaves: [] }))).toBe('look-up');
    }
    expect(gist(await ask(network({ lookUp }), 'https://local.example.org/', { leaves: [] }))).toBe('no-host');
  });

  it('says nothing at all where there is no network', async () => {
    expect(await said('ENOTFOUND', (name) => (name === '' ? ROOT : 'NXDOMAIN'), false)).toBe('offline');
    expect(await said('EAI_AGAIN', () => 'silence', false)).toBe('offline');
  });
});

describe('this machine', () => {
  it('finds itself by its file of hosts', async () => {
    expect(await systemLookUp()('localhost', AbortSignal.timeout(5000))).toContain('127.0.0.1');
  });

  // Whatever network the test runs in, and above all in none.
  it('never says of a name of the world that it does not exist', async () => {
    const error = await systemLookUp()('www.iana.org', AbortSignal.timeout(10_000)).then(
      () => null,
      (reason) => reason,
    );
    expect(codeOf(error)).not.toBe('ENOTFOUND');
  });
});

describe('looking up', () => {
  it('is done once for many requests at a time, and is remembered for a moment', async () => {
    const server = await nameServer((_, type) => (type === 'A' ? ['A 10.0.0.1'] : []));
    const made = network({ lookUp: server.lookUp });
    const many = () => Promise.all([1, 2, 3, 4].map((at) => ask(made, `https://a.test/${at}`, { leaves: [] })));
    expect((await many()).map(gist)).toEqual(Array(4).fill('refused: private'));
    await many();
    expect(server.queries.sort()).toEqual(['A a.test', 'AAAA a.test']);
  });

  it('is done again after a failure', async () => {
    const server = await nameServer((_, type, time) => (type !== 'A' ? [] : time === 0 ? 'NXDOMAIN' : ['A 10.0.0.1']));
    const made = network({ lookUp: server.lookUp });
    expect(gist(await ask(made, 'https://a.example.org/', { leaves: [] }))).toBe('no-host');
    expect(gist(await ask(made, 'https://a.example.org/', { leaves: [] }))).toBe('refused: private');
  });

  it('by the system is done for four names at a time, and not begun for what nobody waits for any more', async () => {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    let [open, most] = [0, 0];
    const lookUp = systemLookUp({
      async system(host) {
        begun.push(host);
        most = Math.max(most, ++open);
        await new Promise<void>((resolve) => ends.push(resolve));
        open--;
        return ['10.0.0.1'];
      },
      nameServers: () => {
        throw new Error('not asked');
      },
      hasNetwork: () => true,
    });
    const made = network({ lookUp });
    const hosts = Array.from({ length: 20 }, (_, at) => `${at}.example.org`);
    const called = new AbortController();
    const answers = hosts.map((host, at) =>
      ask(made, `https://${host}/`, at >= 8 && at < 16 ? { leaves: [], ending: called.signal } : { leaves: [] }),
    );
    called.abort();
    const timer = setInterval(() => ends.shift()?.(), 1);
    const said = (await Promise.all(answers)).map(gist);
    clearInterval(timer);
    expect(said.filter((each) => each === 'refused: private')).toHaveLength(12);
    expect(most).toBe(4);
    expect(begun).toEqual(hosts.filter((_, at) => at < 8 || at >= 16));
  });

  it('is done by name servers where the system is busy with names that nobody knows of', async () => {
    const server = await nameServer((_, type) => (type === 'A' ? ['A 10.0.0.1'] : []));
    const lookUp = systemLookUp({
      system: () => new Promise(() => undefined),
      nameServers: () => server.resolver(),
      hasNetwork: () => true,
    });
    const made = network({ lookUp });
    const hosts = Array.from({ length: 10 }, (_, at) => `${at}.example.org`);
    const said = await Promise.all(hosts.map((host) => ask(made, `https://${host}/`, { leaves: [], timeout: 8000 })));
    expect(said.map(gist)).toEqual(Array(10).fill('refused: private'));
  });

  it('ends with the time, and when it is called off', async () => {
    const server = await nameServer(() => 'silence');
    const cancelled: string[] = [];
    const lookUp = (host: string, ending: AbortSignal): Promise<readonly string[]> => {
      ending.addEventListener('abort', () => cancelled.push(host));
      return server.lookUp(host, ending);
    };
    const made = network({ lookUp });
    expect(gist(await ask(made, 'https://a.test/', { timeout: 100 }))).toBe('look-up');
    const end = new AbortController();
    const answer = ask(made, 'https://b.test/', { ending: end.signal });
    const other = ask(made, 'https://b.test/');
    end.abort();
    await answer;
    expect(cancelled).toEqual(['a.test']);
    await made.close();
    await other;
    expect(cancelled).toEqual(['a.test', 'b.test']);
  });
});
