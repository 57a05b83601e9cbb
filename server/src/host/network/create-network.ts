import type { Refusal } from '../../links/online/address-policy.js';
import { type Answer, type Failure, failureOf, type Request, type Trouble } from '../../links/online/answer.js';
import type { Network, Terms } from '../../links/online/network.js';
import { Deadline } from './deadline.js';
import { codeOf, type LookUp, systemLookUp } from './look-up.js';
import { LookUps } from './look-ups.js';
import type { Environment } from './proxy.js';
import { findRoute } from './route.js';
import { Sender } from './sender.js';
import { USER_AGENT } from './user-agent.js';

export { checkerHost } from './checker-host.js';
export { proxyProblem } from './proxy.js';

export interface NetworkOptions {
  /** How names are looked up; as the system does where it is left out. */
  readonly lookUp?: LookUp;
  /** Where proxies are named; `process.env` where it is left out. */
  readonly env?: Environment;
  readonly userAgent?: string;
  /** Milliseconds for which the addresses of a name are used again. */
  readonly keepAddresses?: number;
}

const KEEP_ADDRESSES = 30_000;

/** The network of this machine, within what `links/online/address-policy` lets through. */
export function createNetwork(options: NetworkOptions = {}): Network {
  return new NodeNetwork(options);
}

class NodeNetwork implements Network {
  private readonly lookUps: LookUps;
  private readonly env: Environment;
  private readonly sender: Sender;
  private readonly open = new Set<Deadline>();
  private closed = false;

  constructor({ lookUp, env, userAgent, keepAddresses }: NetworkOptions) {
    this.lookUps = new LookUps(lookUp ?? systemLookUp(), keepAddresses ?? KEEP_ADDRESSES);
    this.env = env ?? process.env;
    this.sender = new Sender(userAgent ?? USER_AGENT);
  }

  async ask(request: Request, terms: Terms): Promise<Answer> {
    if (this.closed || terms.ending.aborted) return trouble('offline');
    const deadline = new Deadline(terms.timeout, terms.ending);
    this.open.add(deadline);
    try {
      return await this.answer(request, terms, deadline);
    } catch (error) {
      return trouble(failureOnTheWay(error, deadline));
    } finally {
      deadline.done();
      this.open.delete(deadline);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const deadline of this.open) deadline.callOff();
    this.sender.close();
  }

  private async answer(request: Request, { leaves }: Terms, deadline: Deadline): Promise<Answer> {
    const routing = await findRoute({ url: new URL(request.url), leaves, env: this.env }, this.lookUps, deadline);
    if ('refusal' in routing) return trouble('refused', routing.refusal);
    if ('failure' in routing) return trouble(routing.failure);
    try {
      return await this.sender.send(request, routing.route, deadline);
    } catch (error) {
      this.lookUps.forget(routing.route.destination.host);
      throw error;
    }
  }
}

function trouble(failure: Failure, refusal: Refusal | null = null): Trouble {
  return { kind: 'failure', failure, refusal };
}

/** After the look-up, no code means any more that the place does not exist: at most a proxy does not. */
function failureOnTheWay(error: unknown, deadline: Deadline): Failure {
  if (deadline.hasPassed) return 'timeout';
  if (deadline.signal.aborted) return 'offline';
  const failure = failureOf(codeOf(error));
  return failure === 'no-host' ? 'look-up' : failure;
}
