import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import type { Settings } from '../../server/src/config/settings.js';
import { CORRECT_BRIEF } from '../../server/src/lint/example-brief.js';
import { wrapExample } from '../../server/src/lint/examples.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import type { PreparedRules } from '../../server/src/lint/prepare.js';
import { host, lintWith, marking, ruleThat, settings, shown } from '../support/lint.js';

const DRAFT = '---\nstatus: draft\n---\n\n# Title\n';

describe('severities', () => {
  const one = (severity: 'error' | 'warning' | 'info' | 'hint') =>
    marking('one', 'Title', { severity, completeness: true });

  it('are the default or what the configuration says', async () => {
    expect((await lintWith([one('error')], '# Title\n')).map((each) => each.severity)).toEqual(['error']);
    const set = await lintWith([one('error')], '# Title\n', { one: { severity: 'hint' } });
    expect(set.map((each) => each.severity)).toEqual(['hint']);
  });

  it('are one step milder in a draft where the rule is about completeness', async () => {
    for (const [severity, milder] of [
      ['error', 'warning'],
      ['warning', 'info'],
      ['info', 'hint'],
      ['hint', 'hint'],
    ] as const) {
      expect((await lintWith([one(severity)], DRAFT)).map((each) => each.severity)).toEqual([milder]);
    }
    expect((await lintWith([marking('other', 'Title')], DRAFT)).map((each) => each.severity)).toEqual(['warning']);
  });

  it('are milder in a draft also where they were set', async () => {
    const set = await lintWith([one('info')], DRAFT, { one: { severity: 'error' } });
    expect(set.map((each) => each.severity)).toEqual(['warning']);
  });

  it('turn rules off and on', async () => {
    expect(await lintWith([one('error')], '# Title\n', { one: { severity: 'off' } })).toEqual([]);
    const quiet = marking('quiet', 'Title', { severity: 'off' });
    expect(await lintWith([quiet], '# Title\n')).toEqual([]);
    expect(await lintWith([quiet], '# Title\n', { quiet: { severity: 'info' } })).toHaveLength(1);
  });
});

describe('options', () => {
  const schema = v.object({ most: v.optional(v.number(), 3), word: v.optional(v.string(), 'a') });
  const telling = ruleThat(
    'telling',
    ({ options }) => [{ message: JSON.stringify(options), span: { start: 0, end: 0 } }],
    {
      options: schema,
    },
  );

  it('are filled in with their defaults', async () => {
    expect((await lintWith([telling], '')).map((each) => each.message)).toEqual(['{"most":3,"word":"a"}']);
    const set = await lintWith([telling], '', { telling: { options: { most: 5 } } });
    expect(set.map((each) => each.message)).toEqual(['{"most":5,"word":"a"}']);
  });

  it('that do not fit are said, not dropped', async () => {
    const set = await lintWith([telling], '', { telling: { options: { most: 'many' } } });
    expect(set.map((each) => each.rule)).toEqual(['internal-error']);
    expect(set[0]?.message).toContain('telling');
  });

  it('are read once for each settings object where the host keeps them', async () => {
    const prepared = new WeakMap<Settings, PreparedRules>();
    const same = settings();
    await lintBrief(parseBrief('a'), same, { ...host, prepared });
    const first = prepared.get(same);
    await lintBrief(parseBrief('b'), same, { ...host, prepared });
    expect(first).toBeDefined();
    expect(prepared.get(same)).toBe(first);
  });
});

describe('findings', () => {
  it('stand in the order of the text, then of the rules, and only once', async () => {
    const text = '# Alpha Beta Alpha\n';
    const twice = ruleThat('twice', () => [
      { message: 'Same.', span: { start: 2, end: 7 } },
      { message: 'Same.', span: { start: 2, end: 7 } },
    ]);
    const findings = await lintWith([twice, marking('b', 'Beta'), marking('c', 'Alpha'), marking('a', 'Alpha')], text);
    expect(shown(text, findings)).toEqual(['a: Alpha', 'c: Alpha', 'twice: Alpha', 'b: Beta', 'a: Alpha', 'c: Alpha']);
  });

  it('link to the page of their rule', async () => {
    const [finding] = await lintWith([marking('one', 'Title')], '# Title\n');
    expect(finding?.url).toMatch(/\/docs\/rules\/one\.md$/);
    const [other] = await lintWith([marking('one', 'Title')], '# Title\n', {}, { docsUrl: 'https://docs.test' });
    expect(other?.url).toBe('https://docs.test/one.md');
  });

  it('are the same, byte for byte, every time', async () => {
    const text = wrapExample('see [here](http://127.0.0.1) and [x](TODO)\n\n#### deep\n\nPISM SPOTLIGHT\n', 'answer');
    const run = async () => JSON.stringify(await lintBrief(parseBrief(text), settings(), host));
    const first = await run();
    expect(JSON.parse(first).findings.length).toBeGreaterThan(2);
    expect(await run()).toBe(first);
  });

  it('come with the figures of the brief', async () => {
    const text = wrapExample('See [a](https://a.pl/x), ![b](b.png) and <https://c.pl/y>.\n', 'answer');
    const { stats } = await lintBrief(parseBrief(text), settings(), host);
    expect(stats).toMatchObject({ questions: 3, links: 2 });
    const { beforeAnswer, afterAnswer } = CORRECT_BRIEF;
    const words = `${beforeAnswer}${afterAnswer}`.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    expect(stats.words).toBe(words + 4);
  });
});

describe('rules about forecasts', () => {
  const rule = marking('about-forecasts', 'Title', { forecasts: true });

  it('run only where forecasts of that language are read', async () => {
    expect(await lintWith([rule], '# Title\n')).toHaveLength(1);
    expect(await lintWith([rule], '---\nlang: en-GB\n---\n\n# Title\n')).toHaveLength(1);
    expect(await lintWith([rule], '---\nlang: pl\n---\n\n# Title\n')).toEqual([]);
  });
});
