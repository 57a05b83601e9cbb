import { describe, expect, it } from 'vitest';
import { canonicalEdits, markupEdits } from '../../server/src/brief/canonical.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { exportMarkdown } from '../../server/src/export/export-markdown.js';
import { renderBody } from '../../server/src/export/render-body.js';
import { importText } from '../../server/src/import/import-text.js';
import { fixed } from '../rules/lint.js';
import { words } from './words-kept.js';

/** Numbers from a seed, so that a failure can be had again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = [
  '# A Ferry Line',
  'A Ferry Line for the Coast',
  'Hanna Lindqvist and Ewa Kot',
  'HANNA LINDQVIST',
  '## What does it say?',
  'What comes next?',
  '### A heading of the answer',
  'The quarrel went on for years. Nobody had an answer to it.',
  'The quarrel was one of the two that the ministers had never brought to an end, and it divided the',
  'largest ports of the region. The harbour authority had lost patience long before the crews did.',
  'ships of the northern line',
  'COAST NOTES WEEKLY',
  'Review of the Coast | 3',
  'Review of the Coast',
  'NORTH RESPONSE',
  '**Conclusion**',
  'Source: Eurostat | own calculations',
  'Photo: Anna Kot • Reuters',
  'Figure 2 Freight between the ports',
  'Council Decision no. 14',
  'Poland | 27',
  'Poland | 27\nItaly | 12',
  'Country | Share\n--- | ---\nPoland | 27',
  'Poland',
  '3',
  '4',
  '27',
  '1995',
  'Page 3 of 8',
  '– 3 –',
  '© 2026 Institute of Coastal Affairs',
  '© 2026 Institute of Coastal Affairs\n4',
  'COAST NOTES WEEKLY\n3',
  '\u00a0Page 1',
  'الشعب يريد إسقاط النظام',
  'משרד התחבורה',
  '- one ship\n- two quays',
  '1. one ship\n2. two quays',
  '> A quotation of somebody',
  '<!-- a note -->',
  '<!-- spotlight-disable-next-line page-furniture -->',
  '---',
  'Harbour Street 12',
  'ABCD – the device of a carrier',
  'The agreement of the\nCOAST NOTES WEEKLY\ntwo states ended.',
];
const GAPS = ['\n\n', '\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\r\n\r\n', '\n\u00a0\n', '\n\n\f'];

function text(seed: number): string {
  const next = random(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  let made = next(3) === 0 ? '' : '---\ndate: 2026-05-04\n---\n\n# A Ferry Line\n\nHanna Lindqvist and Ewa Kot\n\n';
  for (let count = 3 + next(10); count > 0; count--) made += pick(PIECES) + pick(GAPS);
  return made;
}

const PAGE = /^(?:\d{1,3}|page \d+ of \d+|– \d+ –|©.*|.*\| 3)$/iu;

/** The words that a change may take, by the letter of the contract: those of lines that can be furniture at all. */
function mayGo(source: string): Map<string, number> {
  const found = new Map<string, number>();
  // Names in capitals are the author's where the brief has a byline.
  const mine = source.startsWith('---') ? /hanna|Figure/i : /Hanna|Figure/;
  for (const line of source.split(/[\r\n\f]+/)) {
    const own = words(line.trim());
    const isHeader =
      own.length <= 8 &&
      !/[.?!:;…#*<>[\]]/u.test(line.replace('no. 14', '')) &&
      !/\p{Lo}/u.test(line) &&
      !mine.test(line);
    if (PAGE.test(line.trim()) || isHeader) for (const word of own) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

/** What is lost that may not be: words that are gone, taken off from those that may go. */
function lost(source: string, result: string): string[] {
  const left = new Map<string, number>();
  for (const word of words(result)) left.set(word, (left.get(word) ?? 0) + 1);
  const allowed = mayGo(source);
  return words(source.replace(/<!--[\s\S]*?-->/g, '')).filter((word) => {
    const times = left.get(word) ?? 0;
    if (times > 0) {
      left.set(word, times - 1);
      return false;
    }
    const spare = allowed.get(word) ?? 0;
    allowed.set(word, spare - 1);
    return spare <= 0;
  });
}

const SEEDS = Array.from({ length: 20 }, (_, index) => index);
const EACH = 10;

describe('no word is lost but those of sure furniture', () => {
  it.each(SEEDS)('in the texts of seed %i', async (seed) => {
    for (let nth = 0; nth < EACH; nth++) {
      const source = text(seed * 1000 + nth);
      const what = JSON.stringify(source);
      const brief = parseBrief(source);
      expect(lost(source, importText(source).text), `import ${what}`).toEqual([]);
      expect(lost(source, exportMarkdown(brief)), `export ${what}`).toEqual([]);
      if (nth % 5 === 0) expect(lost(source, await fixed(source)), `fix ${what}`).toEqual([]);
      expect(() => renderBody(brief), what).not.toThrow();
      for (const edits of [canonicalEdits(brief), markupEdits(brief)]) {
        edits.forEach(({ span }, index) => {
          expect(span.start, `edits ${what}`).toBeGreaterThanOrEqual(edits[index - 1]?.span.end ?? 0);
          expect(span.end, what).toBeLessThanOrEqual(source.length);
        });
      }
    }
  });
});

describe('a line that is kept', () => {
  it.each(SEEDS.slice(0, 10))('stays with its words wherever it stands, in the texts of seed %i', (seed) => {
    const off = new Set(['page-furniture', 'paragraph-broken']);
    for (let nth = 0; nth < EACH; nth++) {
      const source = text(seed * 1000 + nth);
      const all = words(source.replace(/<!--[\s\S]*?-->/g, ''));
      expect(words(exportMarkdown(parseBrief(source, { off }))), JSON.stringify(source)).toEqual(all);
    }
  });
});
