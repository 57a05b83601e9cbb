import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { applyFixes } from '../../server/src/lint/fix.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import { host, lintWith, marking, ruleThat, settings, shown } from '../support/lint.js';

const rules = [marking('no-x', 'xx'), marking('no-y', 'yy'), ruleThat('no-files', () => null)];

/** The text, what is found in it, and the text once the comments without use are removed (where any are). */
const cases: [title: string, text: string, expected: string[], fixed?: string][] = [
  ['the next block', '<!-- spotlight-disable-next-line no-x -->\n\nxx\nxx yy\n\nxx\n', ['no-y: yy', 'no-x: xx']],
  ['the next block right below', '<!-- spotlight-disable-next-line no-x -->\nxx\n\nxx\n', ['no-x: xx']],
  ['with a reason', '<!-- spotlight-disable-next-line no-x -- no-y is fine -->\n\nxx yy\n', ['no-y: yy']],
  ['several rules', '<!-- spotlight-disable-next-line no-x, no-y -->\n\nxx yy\n', []],
  ['a heading', '<!-- spotlight-disable-next-line no-x -->\n\n## xx?\n\nxx\n', ['no-x: xx']],
  ['a whole list', '<!-- spotlight-disable-next-line no-x -->\n\n- xx\n- xx\n\nxx\n', ['no-x: xx']],
  ['one item of a list', '- a\n\n  <!-- spotlight-disable-next-line no-x -->\n\n  xx\n\n- xx\n', ['no-x: xx']],
  [
    'comments above each other',
    '<!-- spotlight-disable-next-line no-x -->\n<!-- spotlight-disable-next-line no-y -->\n\nxx yy\n',
    [],
  ],
  ['over other comments', '<!-- spotlight-disable-next-line no-x -->\n\n<!-- a note -->\n\nxx\n', []],
  ['the rest of a paragraph', 'xx a <!-- spotlight-disable-next-line no-x --> xx\n\nxx\n', ['no-x: xx', 'no-x: xx']],
  ['from the end of a paragraph', 'a <!-- spotlight-disable-next-line no-x -->\n\nxx\n\nxx\n', ['no-x: xx']],
  [
    'a stretch',
    'xx\n\n<!-- spotlight-disable no-x -->\n\nxx\n\nxx\n\n<!-- spotlight-enable -->\n\nxx\n',
    ['no-x: xx', 'no-x: xx'],
  ],
  [
    'a stretch inside a line',
    'xx <!-- spotlight-disable no-x -->xx<!-- spotlight-enable --> xx\n',
    ['no-x: xx', 'no-x: xx'],
  ],
  ['to the end', 'xx\n\n<!-- spotlight-disable no-x -->\n\nxx\n\nxx\n', ['no-x: xx']],
  [
    'one of two is enabled',
    '<!-- spotlight-disable no-x no-y -->\n\nxx yy\n\n<!-- spotlight-enable no-x -->\n\nxx yy\n',
    ['no-x: xx'],
  ],
  ['the next key', '---\n# spotlight-disable-next-line no-x\ntitle: xx\nauthor: xx\n---\n\nA\n', ['no-x: xx']],
  ['from the front matter on', '---\n# spotlight-disable no-x\ntitle: xx\n---\n\nxx\n', []],
  ['the front matter, from the top of the body', '---\ntitle: xx\n---\n\n<!-- spotlight-disable no-x -->\n\nxx\n', []],
  ['in CRLF', '<!-- spotlight-disable-next-line no-x -->\r\n\r\nxx\r\n\r\nxx\r\n', ['no-x: xx']],
  ['an ordinary comment', '<!-- disable no-x -->\n\nxx\n', ['no-x: xx']],
  ['a rule that could not look', '<!-- spotlight-disable-next-line no-files -->\n\nA\n', []],
  ['a rule that is off', '<!-- spotlight-disable-next-line is-off -->\n\nA\n', []],
  [
    'nothing to suppress',
    'A\n\n<!-- spotlight-disable-next-line no-x -->\n\nB\n',
    ['suppression-unused: no-x'],
    'A\n\nB\n',
  ],
  [
    'one name too many',
    'A\n\n<!-- spotlight-disable-next-line no-y no-x -- why -->\n\nxx\n',
    ['suppression-unused: no-y'],
    'A\n\n<!-- spotlight-disable-next-line no-x -- why -->\n\nxx\n',
  ],
  [
    'the last name too many',
    'A\n\n<!-- spotlight-disable-next-line no-x, no-y -->\n\nxx\n',
    ['suppression-unused: no-y'],
    'A\n\n<!-- spotlight-disable-next-line no-x -->\n\nxx\n',
  ],
  [
    'the same twice',
    '<!-- spotlight-disable no-x -->\n\n<!-- spotlight-disable no-x -->\n\nxx\n',
    ['suppression-unused: no-x'],
    '<!-- spotlight-disable no-x -->\n\nxx\n',
  ],
  [
    'no rule named',
    'A <!-- spotlight-disable-next-line --> xx\n',
    ['suppression-unused: <!-- spotlight-disable-next-line -->', 'no-x: xx'],
    'A xx\n',
  ],
  [
    'no rule named, at the end of a line',
    'A <!-- spotlight-disable -- because -->\nxx\n',
    ['suppression-unused: <!-- spotlight-disable -- because -->', 'no-x: xx'],
    'A\nxx\n',
  ],
  [
    'a reason that nothing sets off',
    '<!-- spotlight-disable-next-line no-x because of the address -->\n\nxx\n',
    ['suppression-unused: because'],
    '<!-- spotlight-disable-next-line no-x -->\n\nxx\n',
  ],
  [
    'a first name too many, with the same rule named twice',
    '<!-- spotlight-disable-next-line strange no-x odd no-x -->\n\nxx\n',
    ['suppression-unused: strange', 'suppression-unused: no-x'],
    '<!-- spotlight-disable-next-line no-x -->\n\nxx\n',
  ],
  [
    'a comment that is not closed keeps what it holds',
    'A\n\n<!-- spotlight-disable-next-line no-x\n\nB\n',
    ['suppression-unused: no-x'],
  ],
  [
    'an unknown rule',
    '<!-- spotlight-disable-next-line something-else -->\nxx\n',
    ['suppression-unused: something-else', 'no-x: xx'],
    'xx\n',
  ],
  [
    'a misspelt rule, left to the author',
    '<!-- spotlight-disable-next-line no-z -->\n\nA\n',
    ['suppression-unused: no-z'],
  ],
  [
    'a misspelt comment',
    '<!-- spotlight-disable-line no-x -->\n\nxx\n',
    ['suppression-unused: spotlight-disable-line', 'no-x: xx'],
  ],
  ['between lines of prose', 'A\n<!-- spotlight-disable no-x -->\nB\n', ['suppression-unused: no-x'], 'A\n\nB\n'],
  ['at the end', 'A\n\n<!-- spotlight-disable no-x -->\n', ['suppression-unused: no-x'], 'A\n'],
  ['nothing else', '<!-- spotlight-disable no-x -->', ['suppression-unused: no-x'], ''],
  [
    'enable without disable',
    'A\n\n<!-- spotlight-enable -->\n\nB\n',
    ['suppression-unused: <!-- spotlight-enable -->'],
    'A\n\nB\n',
  ],
  [
    'enable of another rule',
    '<!-- spotlight-disable no-x -->\n\nxx\n\n<!-- spotlight-enable no-y -->\n\nB\n',
    ['suppression-unused: no-y'],
    '<!-- spotlight-disable no-x -->\n\nxx\n\nB\n',
  ],
  [
    'disable and enable around nothing',
    'A\n\n<!-- spotlight-disable no-x -->\n\nB\n\n<!-- spotlight-enable -->\n\nC\n',
    ['suppression-unused: no-x'],
    'A\n\nB\n\nC\n',
  ],
  [
    'in the front matter',
    '---\n# spotlight-disable-next-line no-x\ntitle: A\n---\n\nB\n',
    ['suppression-unused: no-x'],
    '---\ntitle: A\n---\n\nB\n',
  ],
  ['a failure', '<!-- spotlight-disable internal-error -->\n\nA\n', ['suppression-unused: internal-error'], 'A\n'],
  [
    'in CRLF, without use',
    'A\r\n\r\n<!-- spotlight-disable no-x -->\r\n\r\nB\r\n',
    ['suppression-unused: no-x'],
    'A\r\n\r\nB\r\n',
  ],
  ['suppressed itself', '<!-- spotlight-disable suppression-unused -->\n\n<!-- spotlight-disable no-x -->\n\nA\n', []],
  [
    'itself without use',
    '<!-- spotlight-disable suppression-unused -->\n\nA\n',
    ['suppression-unused: suppression-unused'],
    'A\n',
  ],
];

