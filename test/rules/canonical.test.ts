import { describe, expect, it } from 'vitest';
import { canonicalEdits, markupEdits } from '../../server/src/brief/canonical.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { brief } from '../support/briefs.js';
import { seeds } from './seeds.js';

const canonical = (text: string): string => applyEdits(text, canonicalEdits(parseBrief(text)));

const PLAIN = [
  'Ferries Return to the Baltic',
  'Jan Nowak',
  'The ferries sail again after a strike that lasted for three weeks.',
  'Why do they return?',
  'The strike is over, and the crews are paid.',
  'What comes next?',
  'A new timetable holds from May.',
];
const MARKED = PLAIN.map((block, index) => (index === 0 ? `# ${block}` : block.endsWith('?') ? `## ${block}` : block));
const text = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
const replaced = (index: number, block: string): string => text(PLAIN.map((kept, at) => (at === index ? block : kept)));

describe('a plain brief in canonical form', () => {
  it('has marks before title and questions', () => {
    expect(canonical(text(PLAIN))).toBe(text(MARKED));
  });

  it('has one blank line between blocks, none before the first, and a line end at the end', () => {
    expect(canonical(`\n\n \n${PLAIN.join('\n\n\n \n')}`)).toBe(text(MARKED));
    expect(canonical(`${text(PLAIN)}\n\n`)).toBe(text(MARKED));
  });

  it('parts a question from the answer that follows or precedes it without a blank line', () => {
    expect(canonical(text(PLAIN).replaceAll('?\n\n', '?\n'))).toBe(text(MARKED));
    expect(canonical(text(PLAIN).replace('paid.\n\n', 'paid.\n'))).toBe(text(MARKED));
  });

  it('leaves a question in a paragraph of several lines to its author', () => {
    const prose = 'Why now?\nThe strike is over.\nThe crews are paid.';
    expect(canonical(replaced(4, prose))).toBe(text(MARKED.map((block, at) => (at === 4 ? prose : block))));
  });

  it('keeps the line ends of its author, and a byte order mark', () => {
    const windows = (lines: string) => lines.replaceAll('\n', '\r\n');
    expect(canonical(windows(`\ufeff\n${text(PLAIN)}`))).toBe(windows(`\ufeff${text(MARKED)}`));
  });

  it('keeps markers and escapes', () => {
    expect(canonical(replaced(0, 'The _Return_ of 2 \\* 3 **Ferries**'))).toContain(
      '# The _Return_ of 2 \\* 3 **Ferries**\n',
    );
  });

  it('has its title on one line, a dash closed up', () => {
    expect(canonical(replaced(0, 'Ferries Return  \nto the Baltic'))).toBe(text(MARKED));
    expect(canonical(replaced(0, 'Ferries Return\\\nto the Baltic'))).toBe(text(MARKED));
    expect(canonical(replaced(0, 'Baltic-\nNorth Sea Ferries'))).toContain('# Baltic-North Sea Ferries\n');
  });

  it('keeps a number sign at the end of a title', () => {
    expect(canonical(replaced(0, 'The Ferries Are Number #'))).toContain('# The Ferries Are Number \\#\n');
  });

  it('parts title and byline that no blank line parts', () => {
    expect(canonical(text([`${PLAIN[0]}\n${PLAIN[1]}`, ...PLAIN.slice(2)]))).toBe(text(MARKED));
  });

  it('has no furniture, between paragraphs or inside them', () => {
    const [first, ...rest] = PLAIN;
    const page = 'Page 2 of 3\n\nBALTIC NOTES WEEKLY';
    expect(canonical(text([first ?? '', 'Jan Nowak', ...rest.slice(1, 4), page, ...rest.slice(4)]))).toBe(text(MARKED));
    expect(canonical(replaced(4, 'The strike is over,\nPage 2 of 3\nand the crews are paid.'))).toContain(
      'The strike is over,\nand the crews are paid.\n',
    );
    expect(canonical(`${text(PLAIN)}\n© 2026 Baltic Notes\n`)).toBe(text(MARKED));
  });

  it('has whole paragraphs', () => {
    expect(canonical(replaced(4, 'The strike is over, and the\n\ncrews are paid.'))).toBe(text(MARKED));
    expect(canonical(replaced(4, 'The strike is over, and the\n\nPage 2 of 3\n\ncrews are paid.'))).toBe(text(MARKED));
    expect(canonical(replaced(4, 'The strike is over, and the cre-\n\nws are paid.'))).toBe(text(MARKED));
  });
});

describe('what is canonical', () => {
  it('gets no edit', () => {
    expect(canonicalEdits(parseBrief(brief()))).toEqual([]);
    expect(canonicalEdits(parseBrief(text(MARKED)))).toEqual([]);
  });

  it('keeps definitions together and comments where they are', () => {
    const kept = text([
      ...MARKED.slice(0, 4),
      'See [one][1] and [two][2].\n<!-- forecast: 2026-12-01 -->',
      '[1]: https://one.eu/\n[2]: https://two.eu/',
      ...MARKED.slice(5),
    ]);
    expect(canonical(kept)).toBe(kept);
  });

  it('keeps the indentation of a list', () => {
    const kept = text([...MARKED.slice(0, 4), '  - one\n  - two', ...MARKED.slice(5)]);
    expect(canonical(kept)).toBe(kept);
  });

  it('is set apart from its front matter by one blank line', () => {
    expect(canonical(brief().replace('---\n\n#', '---\n#'))).toBe(brief());
    expect(canonical(brief().replace('---\n\n#', '---\n\n\n#'))).toBe(brief());
  });
});

describe('the markup alone', () => {
  it('leaves furniture and cuts to their own rules', () => {
    const broken = replaced(4, 'The strike is over, and the\n\nBALTIC NOTES WEEKLY\n\ncrews are paid.');
    const marked = applyEdits(broken, markupEdits(parseBrief(broken)));
    expect(marked).toContain('the\n\nBALTIC NOTES WEEKLY\n\ncrews');
    expect(marked.startsWith('# Ferries')).toBe(true);
  });
});

describe.skipIf(seeds.length === 0)('the published briefs', () => {
  it.each(seeds)('become canonical with the same words: $name', ({ text: seed }) => {
    const result = canonical(seed);
    expect(parseBrief(result).form).toBe('canonical');
    expect(canonicalEdits(parseBrief(result))).toEqual([]);
    const words = (source: string) =>
      source
        .replace(/^PISM SPOTLIGHT$/m, '')
        .replace(/^#+ /gm, '')
        .split(/\s+/)
        .filter(Boolean);
    expect(words(result)).toEqual(words(seed));
  });
});
