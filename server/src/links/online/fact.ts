import type { Refusal } from './address-policy.js';
import type { FragmentFindings } from './fragment.js';
import type { Outcome } from './inquiry.js';
import { type Leave, leaveKey } from './leave.js';
import type { Hop } from './redirects.js';
import type { Verdict } from './verdict.js';

/** What is known of one address, and since when: what rules, hover and code actions read, and what the cache keeps. */
export interface LinkFact {
  /** As `askedAddress` gives it. */
  readonly address: string;
  readonly verdict: Verdict;
  /** Of the response at the end of the chain, or null where there was none. */
  readonly status: number | null;
  /** Why nothing was sent to the last address of the chain, where the verdict is `refused`. */
  readonly refusal: Refusal | null;
  readonly chain: readonly Hop[];
  readonly fragments: FragmentFindings;
  /** When it was learnt, as `Date.now`. */
  readonly learnt: number;
  /** `leaveKey` of the leaves without which it is not to be used, or null where it holds under all. */
  readonly leave: string | null;
}

/** Where facts are kept: synchronous, so that no rule waits. */
export interface LinkFacts {
  /**
   * Null where nothing is known, or no longer.
   * @param fragment of the link for which it is asked, null where it has none: of some links nobody wants to know
   */
  get(address: string, fragment?: string | null): LinkFact | null;
}

/** Days for which what was learnt is used again. */
export interface CacheDays {
  /** Pages that are there, moved or not. */
  readonly ok: number;
  /** 404 and 410. */
  readonly dead: number;
}

const MS_PER_DAY = 86_400_000;

/** What proves nothing, and a name that was not found, is used again no longer than this. Milliseconds. */
export const BRIEFLY = 10 * 60_000;

/** @param learnt as `Date.now` */
export function factOf(outcome: Outcome, learnt: number, leaves: readonly Leave[]): LinkFact {
  const { byLeave, ...known } = outcome;
  const leave = byLeave || outcome.verdict.kind === 'unverified' ? leaveKey(leaves) : null;
  return { ...known, learnt, leave };
}

/** Whether there was no network: that says nothing about the link. */
export function isOffline({ verdict }: LinkFact): boolean {
  return verdict.kind === 'unverified' && verdict.why === 'offline';
}

/**
 * Whether a fact may be used instead of asking.
 * @param now as `Date.now`
 * @param leave `leaveKey` of what is allowed now
 * @param fragments that are to be known of
 */
export function isFresh(
  fact: LinkFact,
  now: number,
  days: CacheDays,
  leave: string,
  fragments: Iterable<string> = [],
): boolean {
  if (fact.leave !== null && fact.leave !== leave) return false;
  const age = now - fact.learnt;
  if (age < 0 || age >= lifetime(fact, days)) return false;
  if (fact.verdict.kind !== 'ok' && fact.verdict.kind !== 'moved') return true;
  return [...fragments].every((fragment) => fact.fragments.has(fragment));
}

/** Milliseconds for which a fact is worth keeping. */
export function lifetime({ verdict }: LinkFact, { ok, dead }: CacheDays): number {
  if (verdict.kind === 'ok' || verdict.kind === 'moved') return ok * MS_PER_DAY;
  if (verdict.kind === 'dead' && verdict.why !== 'no-host') return dead * MS_PER_DAY;
  return Math.min(BRIEFLY, Math.max(ok, dead) * MS_PER_DAY);
}
