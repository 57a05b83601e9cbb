import { describe, expect, it } from 'vitest';
import { BRIEFLY, factOf, isFresh, type LinkFact, lifetime } from '../../../server/src/links/online/fact.js';
import { factFromJson, factToJson } from '../../../server/src/links/online/fact-json.js';
import type { Outcome } from '../../../server/src/links/online/inquiry.js';
import { type Leave, leaveKey } from '../../../server/src/links/online/leave.js';
import type { UnverifiedReason, Verdict } from '../../../server/src/links/online/verdict.js';

const NOW = Date.UTC(2026, 4, 4);
const DAY = 86_400_000;
const DAYS = { ok: 7, dead: 1 };
const LEAVES: readonly Leave[] = [{ kind: 'host', host: 'intranet', port: null }];
const NONE = leaveKey([]);
const SOME = leaveKey(LEAVES);

function outcome(verdict: Verdict, rest: Partial<Outcome> = {}): Outcome {
  const none = { status: null, refusal: null, chain: [], fragments: new Map(), byLeave: false };
  return { address: 'https://a.pl/', verdict, ...none, ...rest };
}

const ok: Verdict = { kind: 'ok' };
const moved: Verdict = { kind: 'moved', to: 'https://b.pl/x#part' };
const dead = (why: 'not-found' | 'gone' | 'no-host'): Verdict => ({ kind: 'dead', why });
const unverified = (why: UnverifiedReason): Verdict => ({ kind: 'unverified', why });

describe('a fact', () => {
  it.each<[string, Verdict, number]>([
    ['a page', ok, 7 * DAY],
    ['a page that has moved', moved, 7 * DAY],
    ['404', dead('not-found'), DAY],
    ['410', dead('gone'), DAY],
    ['a host that was not found', dead('no-host'), BRIEFLY],
    ['a wall', unverified('forbidden'), BRIEFLY],
    ['a refused address', unverified('refused'), BRIEFLY],
    ['a time-out', unverified('timeout'), BRIEFLY],
  ])('about %s is used for its time and no longer', (_, verdict, time) => {
    const fact = factOf(outcome(verdict), NOW, []);
    expect(lifetime(fact, DAYS)).toBe(time);
    expect(isFresh(fact, NOW, DAYS, NONE)).toBe(true);
    expect(isFresh(fact, NOW + time - 1, DAYS, NONE)).toBe(true);
    expect(isFresh(fact, NOW + time, DAYS, NONE)).toBe(false);
    expect(isFresh(fact, NOW - 1, DAYS, NONE)).toBe(false);
    expect(isFresh(fact, NOW, { ok: 0, dead: 0 }, NONE)).toBe(false);
  });

  it.each<[string, Verdict, boolean, boolean]>([
    ['a page', ok, false, true],
    ['404', dead('not-found'), false, true],
    ['a page that was reached by leave', ok, true, false],
    ['404 that was reached by leave', dead('not-found'), true, false],
    ['a refused address', unverified('refused'), false, false],
    ['a wall', unverified('forbidden'), false, false],
  ])('about %s holds under another leave: %s', (_, verdict, byLeave, holds) => {
    const fact = factOf(outcome(verdict, { byLeave }), NOW, LEAVES);
    expect(isFresh(fact, NOW, DAYS, SOME)).toBe(true);
    expect(isFresh(fact, NOW, DAYS, NONE)).toBe(holds);
    const without = factOf(outcome(verdict), NOW, []);
    expect(isFresh(without, NOW, DAYS, SOME)).toBe(verdict.kind !== 'unverified');
  });

  it('is not enough where a fragment was not looked for', () => {
    const fact = factOf(outcome(ok, { fragments: new Map([['part', 'missing']]) }), NOW, []);
    expect(isFresh(fact, NOW, DAYS, NONE, ['part'])).toBe(true);
    expect(isFresh(fact, NOW, DAYS, NONE, ['part', 'other'])).toBe(false);
    expect(isFresh(factOf(outcome(dead('gone')), NOW, []), NOW, DAYS, NONE, ['part'])).toBe(true);
  });
});

const FACT: LinkFact = {
  address: 'https://a.pl/x?y',
  verdict: moved,
  status: 200,
  refusal: null,
  chain: [{ from: 'https://a.pl/x?y', status: 301, to: 'https://b.pl/x#part' }],
  fragments: new Map([
    ['part', 'found'],
    ['__proto__', 'missing'],
  ]),
  learnt: NOW,
  leave: null,
};

describe('a fact in the cache', () => {
  it.each<[string, LinkFact]>([
    ['with all it can hold', FACT],
    ['with nothing', { ...FACT, verdict: ok, status: null, chain: [], fragments: new Map(), leave: '' }],
    ['about a dead page', { ...FACT, verdict: dead('gone'), leave: SOME }],
    ['about a failure', { ...FACT, verdict: unverified('tls') }],
    ['about a refusal', { ...FACT, verdict: unverified('refused'), refusal: 'metadata', leave: '' }],
  ])('comes back as it was: %s', (_, fact) => {
    expect(factFromJson(JSON.parse(JSON.stringify(factToJson(fact))))).toEqual(fact);
  });

  it('keeps no more fragments than anybody writes', () => {
    const fragments = new Map(Array.from({ length: 600 }, (_, at) => [`p${at}`, 'found'] as const));
    expect(factFromJson(factToJson({ ...FACT, fragments }))?.fragments.size).toBe(500);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['text', 'ok'],
    ['a list', []],
    ['an address with a fragment', { address: 'https://a.pl/#x' }],
    ['an address with credentials', { address: 'https://user:secret@a.pl/' }],
    ['an address of a file', { address: 'file:///etc/passwd' }],
    ['no address', { address: 'a.pl' }],
    ['a verdict of another version', { verdict: { kind: 'perhaps' } }],
    ['a reason of another version', { verdict: { kind: 'unverified', why: 'weather' } }],
    ['a move to nowhere', { verdict: { kind: 'moved', to: 'javascript:alert(1)' } }],
    ['a move with more to it', { verdict: { kind: 'moved', to: 'https://b.pl/', and: 1 } }],
    ['a status that is none', { status: '200' }],
    ['a refusal of another version', { refusal: 'mood' }],
    ['a chain without end', { chain: Array.from({ length: 11 }, () => FACT.chain[0]) }],
    ['fragments as an object', { fragments: { part: 'found' } }],
    ['a finding of another version', { fragments: [['part', 'maybe']] }],
    ['no time', { learnt: null }],
    ['a time before all', { learnt: -1 }],
    ['no leave', { leave: undefined }],
    ['more than is known', { more: true }],
  ])('is none: %s', (_, wrong) => {
    const json =
      typeof wrong === 'object' && wrong !== null && !Array.isArray(wrong) ? { ...factToJson(FACT), ...wrong } : wrong;
    expect(factFromJson(json)).toBeNull();
  });
});
