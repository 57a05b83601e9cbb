/** How often a server that died is started again. Times in milliseconds. */
export interface RestartPolicy {
  /** Restarts within `window`; one more crash in that time, and we give up. */
  readonly limit: number;
  readonly window: number;
  /** Doubles with every crash in the window… */
  readonly firstDelay: number;
  /** …up to this. */
  readonly maxDelay: number;
}

export const RESTART_POLICY: RestartPolicy = { limit: 5, window: 180_000, firstDelay: 500, maxDelay: 10_000 };

/** A server that hangs once may have met a slow machine; one that hangs again has met a text that makes it hang. */
export const HANG_POLICY: RestartPolicy = { limit: 1, window: 600_000, firstDelay: 500, maxDelay: 500 };

/** What to do about a crash, and the crashes to remember. */
export interface Verdict {
  /** Milliseconds to wait before the restart; null when the server is given up. */
  readonly delay: number | null;
  readonly crashes: readonly number[];
}

/** Judges a crash at `now`, in view of the times of the crashes before it. */
export function judgeCrash(crashes: readonly number[], now: number, policy: RestartPolicy = RESTART_POLICY): Verdict {
  const recent = [...crashes.filter((time) => now - time < policy.window), now];
  if (recent.length > policy.limit) return { delay: null, crashes: recent };
  return { delay: Math.min(policy.firstDelay * 2 ** (recent.length - 1), policy.maxDelay), crashes: recent };
}