describe('suppression comments', () => {
  const all = [...rules, marking('is-off', 'zz', { severity: 'off' })];

  it.each(cases)('%s', async (_, text, expected, fixed = text) => {
    expect(shown(text, await lintWith(all, text))).toEqual(expected);
    const lint = (brief: ReturnType<typeof parseBrief>) => lintBrief(brief, settings(), { ...host, rules: all });
    expect((await applyFixes(text, parseBrief, lint)).text).toBe(fixed);
  });

  it('name the rule that was probably meant', async () => {
    const [finding] = await lintWith(rules, '<!-- spotlight-disable-next-line no-filse -->\n\nA\n');
    expect(finding?.message).toBe('There is no rule `no-filse`; did you mean `no-files`?');
    expect(finding?.suggestions.map(({ title }) => title)).toEqual(['Write `no-files`', 'Remove the comment']);
  });

  it('are not unused because their rule failed', async () => {
    const failing = ruleThat('failing', () => {
      throw new Error('broken');
    });
    const findings = await lintWith([failing], '<!-- spotlight-disable failing -->\n\nA\n');
    expect(findings.map(({ rule }) => rule)).toEqual(['internal-error']);
  });

  it('hold for a date that is missing at the very start', async () => {
    const missing = ruleThat('missing', () => [{ message: 'Missing.', span: { start: 0, end: 0 } }]);
    expect(await lintWith([missing], '<!-- spotlight-disable-next-line missing -->\n\n# A\n')).toEqual([]);
    expect(await lintWith([missing], '---\ntitle: A\n---\n\n<!-- spotlight-disable missing -->\n\n# A\n')).toEqual([]);
  });

  it('cost no more than their number: thousands of them and of findings', async () => {
    const text = '<!-- spotlight-disable no-x -->\n<!-- spotlight-disable-next-line no-y -->\n\nxx yy\n\n'.repeat(4000);
    const findings = await lintWith(rules, text);
    expect(findings.map(({ rule }) => rule)).toEqual(Array.from({ length: 3999 }, () => 'suppression-unused'));
  });
});
