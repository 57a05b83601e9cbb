import { lookup, promises } from 'node:dns';
import { networkInterfaces } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** The IP addresses of a host's name; rejects with an error that has a `code`, as those of `node:dns` do: ENOTFOUND only for names that surely do not exist. */
export type LookUp = (host: string, ending: AbortSignal) => Promise<readonly string[]>;

/** What asks name servers itself: that of `node:dns`. */
export type NameServers = Pick<promises.Resolver, 'resolve4' | 'resolve6' | 'resolveNs' | 'cancel'>;

export interface LookUpParts {
  /** As the system looks a name up: by its own file of hosts, and however else it was set up. */
  system(host: string): Promise<readonly string[]>;
  nameServers(): NameServers;
  /** Whether this machine has any way out. */
  hasNetwork(): boolean;
}

/**
 * Look-ups by the system that are under way at a time. None can be called off, and a process does not end before all that have begun; Node
 * runs no more than half of its four threads for them anyway.
 */
const MOST_AT_ONCE = 4;

/** Milliseconds that a name server is waited for, and how often it is asked. */
const PATIENCE = { timeout: 2000, tries: 2 };

/**
 * Milliseconds that the system has before name servers are asked as well: names whose own servers are silent keep it busy for a quarter of
 * a minute each, and all others would wait for their turn until their time is over.
 */
const HEAD_START = 3000;

const OF_THIS_MACHINE: LookUpParts = {
  system: (host) =>
    new Promise((resolve, reject) => {
      lookup(host, { all: true }, (error, found) =>
        error === null ? resolve(found.map(({ address }) => address)) : reject(error),
      );
    }),
  nameServers: () => new promises.Resolver(PATIENCE),
  hasNetwork: () =>
    Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal) === true),
};

/**
 * Looks names up as the system does. "Not found" is believed only when the name servers, asked by another way, say the same, and know
 * the world's names at all: without a network, on a guest's network and behind some firewalls, every name is "not found".
 */
export function systemLookUp(parts: LookUpParts = OF_THIS_MACHINE): LookUp {
  const system = inTurn((host) => parts.system(host));
  const lookUp: LookUp = async (host, ending) => {
    try {
      return await system(host, ending);
    } catch (error) {
      if (!parts.hasNetwork()) throw failure('ENETDOWN');
      if (codeOf(error) !== 'ENOTFOUND') throw error;
      throw (await isSurelyUnknown(host, parts.nameServers(), ending)) ? error : failure('EAI_AGAIN');
    }
  };
  return (host, ending) => {
    const over = new AbortController();
    const found = lookUp(host, ending).finally(() => over.abort());
    const either = AbortSignal.any([over.signal, ending]);
    return Promise.race([found, foundByOthers(host, () => parts.nameServers(), either)]);
  };
}

/** What name servers find, some time later. Where that is nothing, or there is no need any more, it never comes. */
async function foundByOthers(
  host: string,
  nameServers: LookUpParts['nameServers'],
  ending: AbortSignal,
): Promise<readonly string[]> {
  const never = new Promise<never>(() => undefined);
  if (!(await pause(HEAD_START, true, { signal: ending }).catch(() => false))) return never;
  const servers = nameServers();
  const cancel = () => servers.cancel();
  ending.addEventListener('abort', cancel, { once: true });
  const both = await Promise.all([servers.resolve4(host).catch(() => []), servers.resolve6(host).catch(() => [])]);
  ending.removeEventListener('abort', cancel);
  const addresses = both.flat();
  return addresses.length > 0 ? addresses : never;
}

/** What is called off before its turn is not begun. */
function inTurn(lookUp: (host: string) => Promise<readonly string[]>): LookUp {
  let free = MOST_AT_ONCE;
  const waiting: (() => void)[] = [];
  return async (host, ending) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      if (ending.aborted) throw failure('ECANCELLED');
      return await lookUp(host);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}

async function isSurelyUnknown(host: string, servers: NameServers, ending: AbortSignal): Promise<boolean> {
  const cancel = () => servers.cancel();
  ending.addEventListener('abort', cancel, { once: true });
  try {
    if (ending.aborted) return false;
    const answers = await Promise.all([
      unknownTo(servers.resolve4(host)),
      unknownTo(servers.resolve6(host)),
      knowsTheRoot(servers),
    ]);
    return answers.every(Boolean);
  } finally {
    ending.removeEventListener('abort', cancel);
  }
}

/** A name that has other records, only no address, does exist. */
function unknownTo(query: Promise<unknown>): Promise<boolean> {
  return query.then(
    () => false,
    (error: unknown) => codeOf(error) === 'ENOTFOUND',
  );
}

function knowsTheRoot(servers: NameServers): Promise<boolean> {
  return servers.resolveNs('.').then(
    (names) => names.length > 0,
    () =>
      servers.resolve4('a.root-servers.net').then(
        (addresses) => addresses.length > 0,
        () => false,
      ),
  );
}

/** The code of an error of Node or undici, or an empty text. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

export function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
