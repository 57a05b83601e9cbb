import { describe, expect, it } from 'vitest';
import { type Failure, failureOf } from '../../../server/src/links/online/answer.js';
import { askedAddress, hostOf, originOf } from '../../../server/src/links/online/asked-address.js';
import { doiOf, isDoi, isHandedOver } from '../../../server/src/links/online/doi.js';
import { readFragment } from '../../../server/src/links/online/fragment.js';
import { replacementFor } from '../../../server/src/links/online/moved.js';
import { followRedirect, type Hop, permanentEnd } from '../../../server/src/links/online/redirects.js';
import { ruleOf, verdictOf } from '../../../server/src/links/online/verdict.js';
import { failure, response } from './answers.js';

describe('a verdict', () => {
  it.each<[number, string, string | null]>([
    [200, 'ok', null],
    [204, 'ok', null],
    [206, 'ok', null],
    [299, 'ok', null],
    [404, 'dead: not-found', 'link-dead'],
    [410, 'dead: gone', 'link-dead'],
    [401, 'unverified: sign-in', 'link-unreachable'],
    [407, 'unverified: sign-in', 'link-unreachable'],
    [403, 'unverified: forbidden', 'link-unreachable'],
    [451, 'unverified: forbidden', 'link-unreachable'],
    [999, 'unverified: forbidden', 'link-unreachable'],
    [429, 'unverified: too-many-requests', 'link-unreachable'],
    [500, 'unverified: server-error', 'link-unreachable'],
    [503, 'unverified: server-error', 'link-unreachable'],
    [599, 'unverified: server-error', 'link-unreachable'],
    [100, 'unverified: status', 'link-unreachable'],
    [304, 'unverified: status', 'link-unreachable'],
    [300, 'unverified: status', 'link-unreachable'],
    [400, 'unverified: status', 'link-unreachable'],
    [405, 'unverified: status', 'link-unreachable'],
    [418, 'unverified: status', 'link-unreachable'],
    [600, 'unverified: status', 'link-unreachable'],
    [0, 'unverified: status', 'link-unreachable'],
  ])('of %i is %s', (status, expected, rule) => {
    const verdict = verdictOf(response(status), []);
    expect('why' in verdict ? `${verdict.kind}: ${verdict.why}` : verdict.kind).toBe(expected);
    expect(ruleOf(verdict)).toBe(rule);
  });

  it.each<[Failure, string]>([
    ['no-host', 'dead'],
    ['look-up', 'unverified'],
    ['connection', 'unverified'],
    ['timeout', 'unverified'],
    ['cut-off', 'unverified'],
    ['tls', 'unverified'],
    ['protocol', 'unverified'],
    ['refused', 'unverified'],
    ['offline', 'unverified'],
  ])('of the failure %s is %s', (kind, expected) => {
    expect(verdictOf(failure(kind), [])).toEqual({ kind: expected, why: kind });
  });

  it('of a page behind permanent redirects is that it has moved, also where temporary ones follow', () => {
    const chain: Hop[] = [
      { from: 'http://a.pl/', status: 301, to: 'https://a.pl/' },
      { from: 'https://a.pl/', status: 308, to: 'https://b.pl/#x' },
      { from: 'https://b.pl/', status: 302, to: 'https://b.pl/login' },
      { from: 'https://b.pl/login', status: 301, to: 'https://b.pl/in' },
    ];
    expect(verdictOf(response(200), chain)).toEqual({ kind: 'moved', to: 'https://b.pl/#x' });
    expect(permanentEnd(chain.slice(0, 1))).toBe('https://a.pl/');
    expect(verdictOf(response(200), chain.slice(2))).toEqual({ kind: 'ok' });
    expect(verdictOf(response(404), chain)).toEqual({ kind: 'dead', why: 'not-found' });
    expect(verdictOf(response(403), chain)).toEqual({ kind: 'unverified', why: 'forbidden' });
  });

  it.each([
    ['ENOTFOUND', 'no-host'],
    ['EAI_AGAIN', 'look-up'],
    ['ENODATA', 'look-up'],
    ['ECONNREFUSED', 'connection'],
    ['ECONNRESET', 'cut-off'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['UND_ERR_HEADERS_OVERFLOW', 'protocol'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['HPE_INVALID_CONSTANT', 'protocol'],
    ['constructor', 'protocol'],
    ['', 'protocol'],
  ])('reads the code %s as %s', (code, expected) => {
    expect(failureOf(code)).toBe(expected);
  });
});

describe('an address', () => {
  it.each([
    ['https://A.pl', 'https://a.pl/', null],
    ['https://a.pl/#', 'https://a.pl/', null],
    ['https://a.pl/x?y#z', 'https://a.pl/x?y', 'z'],
    ['https://user:secret@a.pl:8443/x', 'https://a.pl:8443/x', null],
    ['http://a.pl:80/', 'http://a.pl/', null],
    ['https://zażółć.pl/ż', 'https://xn--za-6ja4f8n1l.pl/%C5%BC', null],
  ])('%s is asked for as %s', (written, address, fragment) => {
    expect(askedAddress(new URL(written))).toEqual({ address, fragment });
  });

  it('is none where it is no web address, or of a length nobody writes', () => {
    expect(askedAddress(new URL('mailto:a@b.pl'))).toBeNull();
    expect(askedAddress(new URL('file:///etc/passwd'))).toBeNull();
    expect(askedAddress(new URL(`https://a.pl/${'x'.repeat(8200)}`))).toBeNull();
  });

  it('has a host, whose requests are counted together, and an origin', () => {
    expect(hostOf('https://a.pl.:8443/x')).toBe('a.pl');
    expect(originOf('https://a.pl:8443/x')).toBe('https://a.pl:8443');
  });
});

describe('a redirect', () => {
  const FROM = 'https://a.pl/x/y?z';

  it.each([
    ['/b', 'https://a.pl/b'],
    ['c', 'https://a.pl/x/c'],
    ['?q', 'https://a.pl/x/y?q'],
    ['//b.pl/', 'https://b.pl/'],
    ['  http://b.pl/  ', 'http://b.pl/'],
    ['http://user:secret@b.pl/', 'http://b.pl/'],
    ['/a b', 'https://a.pl/a%20b'],
    ['/\xc5\xbc%20%', 'https://a.pl/%C5%BC%20%'],
    ['/\xfc', 'https://a.pl/%C3%BC'],
    ['/b#part', 'https://a.pl/b#part'],
    ['http://127.0.0.1:22/', 'http://127.0.0.1:22/'],
  ])('to %s leads to %s', (location, to) => {
    const led = followRedirect([], FROM, 301, location);
    expect(led).toEqual({ hop: { from: FROM, status: 301, to }, address: to.replace(/#.*/, '') });
  });

  it.each([
    [null, 'redirect-target'],
    ['', 'redirect-target'],
    ['https://', 'redirect-target'],
    ['file:///etc/passwd', 'redirect-target'],
    ['mailto:a@b.pl', 'redirect-target'],
    ['javascript:alert(1)', 'redirect-target'],
    ['gopher://a.pl/', 'redirect-target'],
    ['y?z', 'redirect-loop'],
    ['y?z#part', 'redirect-loop'],
    [`/${'x'.repeat(9000)}`, 'redirect-target'],
  ])('to %s leads nowhere: %s', (location, fault) => {
    expect(followRedirect([], FROM, 302, location)).toEqual({ fault });
  });

  it('keeps the fragment that an earlier one gave, unless it gives its own', () => {
    const chain: Hop[] = [{ from: 'https://a.pl/', status: 301, to: 'https://b.pl/#part' }];
    expect(followRedirect(chain, 'https://b.pl/', 301, '/c')).toMatchObject({ hop: { to: 'https://b.pl/c#part' } });
    expect(followRedirect(chain, 'https://b.pl/', 301, '/c#d')).toMatchObject({ hop: { to: 'https://b.pl/c#d' } });
  });

  it('ends in a circle, and after ten', () => {
    const chain: Hop[] = [];
    for (let at = 0; at < 10; at++) {
      const led = followRedirect(chain, `https://a.pl/${at}`, 302, `/${at + 1}`);
      if ('hop' in led) chain.push(led.hop);
    }
    expect(chain).toHaveLength(10);
    expect(followRedirect(chain, 'https://a.pl/10', 302, '/3')).toEqual({ fault: 'redirect-loop' });
    expect(followRedirect(chain, 'https://a.pl/10', 302, '/11')).toEqual({ fault: 'too-many-redirects' });
  });
});

describe('the address of what has moved', () => {
  it.each([
    ['http://a.pl/x', 'https://a.pl/x', 'https://a.pl/x'],
    ['http://a.pl/x#part', 'https://a.pl/x', 'https://a.pl/x#part'],
    ['http://a.pl/x#part', 'https://a.pl/x#other', 'https://a.pl/x#other'],
    ['http://a.pl', 'https://www.a.pl/', 'https://www.a.pl/'],
    ['http://a.pl', 'https://a.pl/en/', 'https://a.pl/en/'],
    ['http://a.pl/index.html', 'https://a.pl/', 'https://a.pl/'],
    ['https://a.pl/x', 'https://b.pl/y/z', 'https://b.pl/y/z'],
    ['https://a.pl/x', 'http://a.pl/y', null],
    ['https://a.pl/news/12', 'https://a.pl/', null],
    ['https://a.pl/news/12', 'https://a.pl/pl', null],
    ['https://a.pl/?id=12', 'https://a.pl/', null],
    ['https://a.pl/en/news', 'https://b.pl/index.php', null],
    ['https://a.pl', 'https://a.pl/', null],
  ])('of %s, which is now %s: %s', (target, to, replacement) => {
    expect(replacementFor(target, to)).toBe(replacement);
  });
});

describe('a DOI', () => {
  it.each(['10.1093/ia/iiab033', '10.1000.10/182', '10.1016/S0140-6736(20)30183-5', '10.123456789/a'])(
    '%s is one',
    (text) => {
      expect(isDoi(text)).toBe(true);
    },
  );

  it.each(['', '10.1093', '10.1093/', '10.1093//x', '10.12/x', '11.1093/x', '10.1093/ x', 'doi:10.1093/x', '10.x/y'])(
    '%s is none',
    (text) => {
      expect(isDoi(text)).toBe(false);
    },
  );

  it('is read off the address of its resolver', () => {
    expect(doiOf('https://doi.org/10.1002/(SICI)1097%3C693::AID%3E3.0.CO;2-O')).toBe(
      '10.1002/(SICI)1097<693::AID>3.0.CO;2-O',
    );
    expect(doiOf('http://dx.doi.org/10.1000/a?b')).toBe('10.1000/a?b');
    expect(doiOf('https://doi.org/the-identifier')).toBe('the-identifier');
    expect(doiOf('https://doi.org/10.1000/%')).toBe('10.1000/%');
    expect(doiOf('https://pism.pl/10.1000/a')).toBeNull();
  });

  it('is known where its resolver hands over to another host', () => {
    expect(isHandedOver('https://doi.org/10.1000/a', 'https://publisher.com/a')).toBe(true);
    expect(isHandedOver('https://dx.doi.org/10.1000/a', 'https://doi.org/10.1000/a')).toBe(false);
    expect(isHandedOver('https://doi.org/about', 'https://publisher.com/a')).toBe(false);
    expect(isHandedOver('https://a.pl/10.1000/a', 'https://publisher.com/a')).toBe(false);
  });
});

describe('a fragment', () => {
  it.each([
    ['', { kind: 'top' }],
    ['TOP', { kind: 'top' }],
    ['Part_two', { kind: 'anchor', anchor: 'part-two', loose: false }],
    ['gid=0', { kind: 'anchor', anchor: 'gid=0', loose: true }],
    ['/inbox', { kind: 'anchor', anchor: '/inbox', loose: true }],
    [':~:text=a', { kind: 'text', parts: [{ start: 'a', end: null }] }],
    ['part:~:text=a', { kind: 'text', parts: [{ start: 'a', end: null }] }],
    [':~:unknown', { kind: 'unreadable' }],
  ])('#%s is read', (written, fragment) => {
    expect(readFragment(written)).toEqual(fragment);
  });
});
