import { Checker, type CheckSettings, type Settled } from '../../links/online/checker.js';
import type { FactStore } from '../../links/online/fact-store.js';
import { Ending, type Io } from '../io.js';
import { UsageError } from '../status.js';
import { Progress } from './progress.js';

export interface Asking {
  /** What is settled comes here. */
  readonly learnt: Map<string, Settled>;
  readonly quiet: boolean;
  readonly io: Io;
  /** Whether there is a cache. */
  readonly isKept: boolean;
}

/**
 * Asks about addresses, each with the fragments to look for in its page, until all is settled. Throws an Ending where the process is asked
 * to end before: every request has been broken off then.
 */
export async function askWeb(
  addresses: ReadonlyMap<string, Iterable<string>>,
  settings: CheckSettings,
  store: FactStore,
  { learnt, quiet, io, isKept }: Asking,
): Promise<void> {
  const { checkerHost, createNetwork, proxyProblem } = await import('../../host/network-node.js');
  const problem = proxyProblem(io.env);
  if (problem !== null) throw new UsageError(problem);
  const network = createNetwork({ env: io.env });
  let dead = 0;
  const checker = new Checker(checkerHost(network), store, (settled) => {
    learnt.set(settled.fact.address, settled);
    if (settled.fact.verdict.kind === 'dead') dead++;
  });
  let end: (ending: Ending) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  let total = 0;
  const stopListening = io.onEnding((signal) => {
    const kept = isKept ? '; what was learnt is kept' : '';
    end(new Ending(signal, `ended: ${learnt.size} of ${total} addresses were asked about${kept}`));
  });
  const progress = quiet
    ? null
    : new Progress(
        io,
        () => `Checking links: ${learnt.size} of ${total} addresses${dead === 0 ? '' : `, ${dead} dead`}`,
      );
  try {
    const asked = [...addresses].map(([address, fragments]) => ({ address, fragments: [...fragments] }));
    total = checker.ask(asked, settings).length;
    await Promise.race([checker.idle(), ended]);
  } finally {
    checker.stop();
    await network.close();
    progress?.end();
    stopListening();
  }
}
