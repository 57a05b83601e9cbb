import { describe, expect, it } from 'vitest';
import { judgeCrash } from '../../client/src/server/restart-policy.js';

/** The delays after crashes at these times, in milliseconds. */
function delays(times: readonly number[]): (number | null)[] {
  let crashes: readonly number[] = [];
  return times.map((time) => {
    const verdict = judgeCrash(crashes, time);
    crashes = verdict.crashes;
    return verdict.delay;
  });
}

describe('a server that dies', () => {
  it('is started again five times in three minutes, each time later, and then given up', () => {
    expect(delays([0, 1_000, 2_000, 3_000, 4_000, 5_000])).toEqual([500, 1_000, 2_000, 4_000, 8_000, null]);
  });

  it('has its crashes forgotten after three minutes', () => {
    expect(delays([0, 180_000])).toEqual([500, 500]);
    expect(delays([0, 179_999])).toEqual([500, 1_000]);
  });

  it('never waits longer than ten seconds', () => {
    const policy = { limit: 20, window: 180_000, firstDelay: 500, maxDelay: 10_000 };
    expect(judgeCrash([1, 2, 3, 4, 5, 6, 7, 8], 9, policy).delay).toBe(10_000);
  });
});
