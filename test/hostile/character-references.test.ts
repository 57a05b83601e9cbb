import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Nodes, Parents } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { exportHtml } from '../../server/src/export/export-html.js';
import { exportMarkdown } from '../../server/src/export/export-markdown.js';
import { importText } from '../../server/src/import/import-text.js';
import { Workspace } from '../cli/command-line.js';
import { lint } from '../rules/lint.js';

/** The parser as others use it. */
const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .freeze();

/** What the numbers 128 to 159 mean in Windows-1252, written another way than in the product; 0 where they mean nothing. */
const WINDOWS = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];

function windows(code: number): string {
  return String.fromCodePoint(WINDOWS[code - 0x80] || 0xfffd);
}

/** A text with a reference in every place where a text can stand. */
const everywhere = (reference: string): string => `---
date: 2026-05-04
series: a${reference}b
# a${reference}b
---

# Ferries${reference}return

Jan${reference} Nowak

A lead${reference} of *one${reference}* sentence with ${reference}.

## What${reference} next?

It will${reference}rain in spring. [a${reference}b](https://example.net/a${reference}b "a${reference}b") ![a${reference}b](a${reference}b.png)
<!-- a${reference}b --> \`a${reference}b\` <span title="a${reference}b">a${reference}b</span> [a${reference}b] \\${reference}
a[^1${reference}] www.example.net/${reference} ${reference}${reference}

- a${reference}b
  c${reference}

> a${reference}b
> c${reference} \`x${reference}
> y${reference}\`

| a${reference} | ${reference} |
|-|-|
| ${reference}b | \`a${reference}b\` |

    a${reference}b

[a${reference}b]: /a${reference}b "a${reference}b"

[^1${reference}]: A note${reference}.

Setext${reference}
---
`;

/** References like `&#146;`, as the other parser reads them once the characters stand there. */
function spelledOut(text: string): string {
  return text.replace(/&#(?:0*(\d+)|[xX]0*([0-9a-fA-F]+));/g, (whole, decimal, hexadecimal) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code < 0x80 || code > 0x9f || windows(code) === '\ufffd' ? whole : windows(code);
  });
}

/** The texts of all paragraphs, headings and cells, and what links lead to. */
function shownBy(node: Nodes, literal: (code: string) => string): { texts: string[]; targets: string[] } {
  const texts: string[] = [];
  const targets: string[] = [];
  const textOf = (inside: Nodes): string => {
    if (inside.type === 'inlineCode') return literal(inside.value);
    if (inside.type === 'break') return '\n';
    if (inside.type === 'image' || inside.type === 'link') targets.push(inside.url);
    if ('children' in inside) return inside.children.map(textOf).join('');
    return inside.type === 'text' ? inside.value : '';
  };
  const visit = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell')
        texts.push(textOf(child));
      else if ('children' in child) visit(child);
    }
  };
  if ('children' in node) visit(node);
  return { texts, targets };
}

function codes(): number[] {
  const some = new Set<number>();
  for (let code = 0; code <= 0x180; code++) some.add(code);
  for (const edge of [0x300, 0x600, 0x200b, 0x2028, 0x2029, 0x202e, 0x3000, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff])
    some.add(edge);
  for (const edge of [0xe000, 0xf8ff, 0xfdcf, 0xfdd0, 0xfdef, 0xfdf0, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x110000])
    some.add(edge);
  for (const edge of [0x110001, 0x1fffff, 0xfffff, 9_999_999]) some.add(edge);
  for (let plane = 1; plane <= 0x10; plane++)
    for (const low of [0, 1, 0xfffd, 0xfffe, 0xffff]) some.add(plane * 0x10000 + low);
  for (let code = 0x180; code <= 0x110000; code += 0x4321) some.add(code);
  return [...some];
}

const NAMED =
  'amp lt gt quot apos nbsp copy shy rsquo Tab NewLine zwj zwnj NotEqualTilde bne Afr frac12 hearts none Amp x'
    .split(' ')
    .flatMap((name) => [`&${name};`, `&${name}`]);

const written = [
  ...codes().flatMap((code, nth) => [
    `&#${code};`,
    ...(nth % 4 === 0 ? [`&#x${code.toString(16)};`] : []),
    ...(nth % 8 === 0 ? [`&#${code}`, `&#x${code.toString(16)}`] : []),
  ]),
  ...[128, 146, 129, 159].flatMap((code) => [
    `&#0000${code};`,
    `&#X${code.toString(16)};`,
    `&#x00${code.toString(16)};`,
  ]),
  '&#;',
  '&#x;',
  '&#12345678;',
  '&#x1234567;',
  '&;',
  ...NAMED,
];

