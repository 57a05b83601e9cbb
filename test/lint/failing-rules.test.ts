import { describe, expect, it } from 'vitest';
import type { Rule } from '../../server/src/rules/rule.js';
import { lintWith, marking, ruleThat, shown } from '../support/lint.js';

const TEXT = '---\ndate: 2026-05-04\n---\n\n# The Title\n\nText.\n';
const sound = marking('sound', 'Text');

async function* nothing(): AsyncGenerator<never> {}

function* oneThenThrow() {
  yield { message: 'Found before.', span: { start: 0, end: 3 } };
  throw new Error('half way');
}

describe('a rule that throws', () => {
  const throwing: readonly (readonly [string, Rule['check']])[] = [
    [
      'at once',
      () => {
        throw new Error('broken');
      },
    ],
    [
      'later',
      async () => {
        throw new Error('broken');
      },
    ],
    [
      'something that is no error',
      () => {
        throw 'broken';
      },
    ],
    ['by giving nothing that can be read', () => nothing() as never],
  ];

  it.each(throwing)('%s is named at the title, and the others report', async (_, check) => {
    const findings = await lintWith([ruleThat('bad', check), sound], TEXT);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['internal-error', 'error'],
      ['sound', 'warning'],
    ]);
    expect(findings[0]?.message).toContain('`bad`');
    expect(findings[0]?.span).toEqual({ start: TEXT.indexOf('The Title'), end: TEXT.indexOf('The Title') });
  });

  it('keeps what it has found so far', async () => {
    const findings = await lintWith([ruleThat('bad', oneThenThrow)], TEXT);
    expect(findings.map(({ rule }) => rule)).toEqual(['bad', 'internal-error']);
  });

  it('is reported at the start of a text without a title', async () => {
    const bad = ruleThat('bad', () => {
      throw new Error('broken');
    });
    const [finding] = await lintWith([bad], '');
    expect(finding?.span).toEqual({ start: 0, end: 0 });
  });

  it('cannot be silenced, only made milder', async () => {
    const bad = ruleThat('bad', () => {
      throw new Error('broken');
    });
    const text = `<!-- spotlight-disable internal-error bad -->\n\n${TEXT.slice(TEXT.indexOf('#'))}`;
    const off = await lintWith([bad], text, { 'internal-error': { severity: 'off' } });
    expect(off.filter(({ rule }) => rule === 'internal-error').map(({ severity }) => severity)).toEqual(['error']);
    const milder = await lintWith([bad], text, { 'internal-error': { severity: 'info' } });
    expect(milder.filter(({ rule }) => rule === 'internal-error').map(({ severity }) => severity)).toEqual(['info']);
  });
});

describe('a rule that is too slow', () => {
  it('is reported once its time is over, and the others report', async () => {
    const waiting = ruleThat('waiting', () => new Promise(() => {}));
    const findings = await lintWith([waiting, sound], TEXT, {}, { ruleTimeout: 20 });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['rule-timeout', 'error'],
      ['sound', 'warning'],
    ]);
    expect(findings[0]?.message).toContain('`waiting` took longer than 20 ms');
  });

  it('is stopped at the next thing it reports', async () => {
    let reported = 0;
    const endless = ruleThat('endless', function* () {
      for (;;) {
        reported++;
        yield { message: `Number ${reported}.`, span: { start: 0, end: 3 } };
      }
    });
    let time = 0;
    const findings = await lintWith([endless, sound], TEXT, {}, { ruleTimeout: 50, now: () => time++ });
    expect(findings.map(({ rule }) => rule)).toContain('rule-timeout');
    expect(findings.map(({ rule }) => rule)).toContain('sound');
    expect(reported).toBeLessThan(60);
  });

  it('is heard while it waits together with others', async () => {
    const later = (id: string, milliseconds: number): Rule =>
      ruleThat(id, async () => {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        return [{ message: 'Late.', span: { start: 0, end: 3 } }];
      });
    const findings = await lintWith([later('b', 20), later('a', 1)], TEXT, {}, { ruleTimeout: 5000 });
    expect(shown(TEXT, findings)).toEqual(['a: ---', 'b: ---']);
  });

  it('is not blamed for a thread that was busy with other work', async () => {
    const busy = ruleThat('patient', async () => {
      await new Promise((resolve) => setImmediate(resolve));
      const until = performance.now() + 60;
      while (performance.now() < until);
      await new Promise((resolve) => setImmediate(resolve));
      return [];
    });
    expect(await lintWith([busy], TEXT, {}, { ruleTimeout: 50 })).toEqual([]);
  });
});
