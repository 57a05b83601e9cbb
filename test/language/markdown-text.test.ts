import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { codeSpan, escapeMarkdown, withoutMarkdown } from '../../server/src/language/markdown-text.js';

const hostile = [
  '*bold* _it_ **x** __y__ ~~z~~',
  '[link](https://evil.test) ![image](x.png) [ref][r] [r]: x',
  '<script>alert(1)</script> <b>x</b> <!-- c --> &amp; &lt;',
  '# Heading',
  '- item',
  '+ item',
  '1. item',
  '2021) item',
  '> quote',
  '```js',
  '    code',
  '| a | b |',
  '=== x',
  '--- x',
  'back\\slash \\* and `code`',
  'command:x $(icon) $x$',
];

describe('text in Markdown', () => {
  it.each(hostile)('%s shows as it is', (text) => {
    const { children } = fromMarkdown(escapeMarkdown(text));
    const shown = text.replace(/\s+/g, ' ').trim();
    expect(children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: shown }] }]);
    expect(withoutMarkdown(escapeMarkdown(text))).toBe(shown);
  });

  it('links neither addresses nor mail by itself', () => {
    expect(escapeMarkdown('see https://a.test, www.a.test, a@b.test')).toBe(
      'see https\\://a.test, www\\.a.test, a\\@b.test',
    );
  });

  it.each(['plain', 'with `ticks` in it', '``', '`a', 'a`'])('as code is the same: %s', (text) => {
    expect(fromMarkdown(codeSpan(text)).children).toMatchObject([
      { type: 'paragraph', children: [{ type: 'inlineCode', value: text }] },
    ]);
  });
});
