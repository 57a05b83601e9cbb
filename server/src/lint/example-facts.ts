import type { Answer } from '../links/online/answer.js';
import { factOf, type LinkFact, type LinkFacts } from '../links/online/fact.js';
import { advance, beginInquiry, type Inquiry } from '../links/online/inquiry.js';
import type { ExampleAnswer } from '../rules/rule.js';

/** What a check would have learnt from these answers, by the same conclusions as of a real one. */
export function exampleFacts(answers: Readonly<Record<string, ExampleAnswer>>, learnt: number): LinkFacts {
  const facts = new Map<string, LinkFact>();
  for (const [address, given] of Object.entries(answers)) {
    const fragments = typeof given === 'object' && 'fragments' in given ? Object.keys(given.fragments ?? {}) : [];
    facts.set(address, settle(beginInquiry(address, fragments), answers, learnt));
  }
  return { get: (address) => facts.get(address) ?? null };
}

function settle(inquiry: Inquiry, answers: Readonly<Record<string, ExampleAnswer>>, learnt: number): LinkFact {
  const answer = answerOf(answers[inquiry.request.url] ?? 'connection');
  const { next } = advance(inquiry, answer, { now: learnt, random: 0, retries: 0 });
  return next.kind === 'settled' ? factOf(next.outcome, learnt, []) : settle(next.inquiry, answers, learnt);
}

function answerOf(given: ExampleAnswer): Answer {
  if (typeof given === 'string') return { kind: 'failure', failure: given, refusal: null };
  if (typeof given === 'number') return answerOf({ status: given });
  if ('refused' in given) return { kind: 'failure', failure: 'refused', refusal: given.refused };
  const { status, location = null, fragments } = given;
  return {
    kind: 'response',
    status,
    location,
    retryAfter: null,
    fragments: fragments === undefined ? null : new Map(Object.entries(fragments)),
    byLeave: false,
  };
}
