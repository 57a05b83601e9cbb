import ipaddr from 'ipaddr.js';

/** Why an address is none of the public internet's; `translated`: it stands for an IPv4 address that a gateway would reach. */
export type AddressKind =
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'shared'
  | 'multicast'
  | 'translated'
  | 'documentation'
  | 'benchmarking'
  | 'metadata'
  | 'reserved';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Where machines in a cloud ask for their own keys. One of them, Azure's, is in the middle of the public addresses. */
const METADATA = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
  'fd00:c1::a9fe:a9fe',
  'fd00:42::42',
]);

/** The library's names for what it knows; whatever else it names is reserved. */
const KINDS: Readonly<Record<string, AddressKind>> = {
  unspecified: 'unspecified',
  loopback: 'loopback',
  private: 'private',
  uniqueLocal: 'private',
  deprecatedSiteLocal: 'private',
  linkLocal: 'link-local',
  carrierGradeNat: 'shared',
  multicast: 'multicast',
  ipv4Mapped: 'translated',
  rfc6145: 'translated',
  rfc6052: 'translated',
  '6to4': 'translated',
  teredo: 'translated',
  benchmarking: 'benchmarking',
};

/** Those that the library counts among the reserved ones, or among all others. */
const FURTHER = ranges([
  ['192.0.2.0/24', 'documentation'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['198.18.0.0/15', 'benchmarking'],
  ['192.88.99.0/24', 'translated'],
  ['2001:db8::/32', 'documentation'],
  ['3fff::/20', 'documentation'],
  ['::/96', 'translated'],
]);

const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** An address as it is compared, or null where the text is none. Written forms of old (`127.1`, `0x7f000001`) are none. */
export function parseAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    const address = ipaddr.IPv4.parse(text);
    // A leading zero means octal to some.
    return address.toString() === text ? address : null;
  }
  return text.includes(':') && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : null;
}

/** What kind of address it is, or null for one that everybody on the internet may reach. What is no address is reserved. */
export function addressKind(text: string): AddressKind | null {
  const address = parseAddress(text);
  if (address === null) return 'reserved';
  if (METADATA.has(address.toString())) return 'metadata';
  const range = address.range();
  const further = range === 'unspecified' || range === 'loopback' ? undefined : furtherKind(address);
  if (further !== undefined) return further;
  if (range !== 'unicast') return KINDS[range] ?? 'reserved';
  return address instanceof ipaddr.IPv6 ? unicastKind(address) : null;
}

function furtherKind(address: Address): AddressKind | undefined {
  return FURTHER.find(({ range }) => isInRange(address, range))?.kind;
}

function unicastKind(address: ipaddr.IPv6): AddressKind | null {
  // ISATAP: the last half is `::5efe:` and an IPv4 address.
  const [high = 0, low] = [address.parts[4], address.parts[5]];
  if ((high & ~0x0200) === 0 && low === 0x5efe) return 'translated';
  return address.match(GLOBAL) ? null : 'reserved';
}

function ranges(texts: readonly (readonly [range: string, kind: AddressKind])[]) {
  return texts.map(([range, kind]) => ({ range: ipaddr.parseCIDR(range), kind }));
}

/** Whether an address lies in a range of its own family. */
export function isInRange(address: Address, range: readonly [Address, number]): boolean {
  return address.kind() === range[0].kind() && address.match([range[0], range[1]]);
}
