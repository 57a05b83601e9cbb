import type { Refusal } from './address-policy.js';
import type { Answer, Request, Response } from './answer.js';
import { isHandedOver } from './doi.js';
import type { FragmentFindings } from './fragment.js';
import { followRedirect, type Hop, isRedirect } from './redirects.js';
import { LONGEST_WAIT, pauseAfter, readRetryAfter, retriesWorth } from './retry.js';
import { type Verdict, verdictOf, verdictOfPage } from './verdict.js';

/** What is under way about one address: a value, replaced with each answer. */
export interface Inquiry {
  /** The address it is about. */
  readonly address: string;
  /** What to ask next. */
  readonly request: Request;
  readonly chain: readonly Hop[];
  /** Attempts that failed in a way that may pass. */
  readonly failures: number;
  readonly byLeave: boolean;
}

/** What is known of one address when all has been asked. */
export interface Outcome {
  readonly address: string;
  readonly verdict: Verdict;
  /** Of the last response, or null where there was none. */
  readonly status: number | null;
  /** Why nothing was sent to the last address of the chain, where the verdict is `refused`. */
  readonly refusal: Refusal | null;
  readonly chain: readonly Hop[];
  /** For each fragment that was looked for. */
  readonly fragments: FragmentFindings;
  readonly byLeave: boolean;
}

export type Next =
  /** `after`: milliseconds from now. */
  | { readonly kind: 'ask'; readonly inquiry: Inquiry; readonly after: number }
  | { readonly kind: 'settled'; readonly outcome: Outcome };

export interface Advice {
  readonly next: Next;
  /** Milliseconds for which the host that answered wants no request at all; infinite: for the rest of the run. */
  readonly hold: number;
}

export interface Circumstances {
  /** As `Date.now` gives it, for dates in headers. */
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
  /** Further attempts after failures that may pass. */
  readonly retries: number;
}

/** Statuses that servers give to HEAD where they would have a page for GET. */
const HEAD_REFUSED = new Set([400, 403, 404, 405, 406, 410, 501]);

/** @param fragments to look for in the page, as written, without `#` */
export function beginInquiry(address: string, fragments: readonly string[]): Inquiry {
  const method = fragments.length > 0 ? 'GET' : 'HEAD';
  return { address, request: { url: address, method, fragments }, chain: [], failures: 0, byLeave: false };
}

/** What an answer leads to: another request, or an outcome. */
export function advance(before: Inquiry, answer: Answer, circumstances: Circumstances): Advice {
  const byLeave = before.byLeave || (answer.kind === 'response' && answer.byLeave);
  const inquiry = { ...before, byLeave };
  if (answer.kind === 'response') {
    if (isRedirect(answer.status)) return { next: redirect(inquiry, answer), hold: 0 };
    if (isHead(inquiry) && HEAD_REFUSED.has(answer.status)) return { next: askWithGet(inquiry, 0), hold: 0 };
  } else if (isHead(inquiry) && answer.failure === 'protocol') {
    // Some servers send a page to HEAD as well, or nothing that could be read.
    return { next: askWithGet(inquiry, 0), hold: 0 };
  }
  return retry(inquiry, answer, circumstances);
}

function isHead({ request }: Inquiry): boolean {
  return request.method === 'HEAD';
}

/**
 * With GET from now on, and from the beginning: a server that does not know HEAD may have redirected nothing else, as those do that send
 * every error to a page about errors.
 */
function askWithGet(inquiry: Inquiry, after: number): Next {
  const { address, request } = inquiry;
  return isHead(inquiry)
    ? ask({ ...inquiry, chain: [] }, { ...request, url: address, method: 'GET' }, after)
    : ask(inquiry, request, after);
}

function redirect(inquiry: Inquiry, response: Response): Next {
  const { chain, request } = inquiry;
  const led = followRedirect(chain, request.url, response.status, response.location);
  if ('fault' in led) return settle(inquiry, response, { kind: 'unverified', why: led.fault });
  const longer = { ...inquiry, chain: [...chain, led.hop] };
  // The resolver’s hand-over is temporary by its nature, whatever its status.
  if (isHandedOver(request.url, led.address)) return settle(longer, response, verdictOfPage(chain));
  return ask(longer, { ...request, url: led.address }, 0);
}

/** Another attempt, where that is worth it and still allowed; what the host wants of us counts for its other addresses all the same. */
function retry(inquiry: Inquiry, answer: Answer, { now, random, retries }: Circumstances): Advice {
  const failures = inquiry.failures + 1;
  const pause = pauseAfter(failures, random);
  const hold = answer.kind === 'response' ? holdAfter(answer, pause, now) : 0;
  if (hold > LONGEST_WAIT) return { next: settle(inquiry, answer), hold: Number.POSITIVE_INFINITY };
  if (failures > Math.min(retries, retriesWorth(answer))) return { next: settle(inquiry, answer), hold };
  return { next: askWithGet({ ...inquiry, failures }, Math.max(pause, hold)), hold };
}

/** Milliseconds for which a host wants to be left alone. Whoever says only that it is too much is given the pause of the next attempt. */
function holdAfter({ status, retryAfter }: Response, pause: number, now: number): number {
  const wanted = isBusy(status) ? readRetryAfter(retryAfter, now) : null;
  return wanted ?? (status === 429 ? pause : 0);
}

function isBusy(status: number): boolean {
  return status === 429 || status === 503;
}

function ask(inquiry: Inquiry, request: Request, after: number): Next {
  return { kind: 'ask', inquiry: { ...inquiry, request }, after };
}

function settle(inquiry: Inquiry, answer: Answer, verdict = verdictOf(answer, inquiry.chain)): Next {
  const { address, chain, byLeave, request } = inquiry;
  const found = answer.kind === 'response' && verdict.kind !== 'unverified' ? answer.fragments : null;
  const fragments = new Map(request.fragments.map((each) => [each, found?.get(each) ?? 'unknown'] as const));
  const status = answer.kind === 'response' ? answer.status : null;
  const refusal = answer.kind === 'failure' ? answer.refusal : null;
  return { kind: 'settled', outcome: { address, verdict, status, refusal, chain, fragments, byLeave } };
}
