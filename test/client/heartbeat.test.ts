import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Heartbeat } from '../../client/src/server/heartbeat.js';
import { HANG_POLICY, judgeCrash } from '../../client/src/server/restart-policy.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How often a server was found to hang that answers as given, within ten minutes. */
async function hangs(ask: () => Promise<unknown>): Promise<number> {
  let found = 0;
  const heartbeat = new Heartbeat(ask, () => found++);
  heartbeat.start();
  await vi.advanceTimersByTimeAsync(600_000);
  heartbeat.stop();
  return found;
}

const after = (milliseconds: number) => () => new Promise((done) => setTimeout(done, milliseconds));

describe('a server', () => {
  it('that answers lives, slowly and with a refusal too', async () => {
    expect(await hangs(() => Promise.resolve(null))).toBe(0);
    expect(await hangs(after(29_000))).toBe(0);
    expect(await hangs(() => Promise.reject(new Error('unknown')))).toBe(0);
  });

  it('that does not is told of once, after half a minute', async () => {
    expect(await hangs(after(1_000_000))).toBe(1);
    let found = 0;
    const heartbeat = new Heartbeat(after(1_000_000), () => found++);
    heartbeat.start();
    await vi.advanceTimersByTimeAsync(39_000);
    expect(found).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found).toBe(1);
  });

  it('that was stopped, or started anew, is not blamed for the old one', async () => {
    let found = 0;
    const heartbeat = new Heartbeat(after(1_000_000), () => found++);
    heartbeat.start();
    await vi.advanceTimersByTimeAsync(35_000);
    heartbeat.start();
    await vi.advanceTimersByTimeAsync(35_000);
    heartbeat.stop();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(found).toBe(0);
  });

  it('that hangs is started again once in ten minutes', () => {
    const first = judgeCrash([], 0, HANG_POLICY);
    expect(first.delay).toBe(500);
    expect(judgeCrash(first.crashes, 599_999, HANG_POLICY).delay).toBeNull();
    expect(judgeCrash(first.crashes, 600_000, HANG_POLICY).delay).toBe(500);
  });
});
