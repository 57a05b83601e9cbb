import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { renderBody } from '../../server/src/export/render-body.js';
import { brief, correctParts } from '../support/briefs.js';

const render = (text: string, preview = false): string => renderBody(parseBrief(text), { preview });
const answering = (answer: string): string => brief({ sections: [['What comes next?', answer]] });

describe('a brief as it will be published', () => {
  it('has a masthead with series, number and the day in words', () => {
    const html = render(brief({ frontMatter: 'date: 2026-05-04\nnumber: 41\nseries: Water and Cities' }));
    expect(html).toContain('<span class="series">Water and Cities</span> <span class="number">No. 41</span>');
    expect(html).toContain('<time datetime="2026-05-04">4 May 2026</time>');
  });

  it('says the day in the language of the brief', () => {
    const html = render(brief({ frontMatter: 'date: 2026-05-04\nnumber: 7\nlang: pl' }));
    expect(html).toContain('lang="pl"');
    expect(html).toContain('>Nr 7<');
    expect(html).toContain('>4 maja 2026<');
  });

  it('has title, byline, lead and one section for each question', () => {
    const html = render(brief());
    expect(html).toContain(`<h1>${correctParts.title}</h1>`);
    expect(html).toContain(`<p class="byline">${correctParts.byline}</p>`);
    expect(html).toContain(`<div class="lead">\n<p>${correctParts.lead}</p>`);
    expect(html.match(/<section class="question">\n<h2 id="/g)).toHaveLength(4);
  });

  it('takes title and authors from the front matter', () => {
    const html = render(
      brief({
        frontMatter: 'date: 2026-05-04\ntitle: A & B\nauthors: [Anna Nowak, Jan Kos, Eva Lis]',
        title: '',
        byline: '',
      }),
    );
    expect(html).toContain('<h1>A &#x26; B</h1>');
    expect(html).toContain('<p class="byline">Anna Nowak, Jan Kos and Eva Lis</p>');
  });

  it('leaves a leading “By” and the full stop of the byline out', () => {
    expect(render(brief({ byline: 'By Hanna Lindqvist.' }))).toContain('<p class="byline">Hanna Lindqvist</p>');
  });

  it('leaves comments and page furniture out and joins cut paragraphs', () => {
    const cut =
      'The council met in the old town hall and decided to\n\nPISM SPOTLIGHT\n\n12\n\nbuild a bridge. <!-- secret -->';
    const html = render(answering(`${cut}\n\n<!-- another secret -->\n\nIt is done.`));
    expect(html).toContain('<p>The council met in the old town hall and decided to build a bridge.');
    expect(html).not.toContain('secret');
    expect(html).not.toContain('>12<');
  });

  it('shows a plain brief like a canonical one', () => {
    const canonical = brief({ frontMatter: '' });
    const plain = canonical.replace(/^#+ /gm, '');
    expect(render(plain)).toBe(render(canonical));
  });

  it('puts headings inside answers below the questions, and keeps anchors', () => {
    const html = render(answering('See [below](#the-money).\n\n### The money\n\nIt is short.\n\n# Loud'));
    expect(html).toContain('href="#the-money"');
    expect(html).toContain('<h3 id="the-money">The money</h3>');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('shows tables, lists and quotes', () => {
    const html = render(answering('| a | b |\n|---|--:|\n| 1 | 2 |\n\n- one\n\n> said'));
    expect(html).toContain('<td align="right">2</td>');
    expect(html).toContain('<li>one</li>');
    expect(html).toContain('<blockquote>\n<p>said</p>');
  });

  it('turns an image, which a page of one file cannot hold, into a link', () => {
    expect(render(answering('![A map](map.png)'))).toContain('<a href="map.png" class="image">A map</a>');
  });
});

describe('forecasts', () => {
  it('are marked, take the focus and are described by their horizon in words', () => {
    const html = render(answering('Talks ended. The trains will run by the end of 2028. All is well.'));
    const id = /aria-describedby="(forecast-[0-9a-z]+)"/.exec(html)?.[1];
    expect(html).toContain(
      `<p>Talks ended. <span class="forecast forecast-absolute" tabindex="0" aria-describedby="${id}">The trains will run by the end of 2028.</span>` +
        `<span class="horizon" id="${id}" role="tooltip">Forecast: by 31 December 2028</span> All is well.</p>`,
    );
  });

  it.each([
    ['It will rain this autumn.', 'forecast-relative', 'Forecast: September – November 2026'],
    ['It will rain soon.', 'forecast-vague', 'Forecast: “soon”, no day named'],
    ['The project will fail.', 'forecast-undated', 'Forecast without a date'],
    ['The project will fail. <!-- forecast: 2027-06-30 -->', 'forecast-absolute', 'Forecast: 30 June 2027'],
  ])('of every kind: %s', (answer, className, label) => {
    const html = render(answering(answer)).replaceAll('\u2009', ' ');
    expect(html).toContain(`class="forecast ${className}"`);
    expect(html).toContain(`>${label}</span>`);
  });

  it('that markup crosses are marked in pieces, and only the last one takes the focus', () => {
    const html = render(answering('*Done. The vote will* be held on 3 May 2027.'));
    expect(html).toContain(
      '<em>Done. <span class="forecast forecast-absolute" title="Forecast: 3 May 2027">The vote will</span></em>',
    );
    expect(html).toMatch(
      /<span class="forecast forecast-absolute" tabindex="0" aria-describedby="[^"]+"> be held on 3 May 2027\.<\/span>/,
    );
  });

  it('inside a link do not take the focus from it', () => {
    const html = render(answering('[The vote will be held on 3 May 2027.](https://europa.eu)'));
    expect(html).toContain('title="Forecast: 3 May 2027"');
    expect(html).not.toContain('tabindex');
  });
});

describe('for the preview', () => {
  it('blocks say where they stand in the source', () => {
    const text = brief();
    const html = render(text, true);
    const lines = text.split('\n');
    for (const [, tag, line] of html.matchAll(/<(h1|h2) [^>]*data-line="(\d+)"/g))
      expect(lines[Number(line) - 1]).toMatch(tag === 'h1' ? /^# / : /^## /);
    expect(html.match(/data-line=/g)?.length).toBeGreaterThan(9);
  });

  it('also where furniture above them is gone', () => {
    const text = `PISM SPOTLIGHT\n\n\n\n\n${brief({ frontMatter: '' }).replace(/^#+ /gm, '')}`;
    const line = text.split('\n').indexOf('What comes next?') + 1;
    expect(render(text, true)).toContain(`data-line="${line}">What comes next?</h2>`);
  });

  it('missing parts have placeholders, which a published page has not', () => {
    const text = '---\nstatus: draft\n---\n\n## What has happened?\n';
    expect(render(text, true).match(/class="[^"]*missing"/g)).toHaveLength(5);
    expect(render(text)).not.toContain('missing');
    expect(render('', true)).toContain('The questions will follow here');
  });
});

/** What a browser makes of a page. */
function elementsOf(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsOf(child)] : []));
}

const ALLOWED = new Set(
  'article header section div h1 h2 h3 p span time a em strong code pre ul ol li blockquote br'.split(' '),
);

describe('a hostile brief is harmless', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <script>alert(1)</script> b',
    '<img src=x onerror=alert(1)>',
    'a <img src=x onerror=alert(1)> b',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#x73;cript:alert(1))',
    '[x](\\u0001javascript:alert(1))',
    '[x](vbscript:x)',
    '![x](javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](data:image/svg+xml,<svg onload=alert(1)>)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '<iframe src="https://example.org"></iframe>',
    '<style>*{display:none}</style>',
    'a <b style="position:fixed" onclick=alert(1)>b</b>',
    '<svg><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<form action="https://example.org"><input name=a></form>',
    '```"><script>alert(1)</script>\n<script>\n```',
    '[x](https://europa.eu "\\"><script>alert(1)</script>")',
    '## <img src=x onerror=alert(1)>?\n\nYes.',
    '<!--><script>alert(1)</script>-->',
  ])('%s', (attack) => {
    const html = render(answering(attack), true);
    const found = elementsOf(fromHtml(html, { fragment: true }));
    expect(found.filter(({ tagName }) => !ALLOWED.has(tagName)).map(({ tagName }) => tagName)).toEqual([]);
    for (const { properties } of found) {
      expect(Object.keys(properties).filter((name) => /^on|^style$|^src/i.test(name))).toEqual([]);
      expect(String(properties.href ?? '')).not.toMatch(/^[\s\p{Cc}]*(?:javascript|data|vbscript)/iu);
    }
  });

  it.each(['series', 'number', 'title', 'author', 'lang'])('in the front matter: %s', (key) => {
    const attack = `'"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
    const html = render(brief({ frontMatter: `date: 2026-05-04\n${key}: ${attack}`, title: '', byline: '' }), true);
    expect(html).not.toMatch(/<(script|img)/);
    expect(html.match(/<article [^>]*>/)?.[0]).toMatch(/^<article class="brief" lang="[A-Za-z0-9-]+" dir="auto">$/);
  });
});
