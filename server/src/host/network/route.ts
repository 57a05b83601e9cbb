import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { parseAddress } from '../../links/online/address-kind.js';
import {
  isLocalName,
  type Reachable,
  type Refusal,
  reachable,
  refusalBeforeLookUp,
  refusalByName,
} from '../../links/online/address-policy.js';
import { type Failure, failureOf } from '../../links/online/answer.js';
import { type Leave, leaveKey, plainHost } from '../../links/online/leave.js';
import type { Destination } from './connection.js';
import type { Deadline } from './deadline.js';
import { codeOf } from './look-up.js';
import type { LookUps } from './look-ups.js';
import { type Environment, portOf, type WebProxy, wayTo } from './proxy.js';

/** How a request gets where it may go. */
export interface Route {
  /** What a connection is good for: this, and nothing else. */
  readonly key: string;
  readonly byLeave: boolean;
  readonly origin: string;
  readonly destination: Destination;
  readonly proxy: WebProxy | null;
}

export type Routing = { readonly route: Route } | { readonly refusal: Refusal } | { readonly failure: Failure };

export interface Place {
  readonly url: URL;
  readonly leaves: readonly Leave[];
  readonly env: Environment;
}

type Found = { readonly addresses: readonly string[] } | { readonly failure: Failure };

/** Addresses of one name that are tried: whoever names a thousand means them harm. */
const MOST_TRIED = 6;
/** Nobody has more, and none of so many is believed. */
const MOST_ADDRESSES = 100;

/** Milliseconds that are given to a look-up which a proxy may be able to do without. */
const PATIENCE_BEFORE_PROXY = 2000;

/** Decides where a request goes, if anywhere. Nothing has been sent to the place itself by then. */
export async function findRoute(place: Place, lookUps: LookUps, deadline: Deadline): Promise<Routing> {
  const { url, leaves, env } = place;
  const { protocol } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return { failure: 'protocol' };
  const port = portOf(url);
  const refusal = refusalBeforeLookUp(url.hostname, port, leaves);
  if (refusal !== null) return { refusal };
  const way = wayTo(url, env);
  if ('problem' in way) return { failure: 'offline' };
  const host = plainHost(url.hostname);
  const reach = await (way.proxy === null
    ? reachDirectly(host, port, leaves, lookUps, deadline)
    : reachByProxy(host, port, leaves, lookUps, deadline));
  if ('failure' in reach) return reach;
  if (reach.refusal !== null) return { refusal: reach.refusal };
  const { byLeave } = reach;
  const addresses = alternating(reach.addresses).slice(0, MOST_TRIED);
  const origin = `${protocol}//${url.host}`;
  const key = [way.proxy?.origin ?? '', origin, [...addresses].sort().join(), leaveKey(leaves)].join('\n');
  return { route: { key, byLeave, origin, destination: { protocol, host, port, addresses }, proxy: way.proxy } };
}

/** The two kinds in turn: many machines reach only one of them, and the first six may all be of the other. */
function alternating(addresses: readonly string[]): readonly string[] {
  const [first = ''] = addresses;
  const same = addresses.filter((each) => isIP(each) === isIP(first));
  const other = addresses.filter((each) => isIP(each) !== isIP(first));
  return addresses.flatMap((_, at) => [...same.slice(at, at + 1), ...other.slice(at, at + 1)]);
}

type Reached = Reachable | { readonly failure: Failure };

async function reachDirectly(
  host: string,
  port: number,
  leaves: readonly Leave[],
  lookUps: LookUps,
  deadline: Deadline,
): Promise<Reached> {
  const found = await find(host, lookUps, deadline);
  if (!('failure' in found)) return reachable(host, port, found.addresses, leaves);
  return found.failure === 'no-host' && isLocalName(host) ? { failure: 'look-up' } : found;
}

/** A proxy chooses for itself among the addresses of a name, so that all must be allowed; and may know names that we do not. */
async function reachByProxy(
  host: string,
  port: number,
  leaves: readonly Leave[],
  lookUps: LookUps,
  deadline: Deadline,
): Promise<Reached> {
  const patience = new AbortController();
  const found = await Promise.race([
    find(host, lookUps, deadline),
    pause(PATIENCE_BEFORE_PROXY, null, { signal: patience.signal }).catch(() => null),
  ]);
  patience.abort();
  if (found === null || 'failure' in found) {
    const { refusal, byLeave } = refusalByName(host, port, leaves);
    return { addresses: [], refusal, byLeave };
  }
  const reaches = found.addresses.map((address) => reachable(host, port, [address], leaves));
  const refused = reaches.find(({ refusal }) => refusal !== null);
  return refused ?? { addresses: [], refusal: null, byLeave: reaches.some(({ byLeave }) => byLeave) };
}

/** The addresses of a host. Whatever goes wrong is about its name, and proves something only where the name does not exist. */
async function find(host: string, lookUps: LookUps, deadline: Deadline): Promise<Found> {
  const address = parseAddress(host);
  if (address !== null) return { addresses: [address.toString()] };
  try {
    const addresses = await lookUps.find(host, deadline);
    // What is no address to Node would be looked up by it once more.
    const isSound =
      addresses.length > 0 && addresses.length <= MOST_ADDRESSES && addresses.every((each) => isIP(each) !== 0);
    return isSound ? { addresses } : { failure: 'look-up' };
  } catch (error) {
    const failure = failureOf(codeOf(error));
    return { failure: failure === 'no-host' || failure === 'offline' ? failure : 'look-up' };
  }
}
