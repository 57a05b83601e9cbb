import type { Refusal } from '../../../server/src/links/online/address-policy.js';
import type { Answer, Failure, Response } from '../../../server/src/links/online/answer.js';

/** What a server answers, with nothing else to it than what is given. */
export function response(status: number, rest: Partial<Response> = {}): Answer {
  return { kind: 'response', status, location: null, retryAfter: null, fragments: null, byLeave: false, ...rest };
}

export function failure(kind: Failure, refusal: Refusal | null = null): Answer {
  return { kind: 'failure', failure: kind, refusal };
}