/** References to control characters, a few more among them. */
const CONTROLS = /^&#(?:\d{1,2}|1[2-5]\d);$/;
/** What no output may hold: control characters other than white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/;

describe('a character reference, wherever it stands', () => {
  it('reads as the parser reads it, with spans inside the text', () => {
    const different: unknown[] = [];
    for (const reference of written) {
      const text = everywhere(reference);
      const { textBlocks, links, source } = parseBrief(text);
      const body = text.slice(text.indexOf('# Ferries'));
      // In code a reference is none: there it stays as it is written.
      const { texts, targets } = shownBy(parser.parse(spelledOut(body)), (code) =>
        code.replaceAll(spelledOut(reference), reference),
      );
      const read = textBlocks.map((block) => block.plain.text);
      if (JSON.stringify(read) !== JSON.stringify(texts)) different.push({ reference, read, texts });
      const own = links.filter(({ kind }) => kind === 'inline' || kind === 'image').map(({ target }) => target);
      if (JSON.stringify(own) !== JSON.stringify(targets)) different.push({ reference, own, targets });
      for (const { plain, span } of textBlocks) {
        let before = span.start;
        for (let at = 0; at < plain.text.length; at++) {
          const start = plain.sourceStart(at);
          const end = plain.sourceEnd(at + 1);
          if (start < before || end < start || end > span.end) different.push({ reference, span, at, start, end });
          before = start;
        }
      }
      for (const { span } of links)
        if (span.start < 0 || span.end > source.text.length) different.push({ reference, span });
    }
    expect(different.slice(0, 3)).toEqual([]);
  }, 120_000);

  it('puts no control character into findings, the page, exported Markdown and imports', async () => {
    const bad: unknown[] = [];
    const complete = written.filter((each) => each.endsWith(';'));
    for (const reference of complete.filter((each, nth) => nth % 4 === 0 || CONTROLS.test(each))) {
      const text = everywhere(reference);
      const brief = parseBrief(text);
      const findings = await lint(text);
      const outputs = {
        findings: JSON.stringify(
          findings.map(({ message, suggestions }) => [message, suggestions.map((s) => s.title)]),
        ),
        html: exportHtml(brief),
        markdown: exportMarkdown(brief),
        imported: importText(text).text,
        plain: importText(`The port${reference}s reopened.\n\nNobody${reference} knows.\n`).text,
      };
      for (const [name, output] of Object.entries(outputs))
        if (CONTROL.test(output)) bad.push({ reference, name, output: CONTROL.exec(output)?.index });
      for (const { span } of findings)
        if (span.start < 0 || span.end > text.length || span.end < span.start) bad.push({ reference, span });
    }
    expect(bad.slice(0, 3)).toEqual([]);
  }, 240_000);
});

describe('a reference to Windows-1252', () => {
  const text = '# A title\n\nJan Nowak\n\nThe minister doesn&#146;t know; &#x96; nobody&#133; `&#146;` does.\n';

  it('shows what was meant in the model and on the page', () => {
    const brief = parseBrief(text);
    expect(brief.lead?.text).toBe('The minister doesn’t know; – nobody… &#146; does.');
    expect(exportHtml(brief)).toContain('The minister doesn’t know; – nobody…');
  });

  it('is written out in exported and imported Markdown, and left alone in code', () => {
    expect(exportMarkdown(parseBrief(text))).toContain('doesn’t know; – nobody… `&#146;` does.');
    expect(importText(text).text).toContain('doesn’t know; – nobody… `&#146;` does.');
    expect(importText('The minister doesn&#146;t know.\n').text).toContain('doesn’t know');
  });

  it('that Windows leaves empty is U+FFFD', () => {
    const read = [129, 141, 143, 144, 157].map((code) => parseBrief(`# A&#${code};b\n`).title?.text);
    expect(read).toEqual(Array(5).fill('A\ufffdb'));
  });
});

describe('the command line', () => {
  it('does not hang on them', () => {
    const file = fileURLToPath(new URL('./character-references.brief.md', import.meta.url));
    const workspace = new Workspace({ 'a.brief.md': readFileSync(file, 'utf8') });
    for (const command of ['lint', 'outline', 'forecasts', 'export', 'import'])
      expect(workspace.run([command, 'a.brief.md'], { timeout: 60_000 }).status).not.toBeNull();
    expect(workspace.run(['outline', 'a.brief.md']).stdout).toContain('doesn’t know; – nobody does');
  }, 120_000);
});
