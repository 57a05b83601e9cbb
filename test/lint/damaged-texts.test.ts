import { describe, expect, it } from 'vitest';
import type { Brief } from '../../server/src/brief/model.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { wrapExample } from '../../server/src/lint/examples.js';
import { applyFixes } from '../../server/src/lint/fix.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import { rules } from '../../server/src/rules/registry.generated.js';
import { host, settings } from '../support/lint.js';

/** Pieces that mean something to the parser, to a rule or to the engine, and some that mean trouble. */
const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '  \n',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  '\u00a0',
  '\u2028',
  '# ',
  '## ',
  '#### ',
  '?',
  '.',
  '---\n',
  '---\ndate: 2026\n---\n',
  '...',
  '- ',
  '> ',
  '1. ',
  '    ',
  '```\n',
  '`',
  '|a|b|\n|-|-|\n',
  '<!-- ',
  ' -->',
  '<!-- spotlight-disable-next-line link-text -->',
  '\n\n<!-- spotlight-disable link-insecure -->\n\n',
  '<!-- spotlight-enable -->',
  '<!-- spotlight-disable -->',
  '<!-- forecast: 2026-11-30 -->',
  '[',
  '](',
  ')',
  '[a](#)',
  '[here](http://a.b)',
  '<https://a.b>',
  'https://a.b/c',
  '![](x.png)',
  '[a][b]',
  '\n\n[b]: <TODO>\n\n',
  '*',
  '_',
  '**',
  '\\',
  '&amp;',
  '&#0;',
  '<div>',
  '</div>',
  'PISM SPOTLIGHT',
  '\n\nPISM SPOTLIGHT\n\n',
  '\n\n12\n\n',
  'long-\n\nterm',
  'By ',
  ' and ',
  'Jan Nowak',
  'U.S.',
  '“',
  '”',
  '$',
  '%',
  '../../x.md#y',
] as const;

/** A small generator of numbers, the same on every machine and in every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function damaged(seed: number): string {
  const next = random(seed);
  let text = next(8) === 0 ? '' : wrapExample('A first line.\n\n- one\n- two\n', 'answer');
  for (let times = 1 + next(12); times > 0; times--) {
    const at = next(text.length + 1);
    const gone = next(3) === 0 ? next(60) : 0;
    text = text.slice(0, at) + (PIECES[next(PIECES.length)] ?? '') + text.slice(at + gone);
  }
  return text;
}

const lint = (brief: Brief) =>
  lintBrief(brief, settings({ 'forecast-due': { severity: 'info' } }), { ...host, asOf: '2030-01-01' });

describe('a text damaged at random', () => {
  it.each(Array.from({ length: 400 }, (_, seed) => seed))('%i', async (seed) => {
    const text = damaged(seed);
    const { findings } = await lint(parseBrief(text));
    const known = new Set(rules.map(({ id }) => id));
    for (const { rule, span, message, fix, suggestions } of findings) {
      expect(known).toContain(rule);
      expect([rule, message], text).not.toContain('internal-error');
      for (const each of [
        span,
        ...[fix, ...suggestions].flatMap((change) => change?.edits.map((edit) => edit.span) ?? []),
      ]) {
        expect(each.start).toBeGreaterThanOrEqual(0);
        expect(each.end).toBeGreaterThanOrEqual(each.start);
        expect(each.end).toBeLessThanOrEqual(text.length);
      }
    }
    const fixed = await applyFixes(text, parseBrief, lint);
    expect((await applyFixes(fixed.text, parseBrief, lint)).text).toBe(fixed.text);
  });
});
