import type { Severity } from '../rules/rule.js';

/** 0: nothing to complain about; 1: findings; 2: the command itself could not do all it was asked for. */
export type Status = 0 | 1 | 2;

export type Counts = { readonly [severity in Severity]: number };

/** Bad usage: ends the command with status 2. The message names the option and says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** By its name: each bundle has a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'UsageError';
  }
}

export interface Limits {
  readonly failOn: 'error' | 'warning' | 'info';
  /** Null for any number. */
  readonly maxWarnings: number | null;
  readonly exitZero: boolean;
}

/** `failed`: a file could not be read, a configuration is wrong, or a rule broke down. */
export function statusOf(counts: Counts, limits: Limits, failed: boolean): Status {
  if (failed) return 2;
  const tooMany = limits.maxWarnings !== null && counts.warning > limits.maxWarnings;
  const found =
    counts.error > 0 ||
    (limits.failOn !== 'error' && counts.warning > 0) ||
    (limits.failOn === 'info' && counts.info > 0);
  return (found || tooMany) && !limits.exitZero ? 1 : 0;
}
