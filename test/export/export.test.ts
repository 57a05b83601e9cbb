import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { exportHtml } from '../../server/src/export/export-html.js';
import { exportMarkdown } from '../../server/src/export/export-markdown.js';
import { previewHtml } from '../../server/src/export/preview-html.js';
import { brief } from '../support/briefs.js';

describe('the page', () => {
  const page = exportHtml(parseBrief(readFileSync('examples/good.brief.md', 'utf8')));

  it('says its language, title and authors', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<title>Four Capitals Agree to Share the Rhine in Dry Summers</title>');
    expect(page).toContain('<meta name="author" content="Marta Ellingsen, Paul de Wit">');
  });

  it('loads nothing and runs nothing', () => {
    expect(page).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\(|\ssrc=/);
  });

  it('says nothing of source lines and placeholders', () => {
    expect(page).not.toMatch(/data-line|class="missing"/);
  });

  it('takes another title, and text that looks like HTML', () => {
    const text = brief({ title: 'A </title><script>' });
    expect(exportHtml(parseBrief(text), { title: 'B </title>' })).toContain('<title>B &lt;/title&gt;</title>');
    expect(exportHtml(parseBrief(text))).not.toMatch(/<script/);
  });
});

describe('the preview', () => {
  it('runs only what bears its nonce', () => {
    const page = previewHtml(parseBrief(brief()), { nonce: 'n0nce', cspSource: 'https://webview.test' });
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    expect(policy).toBe(
      "default-src 'none'; img-src https://webview.test; style-src https://webview.test 'nonce-n0nce'; script-src 'nonce-n0nce'; base-uri 'none'; form-action 'none'",
    );
    expect(page.match(/<(?:script|style)\b[^>]*>/g)).toEqual(['<style nonce="n0nce">', '<script nonce="n0nce">']);
    expect(page).toContain('data-line="5"');
  });
});

describe('Markdown', () => {
  const markdown = (text: string): string => exportMarkdown(parseBrief(text));

  it('of a clean brief is the brief', () => {
    expect(markdown(brief())).toBe(brief());
  });

  it('has no comments, in the text or in the front matter', () => {
    const text = brief({ frontMatter: '# spotlight-disable-next-line title-format\ndate: 2026-05-04' })
      .replace('a decade.', 'a decade. <!-- forecast: 2027-01-01 --> <!-- two -->')
      .replace('## Why', '<!-- before -->\n\n<!-- more -->\n\n## Why');
    expect(markdown(text)).toBe(brief());
  });

  it('has canonical form, without furniture and cuts', () => {
    const plain = brief({ frontMatter: '' }).replace(/^#+ /gm, '');
    const cut = plain.replaceAll('their finance ministries', 'their\n\nPISM SPOTLIGHT\n\nfinance ministries');
    expect(markdown(cut)).toBe(brief({ frontMatter: '' }));
  });

  it('keeps line ends', () => {
    const text = brief().replaceAll('\n', '\r\n');
    expect(markdown(text.replace('a decade.', 'a decade. <!-- x -->'))).toBe(text);
  });
});
