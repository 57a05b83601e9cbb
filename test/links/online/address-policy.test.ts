import { describe, expect, it } from 'vitest';
import { type AddressKind, addressKind } from '../../../server/src/links/online/address-kind.js';
import {
  isLocalName,
  reachable,
  refusalBeforeLookUp,
  refusalByName,
  refusalOf,
} from '../../../server/src/links/online/address-policy.js';
import { type Leave, leaveKey, parseLeave } from '../../../server/src/links/online/leave.js';

function leaves(...texts: readonly string[]): readonly Leave[] {
  return texts.map((text) => {
    const read = parseLeave(text);
    if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
    return read.leave;
  });
}

const KINDS: readonly (readonly [AddressKind | null, ...string[]])[] = [
  [null, '1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255'],
  [
    null,
    '192.169.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '223.255.255.255',
  ],
  [null, '2606:4700:4700::1111', '2a00:1450:4001:82b::200e', '2001:4860:4860::8888', '2400::', '3ffe:ffff::1'],
  ['unspecified', '0.0.0.0', '0.1.2.3', '0.255.255.255', '::', '0:0:0:0:0:0:0:0'],
  ['loopback', '127.0.0.1', '127.0.0.2', '127.255.255.255', '::1', '0:0:0:0:0:0:0:1'],
  ['private', '10.0.0.0', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255'],
  ['private', 'fc00::', 'fd12:3456::1', 'fdff:ffff::', 'fec0::1'],
  ['link-local', '169.254.0.1', '169.254.255.255', 'fe80::1', 'febf::1', 'fe80::1%eth0'],
  ['shared', '100.64.0.0', '100.127.255.255'],
  ['multicast', '224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1', 'ffff::'],
  ['translated', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '::808:808'],
  ['translated', '64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::1', '2002:7f00:1::', '2002:808:808::1'],
  ['translated', '2001::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '::ffff:0:127.0.0.1', '192.88.99.1'],
  ['translated', '2a00::5efe:7f00:1', '2a00::200:5efe:808:808'],
  ['documentation', '192.0.2.1', '198.51.100.1', '203.0.113.255', '2001:db8::1', '3fff::1'],
  ['benchmarking', '198.18.0.1', '198.19.255.255', '2001:2::1'],
  [
    'metadata',
    '169.254.169.254',
    '169.254.170.2',
    '100.100.100.200',
    '168.63.129.16',
    'fd00:ec2::254',
    'FD00:EC2:0::254',
  ],
  ['reserved', '192.0.0.1', '240.0.0.1', '255.255.255.255', '192.31.196.1', '192.52.193.1', '192.175.48.1'],
  [
    'reserved',
    '100::1',
    '2001:20::1',
    '2001:10::1',
    '2620:4f:8000::1',
    '4000::1',
    '5f00::1',
    '1::',
    'e000::1',
    'fe00::1',
  ],
  [
    'reserved',
    '',
    'localhost',
    '127.1',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    '1.2.3.4.5',
    '1.2.3.256',
    '::g',
    '1.2.3.04',
  ],
];

describe('an address', () => {
  it.each(KINDS.flatMap(([kind, ...addresses]) => addresses.map((address) => [address, kind] as const)))(
    '%s is %s',
    (address, kind) => {
      expect(addressKind(address)).toBe(kind);
    },
  );
});

describe('leave', () => {
  it.each([
    ['intranet', { kind: 'host', host: 'intranet', port: null }],
    ['Intranet.Local:8080', { kind: 'host', host: 'intranet.local', port: 8080 }],
    ['intranet.local.:80', { kind: 'host', host: 'intranet.local', port: 80 }],
    [' zażółć.local ', { kind: 'host', host: 'xn--za-6ja4f8n1l.local', port: null }],
    ['127.0.0.1', { kind: 'host', host: '127.0.0.1', port: null }],
    ['127.0.0.1:65535', { kind: 'host', host: '127.0.0.1', port: 65535 }],
    ['::1', { kind: 'host', host: '::1', port: null }],
    ['[::1]', { kind: 'host', host: '::1', port: null }],
    ['[0:0::1]:3000', { kind: 'host', host: '::1', port: 3000 }],
    ['10.0.0.0/8', { kind: 'range', range: '10.0.0.0/8' }],
    ['10.1.2.3/32', { kind: 'range', range: '10.1.2.3/32' }],
    ['0.0.0.0/0', { kind: 'range', range: '0.0.0.0/0' }],
    ['FD00:0::/8', { kind: 'range', range: 'fd00::/8' }],
  ])('is read: %s', (text, leave) => {
    expect(parseLeave(text)).toEqual({ leave });
  });

  it.each([
    ['', 'neither a host nor an IP address'],
    ['https://intranet', 'without https://'],
    ['*.local', 'stands for nothing here'],
    ['*', 'stands for nothing here'],
    ['intranet:', 'its port “” is no number'],
    ['intranet:0', 'its port “0” is no number'],
    ['intranet:080', 'its port “080” is no number'],
    ['intranet:65536', 'its port “65536” is no number'],
    ['intranet:http', 'its port “http” is no number'],
    ['127.1', 'neither a host nor an IP address'],
    ['127.0.0.01', 'neither a host nor an IP address'],
    ['0x7f000001', 'neither a host nor an IP address'],
    ['2130706433', 'neither a host nor an IP address'],
    ['user@intranet', 'neither a host nor an IP address'],
    ['a_b.local', 'neither a host nor an IP address'],
    ['in tranet', 'neither a host nor an IP address'],
    ['fe80::1%eth0', 'neither a host nor an IP address'],
    ['[127.0.0.1]', 'neither a host nor an IP address'],
    ['[::1', 'neither a host nor an IP address'],
    ['10.0.0.1/8', 'begins with its first address: 10.0.0.0/8'],
    ['fd00::1/8', 'begins with its first address: fd00::/8'],
    ['10.0.0.0/33', 'no range'],
    ['10.0.0.0/08', 'no range'],
    ['10.0.0.0/', 'no range'],
    ['10/8', 'no range'],
    ['10.0.0.0/8/8', 'no range'],
    ['10.0.0.0/255.0.0.0', 'no range'],
    ['intranet/path', 'no range'],
  ])('is refused: %s', (text, problem) => {
    const read = parseLeave(text);
    expect('problem' in read && read.problem).toContain(problem);
  });

  it('has one key whatever its order and spelling', () => {
    expect(leaveKey(leaves('LOCALHOST:80', '::1', '10.0.0.0/8'))).toBe(
      leaveKey(leaves('10.0.0.0/8', '[::1]', 'localhost:80', '::1')),
    );
    expect(leaveKey(leaves('localhost:80'))).not.toBe(leaveKey(leaves('localhost')));
    expect(leaveKey([])).toBe('');
  });
});

describe('what may be reached', () => {
  it.each<[host: string, port: number, address: string, leave: readonly string[], refusal: string | null]>([
    ['pism.pl', 443, '8.8.8.8', [], null],
    ['pism.pl', 80, '8.8.8.8', [], null],
    ['pism.pl', 8080, '8.8.8.8', [], null],
    ['pism.pl', 22, '8.8.8.8', [], 'port'],
    ['pism.pl', 25, '8.8.8.8', ['pism.pl:25'], null],
    ['pism.pl', 25, '8.8.8.8', ['pism.pl:26'], 'port'],
    ['pism.pl', 25, '8.8.8.8', ['pism.pl'], null],
    ['pism.pl', 6379, '8.8.8.8', ['8.8.8.0/24'], null],
    ['pism.pl', 443, '127.0.0.1', [], 'loopback'],
    ['pism.pl', 443, '127.0.0.1', ['localhost'], 'loopback'],
    ['pism.pl', 443, '127.0.0.1', ['127.0.0.1'], null],
    ['pism.pl', 443, '127.0.0.1', ['127.0.0.1:80'], 'loopback'],
    ['pism.pl', 9999, '127.0.0.1', ['127.0.0.0/8'], null],
    ['PISM.PL.', 443, '10.1.2.3', ['pism.pl:443'], null],
    ['[::1]', 443, '::1', ['[::1]:443'], null],
    ['[::1]', 443, '::1', ['127.0.0.0/8'], 'loopback'],
    ['pism.pl', 443, '::ffff:10.0.0.1', ['10.0.0.0/8'], 'translated'],
    ['pism.pl', 443, '169.254.169.254', ['169.254.0.0/16'], 'metadata'],
    ['pism.pl', 443, '169.254.169.254', ['pism.pl'], 'metadata'],
    ['pism.pl', 80, '169.254.169.254', ['169.254.169.254:80'], null],
    ['pism.pl', 80, '169.254.169.254', ['169.254.169.254/32'], null],
    ['pism.pl', 80, 'fd00:ec2::254', ['fd00::/8'], 'metadata'],
    ['pism.pl', 80, '168.63.129.16', ['0.0.0.0/0'], 'metadata'],
    ['pism.pl', 443, 'nonsense', ['0.0.0.0/0', 'pism.pl'], 'reserved'],
  ])('%s:%i at %s with leave %j: %s', (host, port, address, leave, refusal) => {
    expect(refusalOf({ host, port, address }, leaves(...leave))).toBe(refusal);
  });

  it('leaves the private ones of a name out, and says when it goes by leave', () => {
    const mixed = ['10.0.0.1', '8.8.8.8', '::1'];
    expect(reachable('a.pl', 443, mixed, [])).toEqual({ addresses: ['8.8.8.8'], refusal: null, byLeave: false });
    expect(reachable('a.pl', 443, mixed, leaves('10.0.0.0/8'))).toEqual({
      addresses: ['10.0.0.1', '8.8.8.8'],
      refusal: null,
      byLeave: true,
    });
    expect(reachable('a.pl', 443, ['10.0.0.1', '::1'], [])).toEqual({
      addresses: [],
      refusal: 'private',
      byLeave: false,
    });
  });

  it('is refused without a look-up where that can change nothing', () => {
    expect(refusalBeforeLookUp('127.0.0.1', 80, [])).toBe('loopback');
    expect(refusalBeforeLookUp('[::1]', 80, [])).toBe('loopback');
    expect(refusalBeforeLookUp('[::1]', 80, leaves('::1'))).toBeNull();
    expect(refusalBeforeLookUp('8.8.8.8', 22, [])).toBe('port');
    expect(refusalBeforeLookUp('pism.pl', 22, [])).toBe('port');
    expect(refusalBeforeLookUp('pism.pl', 22, leaves('a.pl:80'))).toBe('port');
    expect(refusalBeforeLookUp('pism.pl', 22, leaves('10.0.0.0/8'))).toBeNull();
    expect(refusalBeforeLookUp('pism.pl', 443, [])).toBeNull();
  });
});

describe('a name that cannot be looked up', () => {
  it('is refused where it is none of the internet’s, or its port is unusual, unless a leave names it', () => {
    expect(refusalByName('pism.pl', 443, [])).toEqual({ refusal: null, byLeave: false });
    expect(refusalByName('pism.pl', 22, leaves('10.0.0.0/8'))).toEqual({ refusal: 'port', byLeave: false });
    expect(refusalByName('pism.pl', 22, leaves('pism.pl:22'))).toEqual({ refusal: null, byLeave: true });
    expect(refusalByName('wiki.Internal.', 443, leaves('a.wiki.internal'))).toEqual({
      refusal: 'private',
      byLeave: false,
    });
    expect(refusalByName('wiki.Internal.', 443, leaves('wiki.internal'))).toEqual({ refusal: null, byLeave: true });
    expect(refusalByName('wiki', 80, leaves('wiki:443', '0.0.0.0/0'))).toEqual({ refusal: 'private', byLeave: false });
  });

  it('is none of the internet’s by its last part', () => {
    const local = ['wiki', 'localhost', 'a.local', 'A.LAN', 'x.home.arpa', 'metadata.google.internal', 'a.onion.'];
    expect(local.filter((each) => !isLocalName(each))).toEqual([]);
    expect(['pism.pl', 'local.pl', 'a-local.org', 'xn--a.pl'].filter(isLocalName)).toEqual([]);
  });
});
