import ipaddr from 'ipaddr.js';
import { isHostName } from '../domain.js';
import { parseAddress } from './address-kind.js';

/** What a user, and never a repository, lets the check reach although it is private: `--allow-address`. */
export type Leave =
  /** A DNS name in ASCII and lower case, or an address, without brackets; `port` null for every port. */
  | { readonly kind: 'host'; readonly host: string; readonly port: number | null }
  /** All ports of a range such as `10.0.0.0/8`. */
  | { readonly kind: 'range'; readonly range: string };

export type LeaveReading = { readonly leave: Leave } | { readonly problem: string };

/** Reads `HOST`, `HOST:PORT`, `[IPv6]:PORT` or a CIDR range. A problem is a clause: `its port “x” is no number from 1 to 65535`. */
export function parseLeave(text: string): LeaveReading {
  const written = text.trim();
  if (written.includes('://')) return { problem: 'it is a host or a range, without https:// and path' };
  if (written.includes('/')) return parseRange(written);
  if (parseAddress(written)?.kind() === 'ipv6') return host(written, null);
  const { name, port } = splitPort(written);
  if (port === null) return host(name, null);
  const number = parsePort(port);
  return number === null ? { problem: `its port “${port}” is no number from 1 to 65535` } : host(name, number);
}

/** The same text for the same leaves, whatever their order: what was learnt under one is not used under another. */
export function leaveKey(leaves: readonly Leave[]): string {
  const texts = leaves.map((leave) => (leave.kind === 'range' ? leave.range : `[${leave.host}]:${leave.port ?? '*'}`));
  return [...new Set(texts)].sort().join(' ');
}

/** A host as it is compared: of `URL.hostname`, without the brackets of IPv6 and without the dot at the end of a name. */
export function plainHost(hostname: string): string {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname.toLowerCase();
  return bare.length > 1 && bare.endsWith('.') ? bare.slice(0, -1) : bare;
}

function splitPort(text: string): { readonly name: string; readonly port: string | null } {
  const at = text.lastIndexOf(':');
  return at > text.lastIndexOf(']')
    ? { name: text.slice(0, at), port: text.slice(at + 1) }
    : { name: text, port: null };
}

function parsePort(text: string): number | null {
  if (!/^[1-9]\d{0,4}$/.test(text)) return null;
  const port = Number(text);
  return port <= 65_535 ? port : null;
}

function host(written: string, port: number | null): LeaveReading {
  const bare = /^\[.*\]$/.test(written) ? written.slice(1, -1) : written;
  const address = parseAddress(bare);
  if (address !== null && !bare.includes('%') && (bare === written || address.kind() === 'ipv6')) {
    return { leave: { kind: 'host', host: address.toString(), port } };
  }
  if (written.includes('*'))
    return { problem: 'a “*” stands for nothing here: name the host, or a range such as 10.0.0.0/8' };
  if (!isHostName(written)) return { problem: `“${written}” is neither a host nor an IP address` };
  return { leave: { kind: 'host', host: plainHost(new URL(`https://${written}/`).hostname), port } };
}

function parseRange(text: string): LeaveReading {
  const [start = '', bits = '', ...rest] = text.split('/');
  const address = parseAddress(start);
  const most = address?.kind() === 'ipv4' ? 32 : 128;
  if (
    address === null ||
    start.includes('%') ||
    rest.length > 0 ||
    !/^(?:0|[1-9]\d{0,2})$/.test(bits) ||
    Number(bits) > most
  ) {
    return { problem: 'it is no range such as 10.0.0.0/8 or fd00::/8' };
  }
  const first = networkOf(address, `${start}/${bits}`);
  if (first !== address.toString()) return { problem: `a range begins with its first address: ${first}/${bits}` };
  return { leave: { kind: 'range', range: `${first}/${bits}` } };
}

function networkOf(address: ipaddr.IPv4 | ipaddr.IPv6, range: string): string {
  const family = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return family.networkAddressFromCIDR(range).toString();
}
