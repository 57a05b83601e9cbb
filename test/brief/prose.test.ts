import { isDeepStrictEqual } from 'node:util';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../server/src/brief/markdown.js';
import { readProse } from '../../server/src/brief/prose.js';

/** A tree as the model reads it: with offsets, without lines and columns. */
function shapeOf(node: Nodes): unknown {
  const { position, ...rest } = node;
  const span = node.type === 'root' ? null : [position?.start.offset, position?.end.offset];
  return { ...rest, span, children: 'children' in node ? node.children.map(shapeOf) : undefined };
}

const PROSE = [
  'A plain sentence. And another (with “quotes”, a dash – and 4.7%)!\n\n',
  'Two lines\nof one paragraph',
  '\n\nBlank lines before and behind.\n\n\n',
  '## A question?\n',
  'A *foreign word*, “*quoted*”, **strong** and _underscored_.',
  'See [the port of Łódź](https://example.org/a_b?c=d#e) and *this*.\n',
  '[Linked](x) from the first word, to the [last](y)',
];

const LEFT_TO_THE_PARSER = [
  '2027. A list item',
  '- a list item',
  'A heading\n---',
  'Text\n> a quote',
  'Text\n    indented',
  'two spaces  \nbreak the line',
  'snake_case_name',
  '*open',
  'a * b * c',
  '***both***',
  '*nested [link](x)*',
  '[a](x "title")',
  '[a](<x>)',
  '[shortcut]',
  '![image](x)',
  'AT&amp;T',
  'a \\* b',
  '`code`',
  '<br>',
  '## Closed ##',
  '####### seven',
  'carriage\r\nreturn',
];

/** Signs that mean something, in pieces that can come to mean something together. */
const SIGNS =
  '*|**|_|__|[|]|](x)|)|[a](b)|!|![|&|&amp;|<|>|<!-- c -->|`|\\|#|## |- |---|===|+ |1. |~|"|“|”|(|.|,|?|–| |  |\n|\t|\r\n|\u00a0|\ufeff|😀|\ud83d|é|2027|word|*a*|**b**|_c_'.split(
    '|',
  );

/** Whole numbers below a limit, the same ones in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

describe('prose read without the parser', () => {
  it.each(PROSE)('%j is read as the parser reads it', (text) => {
    const tree = readProse(text);
    expect(tree === null ? null : shapeOf(tree)).toEqual(shapeOf(parseMarkdown(text)));
  });

  it.each(LEFT_TO_THE_PARSER)('%j is left to the parser', (text) => {
    expect(readProse(text)).toBeNull();
  });

  it('gives the tree of the parser or none, whatever signs stand in the text', () => {
    const random = numbers(11);
    const pick = (): string => SIGNS[random(SIGNS.length)] ?? '';
    const different: string[] = [];
    let read = 0;
    for (let round = 0; round < 6000; round++) {
      const middle = Array.from({ length: 1 + random(5) }, () => pick() + (random(2) === 0 ? 'a' : '')).join('');
      for (const text of [middle, `Text ${middle} and more.`, `## ${middle}`]) {
        const tree = readProse(text);
        if (tree === null) continue;
        read += 1;
        if (!isDeepStrictEqual(shapeOf(tree), shapeOf(parseMarkdown(text)))) different.push(text);
      }
    }
    expect(different).toEqual([]);
    expect(read).toBeGreaterThan(1000);
  });
});
