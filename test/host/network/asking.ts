import { onTestFinished } from 'vitest';
import { createNetwork, type NetworkOptions } from '../../../server/src/host/network/create-network.js';
import type { Answer, Request } from '../../../server/src/links/online/answer.js';
import { type Leave, parseLeave } from '../../../server/src/links/online/leave.js';
import type { Ending, Network } from '../../../server/src/links/online/network.js';

export const LOOPBACK = leaves('127.0.0.0/8', '::1');

export function leaves(...written: readonly string[]): readonly Leave[] {
  return written.map((each) => {
    const read = parseLeave(each);
    if ('problem' in read) throw new Error(read.problem);
    return read.leave;
  });
}

/** A network that is closed when the test is over. Without a word about it, no proxy of this machine is used. */
export function network(options: NetworkOptions = {}): Network {
  const made = createNetwork({ env: {}, ...options });
  onTestFinished(() => made.close());
  return made;
}

export interface Asked {
  readonly method?: Request['method'];
  readonly fragments?: readonly string[];
  readonly leaves?: readonly Leave[];
  readonly timeout?: number;
  readonly ending?: Ending;
}

/** Asks for one address; by leave for this machine where nothing else is said. */
export function ask(made: Network, url: string, asked: Asked = {}): Promise<Answer> {
  const { fragments = [], method = fragments.length > 0 ? 'GET' : 'HEAD', timeout = 10_000 } = asked;
  return made.ask(
    { url, method, fragments },
    { timeout, leaves: asked.leaves ?? LOOPBACK, ending: asked.ending ?? new AbortController().signal },
  );
}

/** What is left of an answer in one word: its status, its failure, or what was refused. */
export function gist(answer: Answer): string {
  if (answer.kind === 'response') return String(answer.status);
  return answer.refusal === null ? answer.failure : `${answer.failure}: ${answer.refusal}`;
}
