import type { Refusal } from './address-policy.js';
import type { FragmentFindings } from './fragment.js';

/** What a host is to send: nothing but this, an honest name of ours and what it takes to read the answer. */
export interface Request {
  /** Without fragment and without credentials. */
  readonly url: string;
  /** A body is asked for with GET, and read only where `fragments` is not empty. */
  readonly method: 'HEAD' | 'GET';
  /** What to look for in the page, as written in links, without `#`. */
  readonly fragments: readonly string[];
}

/** What came back for one request. Texts are as the server wrote them: nothing in them is to be trusted. */
export type Answer = Response | Trouble;

export interface Response {
  readonly kind: 'response';
  readonly status: number;
  /** The header `Location`, one unit a byte as HTTP has it, or null. */
  readonly location: string | null;
  /** The header `Retry-After`, or null. */
  readonly retryAfter: string | null;
  /** What was found of the request’s fragments; null where no page was read. */
  readonly fragments: FragmentFindings | null;
  /** Whether the socket went where only the user’s leave lets it go. */
  readonly byLeave: boolean;
}

export interface Trouble {
  readonly kind: 'failure';
  readonly failure: Failure;
  /** Where nothing was sent because of its address. */
  readonly refusal: Refusal | null;
}

/** Why there was no response. */
export type Failure =
  /** The name does not exist. */
  | 'no-host'
  /** The name could not be looked up just now. */
  | 'look-up'
  /** No connection: refused, unreachable. */
  | 'connection'
  | 'timeout'
  /** The connection ended in the middle. */
  | 'cut-off'
  /** The certificate or the handshake is wrong. */
  | 'tls'
  /** What came is no HTTP, or more of it than anybody needs. */
  | 'protocol'
  /** The address may not be reached. */
  | 'refused'
  /** There is no network, or it was not to be asked. */
  | 'offline';

/** Codes of Node, its resolvers, OpenSSL and undici. */
const CODES: Readonly<Record<string, Failure>> = {
  ENOTFOUND: 'no-host',
  EAI_AGAIN: 'look-up',
  EAI_FAIL: 'look-up',
  ENODATA: 'look-up',
  ESERVFAIL: 'look-up',
  EREFUSED: 'look-up',
  ETIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ECONNREFUSED: 'connection',
  EHOSTUNREACH: 'connection',
  EHOSTDOWN: 'connection',
  EADDRNOTAVAIL: 'connection',
  ENETUNREACH: 'connection',
  // This machine has no more to give, or a firewall in it says no.
  EMFILE: 'connection',
  ENFILE: 'connection',
  ENOBUFS: 'connection',
  EADDRINUSE: 'connection',
  EAFNOSUPPORT: 'connection',
  EACCES: 'connection',
  EPERM: 'connection',
  ENETDOWN: 'offline',
  ECONNRESET: 'cut-off',
  ECONNABORTED: 'cut-off',
  EPIPE: 'cut-off',
  UND_ERR_SOCKET: 'cut-off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut-off',
  EPROTO: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  HOSTNAME_MISMATCH: 'tls',
  INVALID_CA: 'tls',
  INVALID_PURPOSE: 'tls',
  PATH_LENGTH_EXCEEDED: 'tls',
};

/** What the code of an error means. An unknown one says only that what came could not be read. */
export function failureOf(code: string): Failure {
  if (Object.hasOwn(CODES, code)) return CODES[code] ?? 'protocol';
  return /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|UNABLE_TO_|ERROR_IN_)/.test(code) ? 'tls' : 'protocol';
}
