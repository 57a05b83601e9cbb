import { describe, expect, it } from 'vitest';
import type { Brief } from '../../server/src/brief/model.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { wrapExample } from '../../server/src/lint/examples.js';
import type { Finding } from '../../server/src/lint/finding.js';
import { applyFixes, chooseFixes, type FixOptions } from '../../server/src/lint/fix.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { applyEdits, type Edit } from '../../server/src/text/edit.js';
import { host, marking, settings } from '../support/lint.js';

function fix(rules: readonly Rule[], text: string, options?: FixOptions) {
  const lint = (brief: Brief) => lintBrief(brief, settings(), { ...host, rules });
  return applyFixes(text, parseBrief, lint, options);
}

function edit(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

function findingWith(...edits: readonly Edit[]): Finding {
  const span = edits[0]?.span ?? { start: 0, end: 0 };
  return {
    rule: 'r',
    severity: 'warning',
    message: '.',
    span,
    fix: { title: 'Fix', edits },
    suggestions: [],
    url: '',
    related: null,
    unnecessary: false,
  };
}

describe('choosing fixes for one round', () => {
  const text = '0123456789';
  const cases: readonly (readonly [string, readonly (readonly Edit[])[], string])[] = [
    ['side by side', [[edit(0, 2, 'a')], [edit(2, 4, 'b')]], 'ab456789'],
    ['the first of two that overlap', [[edit(1, 5, 'a')], [edit(4, 8, 'b')]], '0a56789'],
    ['the first in the text, whatever the order', [[edit(4, 8, 'b')], [edit(1, 5, 'a')]], '0a56789'],
    ['one of two equal ones', [[edit(1, 5, 'a')], [edit(1, 5, 'a')]], '0a56789'],
    ['whole or not at all', [[edit(1, 3, 'a')], [edit(2, 4, 'b'), edit(7, 8, 'c')]], '0a3456789'],
    ['around each other', [[edit(0, 1, 'a'), edit(9, 10, 'z')], [edit(4, 5, 'm')]], 'a123m5678z'],
    ['no second insertion at a place', [[edit(3, 3, 'a')], [edit(3, 3, 'b')]], '012a3456789'],
    ['no insertion at the edge of a replacement', [[edit(3, 5, 'a')], [edit(5, 5, 'b')]], '012a56789'],
    ['several insertions of one fix', [[edit(3, 3, 'a'), edit(3, 3, 'b')]], '012ab3456789'],
    ['none that overlaps itself', [[edit(1, 5, 'a'), edit(3, 7, 'b')]], text],
    ['none outside the text', [[edit(8, 12, 'a')], [edit(-1, 2, 'b')]], text],
  ];

  it.each(cases)('%s', (_, fixes, expected) => {
    const { edits } = chooseFixes(
      text,
      fixes.map((edits) => findingWith(...edits)),
    );
    expect(applyEdits(text, edits)).toBe(expected);
  });
});

describe('fixing a text', () => {
  it('goes on until nothing is left, and says what it did', async () => {
    const chain = [marking('one', 'aaa', { fix: 'bbb' }), marking('two', 'bbb', { fix: 'ccc' })];
    const done = await fix(chain, 'aaa bbb aaa\n');
    expect(done.text).toBe('ccc ccc ccc\n');
    expect(done.fixed).toBe(5);
    expect(done.result.findings).toEqual([]);
    expect(done.brief.source.text).toBe(done.text);
  });

  it('makes only the fixes of the rules that were named', async () => {
    const both = [marking('one', 'aaa', { fix: 'x' }), marking('two', 'bbb', { fix: 'y' })];
    const done = await fix(both, 'aaa bbb\n', { rules: new Set(['two']) });
    expect(done.text).toBe('aaa y\n');
    expect(done.result.findings.map(({ rule }) => rule)).toEqual(['one']);
  });

  it('ends where two rules undo each other, and then again at the same text', async () => {
    const quarrel = [marking('one', 'aaa', { fix: 'bbb' }), marking('two', 'bbb', { fix: 'aaa' })];
    const done = await fix(quarrel, 'aaa\n');
    expect((await fix(quarrel, done.text)).text).toBe(done.text);
  });

  it('is bounded where a fix grows for ever', async () => {
    const growing = [marking('one', 'end', { fix: 'more end' })];
    expect((await fix(growing, 'end\n')).text).toBe(`${'more '.repeat(10)}end\n`);
    expect((await fix(growing, 'end\n', { rounds: 2 })).text).toBe('more more end\n');
  });

  it('leaves a text without anything to fix alone', async () => {
    const text = wrapExample('A line.\r\n', 'answer');
    const lint = (brief: Brief) => lintBrief(brief, settings(), host);
    const done = await applyFixes(text, parseBrief, lint);
    expect(done).toMatchObject({ text, fixed: 0 });
  });

  it('does not take ages over thousands of fixes', async () => {
    const done = await fix([marking('one', 'aaa', { fix: 'b' })], 'aaa '.repeat(20_000));
    expect(done.fixed).toBe(20_000);
  });
});
