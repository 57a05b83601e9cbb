import type { Refusal } from '../../links/online/address-policy.js';
import type { UnverifiedReason } from '../../links/online/verdict.js';

/** Why a link could not be checked. */
export interface Obstacle {
  /** A clause. */
  readonly reason: string;
  /** A sentence. */
  readonly advice: string;
}

/** Null where the link has nothing to do with it: that there is no network is said once, and not of every link. */
export function obstacleOf(why: UnverifiedReason, refusal: Refusal | null): Obstacle | null {
  if (why === 'offline') return null;
  if (why !== 'refused') return { reason: REASONS[why], advice: 'Nothing is proven by that: open it to see.' };
  const reason = `${PLACES[refusal ?? 'reserved']}, which is not asked unless you allow it`;
  return {
    reason,
    advice: refusal === 'port' ? 'Open it to see.' : 'Readers may not reach it either: link to a public address.',
  };
}

const REASONS: Readonly<Record<Exclude<UnverifiedReason, 'refused' | 'offline'>, string>> = {
  'look-up': 'its host could not be looked up just now',
  connection: 'its server takes no connection',
  timeout: 'its server did not answer in time',
  'cut-off': 'its server broke off in the middle',
  tls: 'its server has no certificate that could be verified',
  protocol: 'what its server answers cannot be read',
  'too-many-redirects': 'it is redirected more than ten times',
  'redirect-loop': 'its redirects go round in a circle',
  'redirect-target': 'it is redirected to what is no web address',
  'sign-in': 'it asks for a sign-in',
  forbidden: 'its server turns the check away, as many do with programs',
  'too-many-requests': 'its server wants no more requests just now',
  'server-error': 'its server has a fault',
  status: 'its server gives neither the page nor a plain reason',
};

const PLACES: Readonly<Record<Refusal, string>> = {
  unspecified: 'it leads to an address that stands for no machine',
  loopback: 'it leads to an address of this machine',
  private: 'it leads to an address of a private network',
  'link-local': 'it leads to an address of the local network',
  shared: 'it leads to an address inside a provider’s network',
  multicast: 'it leads to an address of many machines',
  translated: 'it leads to an address that stands for another one',
  documentation: 'it leads to an address that is kept for documentation',
  benchmarking: 'it leads to an address that is kept for measurements',
  metadata: 'it leads to an address at which machines in a cloud ask for their keys',
  reserved: 'it leads to an address that is nobody’s on the internet',
  port: 'it leads to a port that is none of the web’s (80, 443, 8080, 8443)',
};
