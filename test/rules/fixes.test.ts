import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { brief, correctParts } from '../support/briefs.js';
import { fixed, grave, lint } from './lint.js';
import { seeds } from './seeds.js';

const plain = brief().replace(/^#+ /gm, '');
const terms = [{ preferred: 'programme', variants: ['program'], emphasis: false }];

/** Texts with several faults whose fixes lie in each other's way. */
const texts: readonly (readonly [faults: string, text: string])[] = [
  ['plain', plain],
  [
    'plain, with running headers and cut paragraphs',
    plain.replace(' regional fund', '\n\nCOAST NOTES WEEKLY\n\nregional fund'),
  ],
  ['plain, with a running header before a question', plain.replace('What comes', 'COAST NOTES WEEKLY\n\nWhat comes')],
  [
    'plain, with `By`, full stops and blank lines',
    plain.replace('Hanna', '\n\nBy Hanna').replace('Berg', 'Berg.').replace('Coast', 'Coast.'),
  ],
  [
    'plain, with another spelling in title and question',
    plain.replace('Railway for', 'Program for').replace('programme contain', 'program contain'),
  ],
  [
    'questions on wrong levels with sub-headings',
    brief().replaceAll('## W', '### W').replace('Most of', '\n\n##### Money\n\nMost of'),
  ],
  ['Windows line ends', plain.replaceAll('\n', '\r\n')],
];

describe('safe fixes together', () => {
  it.each(texts)('leave nothing to fix and change nothing when made again: %s', async (_, text) => {
    const result = await fixed(text, { terms });
    expect(await grave(result, { terms })).toEqual([]);
    expect(await fixed(result, { terms })).toBe(result);
    expect(parseBrief(result).form).toBe('canonical');
  });

  it('bring back the brief that was made plain', async () => {
    expect(await fixed(plain)).toBe(brief());
    expect(await fixed(plain.replaceAll('\n', '\r\n'))).toBe(brief().replaceAll('\n', '\r\n'));
  });

  it('never take away a title that is there twice, nor mark one of them', async () => {
    const twice = plain.replace(correctParts.title, `${correctParts.title}\n\n${correctParts.title}`);
    expect(await fixed(twice)).toBe(twice);
  });
});

describe.skipIf(seeds.length === 0)('the published briefs', () => {
  it.each(seeds)('have nothing left to fix: $name', async ({ text }) => {
    const result = await fixed(text);
    expect(parseBrief(result).form).toBe('canonical');
    expect((await lint(result)).filter((finding) => finding.fix !== null)).toEqual([]);
    const left = (await lint(result)).map((finding) => finding.rule);
    expect(left.filter((rule) => !/^(?:link|forecast|date)-/.test(rule))).toEqual([]);
    expect(await fixed(result)).toBe(result);
  });
});
