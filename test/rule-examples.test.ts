import { describe, expect, it } from 'vitest';
import { CORRECT_BRIEF } from '../server/src/lint/example-brief.js';
import { runExample, wrapExample } from '../server/src/lint/examples.js';
import { rules } from '../server/src/rules/registry.generated.js';
import type { Rule } from '../server/src/rules/rule.js';
import { realClock } from './support/clock.js';

/** Reports that no text can bring about: they say that a check failed. */
const FAILURES = new Set(['internal-error', 'rule-timeout']);

describe.each(rules.filter((rule) => !FAILURES.has(rule.id)))('the examples of $id', (rule) => {
  it('show the fault and its absence', () => {
    expect(rule.examples.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.some((example) => example.marks.length > 0)).toBe(true);
    expect(rule.examples.some((example) => example.marks.length === 0)).toBe(true);
  });

  it.each(rule.examples)('$title', async (example) => {
    const { brief, findings, fixed } = await runExample(rule, example, realClock);
    const own = findings.filter((finding) => finding.rule === rule.id);
    expect(own.map((finding) => brief.source.slice(finding.span))).toEqual(example.marks);
    expect(fixed).toBe(wrapExample(example.fixed ?? example.text, example.wrap));
    for (const finding of own) expectSensible(rule, finding);
    const correct = example.marks.length === 0 && (example.wrap ?? 'none') !== 'none';
    if (correct) {
      const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      expect(grave).toEqual([]);
    }
  });
});

function expectSensible(rule: Rule, finding: { message: string; fix: unknown; suggestions: readonly unknown[] }): void {
  expect(finding.message).toMatch(/[.?!]$/);
  if (rule.fixable === null) expect([finding.fix, finding.suggestions]).toEqual([null, []]);
  if (rule.fixable === 'suggest') expect(finding.fix).toBeNull();
}

describe('the brief around the examples', () => {
  it('is correct itself: no finding at all', async () => {
    const { frontMatter, beforeAnswer, afterAnswer } = CORRECT_BRIEF;
    const text = `---\n${frontMatter}---\n\n${beforeAnswer}${afterAnswer}`;
    const [rule] = rules;
    if (rule === undefined) throw new Error('the registry is empty');
    const { findings } = await runExample(rule, { title: 'correct', text, marks: [] }, realClock);
    expect(findings).toEqual([]);
  });
});
