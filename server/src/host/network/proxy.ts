import { BlockList, isIP } from 'node:net';
import { addressKind } from '../../links/online/address-kind.js';
import { plainHost } from '../../links/online/leave.js';
import type { Destination } from './connection.js';

/** A proxy that the user’s environment names. */
export interface WebProxy {
  readonly origin: string;
  readonly destination: Destination;
  /** What it alone is told: who the user is, where its address says so. */
  readonly headers: Readonly<Record<string, string>>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** How the web is reached: by a proxy, or directly (null). */
export type Way = { readonly proxy: WebProxy | null } | { readonly problem: string };

/**
 * By which way an address is asked for, after `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`, in lower case or in capitals. A
 * problem is a sentence that names the variable.
 */
export function wayTo(url: URL, env: Environment): Way {
  const scheme = url.protocol === 'https:' ? 'https' : 'http';
  const named = variable(env, `${scheme}_proxy`) ?? variable(env, 'all_proxy');
  if (named === null || isOwn(url) || isExcepted(url, variable(env, 'no_proxy')?.value ?? '')) return { proxy: null };
  const proxy = readProxy(named.value);
  return proxy === null ? { problem: problemOf(named) } : { proxy };
}

/** What is wrong with the variables that name a proxy, for all addresses; null where they can be followed. */
export function proxyProblem(env: Environment): string | null {
  for (const name of ['http_proxy', 'https_proxy', 'all_proxy']) {
    const named = variable(env, name);
    if (named !== null && readProxy(named.value) === null) return problemOf(named);
  }
  return null;
}

interface Variable {
  readonly name: string;
  readonly value: string;
}

/** In lower case first, as curl has it; an empty one names nothing. */
function variable(env: Environment, name: string): Variable | null {
  const found = [name, name.toUpperCase()].find((each) => env[each] !== undefined);
  const value = found === undefined ? '' : (env[found] ?? '').trim();
  return found === undefined || value === '' ? null : { name: found, value };
}

/** Its value may hold a password, and is not repeated. */
function problemOf({ name }: Variable): string {
  return `The variable ${name} names no proxy such as http://proxy.example.org:3128 (only http:// and https:// are known). Correct it, or remove it.`;
}

function readProxy(value: string): WebProxy | null {
  const written = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  const { protocol, username, password } = url;
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const host = plainHost(url.hostname);
  const headers = authorization(username, password);
  if (headers === null) return null;
  return {
    origin: url.origin,
    destination: { protocol, host, port: portOf(url), addresses: [host] },
    headers,
  };
}

function authorization(username: string, password: string): Record<string, string> | null {
  if (username === '' && password === '') return {};
  try {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
  } catch {
    return null;
  }
}

export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** No proxy can reach this machine by these names. */
function isOwn(url: URL): boolean {
  const host = plainHost(url.hostname);
  return host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && addressKind(host) === 'loopback');
}

/** Names with all that is below them, addresses, ranges, each with a port or without; `*` for all. */
function isExcepted(url: URL, list: string): boolean {
  const host = plainHost(url.hostname);
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entry !== '' && (entry === '*' || matches(entry, host, portOf(url))));
}

function matches(entry: string, host: string, port: number): boolean {
  if (entry.includes('/')) return isIP(host) !== 0 && isInRange(host, entry);
  const parts = /^(.*?)(?::(\d{1,5}))?$/.exec(isIP(entry) === 6 ? `[${entry}]` : entry);
  const [, name = '', wanted] = parts ?? [];
  if (wanted !== undefined && Number(wanted) !== port) return false;
  const bare = name
    .replace(/^\*?\./, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
  return bare !== '' && (host === bare || (isIP(host) === 0 && host.endsWith(`.${bare}`)));
}

function isInRange(host: string, range: string): boolean {
  const [start = '', bits = ''] = range.split('/');
  const family = isIP(start);
  const most = family === 4 ? 32 : 128;
  if (family === 0 || family !== isIP(host) || !/^\d{1,3}$/.test(bits) || Number(bits) > most) return false;
  const list = new BlockList();
  const name = family === 4 ? 'ipv4' : 'ipv6';
  list.addSubnet(start, Number(bits), name);
  return list.check(host, name);
}
