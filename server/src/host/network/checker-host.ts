import type { CheckerHost } from '../../links/online/checker.js';
import type { Network } from '../../links/online/network.js';

/** Node's clocks, timers and chance for a check. */
export function checkerHost(network: Network): CheckerHost {
  return {
    network,
    now: () => performance.now(),
    date: () => Date.now(),
    // A check that waits for its next turn is not over: whoever wants to end before stops it.
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    ending() {
      const controller = new AbortController();
      const { signal } = controller;
      return {
        get aborted() {
          return signal.aborted;
        },
        addEventListener: (type, call) => signal.addEventListener(type, call),
        removeEventListener: (type, call) => signal.removeEventListener(type, call),
        abort: () => controller.abort(),
      };
    },
  };
}
