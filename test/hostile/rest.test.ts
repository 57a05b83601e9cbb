import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markupEdits } from '../../server/src/brief/canonical.js';
import type { Brief } from '../../server/src/brief/model.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { exportMarkdown } from '../../server/src/export/export-markdown.js';
import { importText } from '../../server/src/import/import-text.js';
import type { Finding } from '../../server/src/lint/finding.js';
import { applyFixes } from '../../server/src/lint/fix.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import { isWorse } from '../../server/src/lint/weigh-findings.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { host as anyHost, settings as anySettings } from '../support/lint.js';
import { hostileBrief, TERMS } from './generate-brief.js';

const settings = { ...anySettings(), terms: TERMS };
const host = { ...anyHost, prepared: new WeakMap() };
const lint = (brief: Brief) => lintBrief(brief, settings, host);
const findingsIn = async (text: string): Promise<readonly Finding[]> => (await lint(parseBrief(text))).findings;
const fix = async (text: string): Promise<string> => (await applyFixes(text, parseBrief, lint)).text;
const format = (text: string): string => applyEdits(text, markupEdits(parseBrief(text)));
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Texts of which an earlier version grew at each run, needed two, or made an error; shrunk. */
const CASES: readonly string[] = [
  // A fence or a comment that a list item or a quote never closes.
  '- ```\na',
  '- <!--\na',
  '1. ```\n#',
  '> - ~~~\nx',
  '- ```\r\\',
  '- ```\n  a',
  '# T\n\n- ```\r\nWhy now?\r\n',
  '# T\n- ~~~\n#',
  // Front matter that is never closed, with the title right below its keys.
  '---\ndate: 2026-05-04\n# T\n\nJan Nowak\n',
  '---\ne:\nF',
  '---\re:\rF',
  // Marks that make no heading, where a heading would be no question or would part an answer.
  '# T\n\n####### Note\n',
  '##\n####### e',
  '##\n##W?',
  'b\n\n####### W',
  '.\n\n    # W?\n^',
  '## Whynow\n>\n    # Whynow?\nr',
  'Ferries Return\n\nJan Nowak\n\nThe lead.\n\n##Why now?\n\nYes.\n\nWhat next?\n\nNothing.\n',
  // Bylines that are ones for their first words alone, or with marks in them.
  '# T\n\nWritten by: the editors\n\nLead.\n',
  '**By** J N',
  'n\n\nBy k',
  'By - J\n\nn\n\nh',
  // Questions that no blank line parts from their answers.
  '.\nWhy ?\n\n    #',
  '.\nWhy ?',
  's\r\r?\r\rWhy ?\rT',
  '>\nWhynow?\n\n*\nWhy now?\nW',
  '# F\nl\n\nJ N\n\r?',
  // Comments that hide what stands behind them on their line.
  '<!--forecast:2027-11-30-->##',
  '#\n<!--forecast:2027-11-30-->s will s',
  '<!--forecast:2027-11-30-->[a][]',
  '<!--spotlight-disable-next-line-->## B',
  '<!--spotlight-disable-next-line-->http://a',
  // Terms beside signs of emphasis, and in labels.
  'I\n\n\\Zapad',
  '# T\n\nx\\*Zapad drills',
  '# T\n\n*Zapad',
  '# T\n\n[Zapad] is over.\n\n[Zapad]: https://a.eu/b\n',
  '# T\n\n[Lukashenko] is here.\n\n[Lukashenko]: https://a.eu/b\n',
  // A title of the front matter that a paragraph repeats.
  'title: Ferries Return.\n---\n*Ferries Return.*\n\nB',
  // Blanks at line ends.
  's ',
  '# T\n\na \nb\t\n',
];

async function check(text: string): Promise<void> {
  const before = await findingsIn(text);
  const fixed = await fix(text);
  expect(await fix(fixed), 'fixed twice').toBe(fixed);
  expect(isWorse(before, await findingsIn(fixed), 'warning'), 'new errors or warnings').toBe(false);
  const formatted = format(text);
  expect(format(formatted), 'formatted twice').toBe(formatted);
  expect(letters(formatted), 'words').toBe(letters(text));
  const both = format(fixed);
  expect(format(both), 'formatted after the fixes').toBe(both);
  const exported = exportMarkdown(parseBrief(text));
  // What a comment kept apart stays apart when the comment goes; read by itself the result need not say why.
  const apart = text.includes('<!--') ? letters : (whole: string): string => whole;
  expect(apart(exportMarkdown(parseBrief(exported))), 'exported twice').toBe(apart(exported));
  const imported = importText(text).text;
  expect(importText(imported).text, 'imported twice').toBe(imported);
}

describe('fixing, formatting, importing and exporting come to rest', () => {
  it.each(CASES)('%j', check);

  it.each(readdirSync('test/hostile/rest-cases'))('%s', (name) =>
    check(readFileSync(`test/hostile/rest-cases/${name}`, 'utf8')),
  );

  it.each(Array.from({ length: 150 }, (_, seed) => seed))('on the generated brief %i', (seed) =>
    check(hostileBrief(seed)),
  );
});

describe('a safe fix, made alone', () => {
  it.each(CASES)('makes no finding as grave as its own: %j', async (text) => {
    const before = await findingsIn(text);
    for (const finding of before) {
      if (finding.fix === null) continue;
      const after = await findingsIn(applyEdits(text, finding.fix.edits));
      expect([finding.rule, isWorse(before, after, finding.severity)]).toEqual([finding.rule, false]);
    }
  });
});
