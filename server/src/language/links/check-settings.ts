import type { LinkSettings } from '../../config/settings.js';
import type { CheckSettings } from '../../links/online/checker.js';
import { BRIEFLY } from '../../links/online/fact.js';
import type { Leave } from '../../links/online/leave.js';

/** What a configuration says of checks. */
export type LinkRules = Pick<LinkSettings, 'timeout' | 'concurrency' | 'perHost' | 'retries' | 'cacheDays'>;

const BRIEFLY_IN_DAYS = BRIEFLY / 86_400_000;

/** An editor looks at the same links after each pause: where nothing is to be remembered, it remembers for some minutes all the same. */
export function settingsOf(
  { timeout, concurrency, perHost, retries, cacheDays }: LinkRules,
  leaves: readonly Leave[],
): CheckSettings {
  const days = { ok: Math.max(cacheDays.ok, BRIEFLY_IN_DAYS), dead: Math.max(cacheDays.dead, BRIEFLY_IN_DAYS) };
  return { timeout, concurrency, perHost, retries, days, leaves };
}
