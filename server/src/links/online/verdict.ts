import type { Answer, Failure } from './answer.js';
import { type Hop, permanentEnd, type RedirectFault } from './redirects.js';

/** What an answer proves about a link. */
export type Verdict =
  | { readonly kind: 'ok' }
  /** There, and by permanent redirects to be had at `to`, with the fragment that they give. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'dead'; readonly why: DeadReason }
  /** Nothing is proven either way. */
  | { readonly kind: 'unverified'; readonly why: UnverifiedReason };

export type DeadReason = 'not-found' | 'gone' | 'no-host';

export type UnverifiedReason =
  | Exclude<Failure, 'no-host'>
  | RedirectFault
  /** 401, 407 */
  | 'sign-in'
  /** 403, 451, and 999 as some walls against robots say */
  | 'forbidden'
  | 'too-many-requests'
  | 'server-error'
  /** Any other status that is no page. */
  | 'status';

/** The rule that reports a verdict; null where there is nothing to report. */
export function ruleOf(verdict: Verdict): 'link-dead' | 'link-redirected' | 'link-unreachable' | null {
  if (verdict.kind === 'dead') return 'link-dead';
  if (verdict.kind === 'moved') return 'link-redirected';
  return verdict.kind === 'unverified' ? 'link-unreachable' : null;
}

/** What the last answer of a chain of redirects says. */
export function verdictOf(answer: Answer, chain: readonly Hop[]): Verdict {
  if (answer.kind === 'failure') return verdictOfFailure(answer.failure);
  const { status } = answer;
  if (status >= 200 && status < 300) return verdictOfPage(chain);
  if (status === 404) return { kind: 'dead', why: 'not-found' };
  if (status === 410) return { kind: 'dead', why: 'gone' };
  return { kind: 'unverified', why: reasonOf(status) };
}

/** The page is there. */
export function verdictOfPage(chain: readonly Hop[]): Verdict {
  const to = permanentEnd(chain);
  return to === null ? { kind: 'ok' } : { kind: 'moved', to };
}

function verdictOfFailure(failure: Failure): Verdict {
  return failure === 'no-host' ? { kind: 'dead', why: failure } : { kind: 'unverified', why: failure };
}

function reasonOf(status: number): UnverifiedReason {
  if (status === 401 || status === 407) return 'sign-in';
  if (status === 403 || status === 451 || status === 999) return 'forbidden';
  if (status === 429) return 'too-many-requests';
  return status >= 500 && status < 600 ? 'server-error' : 'status';
}
