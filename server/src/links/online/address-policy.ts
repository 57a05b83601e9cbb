import ipaddr from 'ipaddr.js';
import { type AddressKind, addressKind, isInRange, parseAddress } from './address-kind.js';
import { type Leave, plainHost } from './leave.js';

/** Why nothing is sent there. */
export type Refusal = AddressKind | 'port';

/** One end of a connection that is about to be made. */
export interface Reach {
  /** `URL.hostname`, before it was looked up. */
  readonly host: string;
  readonly port: number;
  /** The IP address that the socket will be bound to, as the resolver gave it. */
  readonly address: string;
}

/** Ports on which the web is served. On all others, a request could be an order to something that is no web server. */
const USUAL_PORTS = new Set([80, 443, 8080, 8443]);

/** Why this may not be reached, or null. To be asked for each connection: a name may lead elsewhere the next time. */
export function refusalOf(reach: Reach, leaves: readonly Leave[]): Refusal | null {
  const kind = addressKind(reach.address);
  if (kind === null && USUAL_PORTS.has(reach.port)) return null;
  if (leaves.some((leave) => allows(leave, reach, kind))) return null;
  return kind ?? 'port';
}

export interface Reachable {
  /** Those that may be reached, in the order given: no other may be tried. */
  readonly addresses: readonly string[];
  /** Why none may, or null where one may. */
  readonly refusal: Refusal | null;
  /** Whether one of them may only be reached by leave: what is learnt there is nobody else's. */
  readonly byLeave: boolean;
}

/** Chooses among the addresses of a name, of which some may be public and some private. `addresses` holds one at least. */
export function reachable(
  host: string,
  port: number,
  addresses: readonly string[],
  leaves: readonly Leave[],
): Reachable {
  const refusals = addresses.map((address) => refusalOf({ host, port, address }, leaves));
  const allowed = addresses.filter((_, index) => refusals[index] === null);
  return {
    addresses: allowed,
    refusal: allowed.length > 0 ? null : (refusals[0] ?? 'reserved'),
    byLeave: allowed.some((address) => refusalOf({ host, port, address }, []) !== null),
  };
}

/**
 * A refusal that needs no look-up: of an address as the host, or of a port that no leave can open. Null where the name has to be
 * looked up first; nothing is decided then.
 */
export function refusalBeforeLookUp(host: string, port: number, leaves: readonly Leave[]): Refusal | null {
  const address = plainHost(host);
  if (parseAddress(address) !== null) return refusalOf({ host, port, address }, leaves);
  const mayBeOpened = leaves.some((leave) => leave.kind === 'range' || leave.port === null || leave.port === port);
  return USUAL_PORTS.has(port) || mayBeOpened ? null : 'port';
}

/** The last labels of names that only a local network or another system of names knows, or nobody. */
const LOCAL_ENDS =
  /\.(?:localhost|local|localdomain|internal|intranet|private|lan|corp|home|arpa|onion|alt|test|invalid|example)$/;

/** Whether a name is none of the internet's, so that it proves nothing where the internet's name servers do not know it. */
export function isLocalName(host: string): boolean {
  const name = plainHost(host);
  return !name.includes('.') || LOCAL_ENDS.test(name);
}

/**
 * What can be said of a name that we cannot look up, and another, a proxy, will: names of a local network and unusual ports may be
 * reached only by a leave that names the host.
 */
export function refusalByName(
  host: string,
  port: number,
  leaves: readonly Leave[],
): { readonly refusal: Refusal | null; readonly byLeave: boolean } {
  const isLocal = isLocalName(host);
  if (!isLocal && USUAL_PORTS.has(port)) return { refusal: null, byLeave: false };
  const name = plainHost(host);
  const byLeave = leaves.some(
    (leave) => leave.kind === 'host' && leave.host === name && (leave.port === null || leave.port === port),
  );
  return { refusal: byLeave ? null : isLocal ? 'private' : 'port', byLeave };
}

function allows(leave: Leave, reach: Reach, kind: AddressKind | null): boolean {
  const address = parseAddress(reach.address);
  if (address === null) return false;
  const text = address.toString();
  if (leave.kind === 'range') {
    const range = (leave.range.includes(':') ? ipaddr.IPv6 : ipaddr.IPv4).parseCIDR(leave.range);
    // Whoever allows a network means its machines, and not the keys of the one he stands on.
    return isInRange(address, range) && (kind !== 'metadata' || range[1] === (address.kind() === 'ipv4' ? 32 : 128));
  }
  if (leave.port !== null && leave.port !== reach.port) return false;
  return leave.host === text || (kind !== 'metadata' && leave.host === plainHost(reach.host));
}
