import { describe, expect, it } from 'vitest';
import type { Brief } from '../../server/src/brief/model.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { chooseFixes } from '../../server/src/lint/choose-fixes.js';
import { wrapExample } from '../../server/src/lint/examples.js';
import type { Finding } from '../../server/src/lint/finding.js';
import { applyFixes, type FixOptions } from '../../server/src/lint/fix.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { applyEdits, type Edit } from '../../server/src/text/edit.js';
import { host, marking, ruleThat, settings } from '../support/lint.js';

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

  it('makes no fix whose place another rule would report as gravely', async () => {
    const quarrel = [marking('one', 'aaa', { fix: 'bbb' }), marking('two', 'bbb', { fix: 'aaa' })];
    expect((await fix(quarrel, 'aaa\n')).text).toBe('aaa\n');
    expect((await fix(quarrel, 'bbb\n')).text).toBe('bbb\n');
    expect((await fix(quarrel, 'aaa bbb\n')).text).toBe('aaa bbb\n');
  });

  it('leaves a text as it was where a fix grows for ever', async () => {
    const growing = [marking('one', 'end', { fix: 'more end' })];
    expect(await fix(growing, 'end\n')).toMatchObject({ text: 'end\n', fixed: 0 });
  });

  it('makes the others where one fix does harm, and leaves that one to the author', async () => {
    const rules = [
      marking('good', 'aaa', { fix: 'x' }),
      marking('bad', 'bbb', { fix: 'ccc' }),
      marking('grave', 'ccc', { severity: 'error' }),
      marking('endless', 'end', { fix: 'more end' }),
    ];
    const text = 'aaa bbb aaa end aaa bbb aaa\n';
    const done = await fix(rules, text);
    expect(done).toMatchObject({ text: 'x bbb x end x bbb x\n', fixed: 4 });
    expect(done.result.findings.map(({ rule, fix, suggestions }) => [rule, fix, suggestions.length])).toEqual([
      ['bad', null, 1],
      ['endless', null, 1],
      ['bad', null, 1],
    ]);
    expect((await fix(rules, done.text)).text).toBe(done.text);
  });

  it('may make a finding that matters less, and none that matters as much', async () => {
    const mended = (severity: 'warning' | 'info') =>
      fix([marking('one', 'aaa', { fix: 'bbb' }), marking('two', 'bbb', { severity })], 'aaa\n');
    expect((await mended('info')).text).toBe('bbb\n');
    expect((await mended('warning')).text).toBe('aaa\n');
  });

  it('finds the one fix that does harm among a thousand', async () => {
    let reads = 0;
    const rules = [
      marking('good', 'aaa', { fix: 'x' }),
      marking('bad', 'bbb', { fix: 'ccc' }),
      marking('grave', 'ccc', { severity: 'error' }),
    ];
    const lint = (brief: Brief) => {
      reads++;
      return lintBrief(brief, settings(), { ...host, rules });
    };
    const text = `${'aaa '.repeat(600)}bbb${' aaa'.repeat(400)}\n`;
    expect((await applyFixes(text, parseBrief, lint)).text).toBe(text.replaceAll('aaa', 'x'));
    expect(reads).toBeLessThan(100);
  });

  it('makes the good ones among hundreds that do harm', async () => {
    const rules = [
      marking('good', 'aaa', { fix: 'x' }),
      marking('bad', 'bbb', { fix: 'ccc' }),
      marking('grave', 'ccc', { severity: 'error' }),
    ];
    const done = await fix(rules, 'aaa bbb '.repeat(300));
    expect(done.text).toBe('x bbb '.repeat(300));
    expect((await fix(rules, done.text)).text).toBe(done.text);
  });

  it('makes a fix that does harm only as long as another is not made', async () => {
    const rules = [
      marking('first', 'aaa', { fix: 'x' }),
      ruleThat('second', ({ brief }) => {
        const at = brief.source.text.indexOf('bbb');
        const span = { start: at, end: at + 3 };
        return at === -1 ? [] : [{ message: '.', span, fix: { title: 'Fix', edits: [{ span, text: 'ccc' }] } }];
      }),
      ruleThat('both', ({ brief }) =>
        /aaa/.test(brief.source.text) && /ccc/.test(brief.source.text)
          ? [{ message: '.', span: { start: 0, end: 1 } }]
          : [],
      ),
      marking('bad', 'ddd', { fix: 'eee' }),
      marking('grave', 'eee'),
    ];
    expect((await fix(rules, 'aaa bbb ddd\n')).text).toBe('x ccc ddd\n');
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
