import type { Brief } from '../brief/model.js';
import { escapeHtml, languageTag } from './markup.js';
import { publishedOf } from './published.js';
import { renderBody } from './render-body.js';
import { BRIEF_STYLE, FONTS } from './style.js';

export interface PageOptions {
  /** What the browser's tab says; default: the brief's title. */
  readonly title?: string;
}

const LIGHT =
  '--paper:#fff;--desk:#ecebe7;--ink:#1b1b1b;--soft:#54565a;--rule:#d5d3cc;--accent:#8a1c2b;--mark:#8a1c2b;--tip:#222;--tip-ink:#fff;';
const DARK =
  '--paper:#1c1d20;--desk:#121315;--ink:#e6e4df;--soft:#b0b1b5;--rule:#45474c;--accent:#f0a3a8;--mark:#f0a3a8;--tip:#e6e4df;--tip-ink:#161616;';

/** The page alone: colours, the sheet of paper on the desk, and two pages of A4 in print. */
const PAGE_STYLE = `
:root{color-scheme:light dark;${FONTS}${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
body{background:var(--desk)}
@media screen and (min-width:60rem){main{padding:2.5rem 1rem}.brief{min-height:297mm;box-shadow:0 1px 3px #0003,0 8px 30px #0002}}
@media (forced-colors:active){
.brief{border:1px solid CanvasText;box-shadow:none}
.masthead,.lead{border-color:CanvasText}
.horizon{border-color:CanvasText}
}
@page{size:A4;margin:20mm 22mm 22mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#555}}
@media print{
:root{color-scheme:light;${LIGHT}}
body{background:none;font-size:11.25pt;line-height:1.5}
.brief{max-width:none;min-height:0;margin:0;padding:0;box-shadow:none;border:0}
.masthead{font-size:9pt;margin-bottom:1.6em;print-color-adjust:exact}
h1{font-size:20pt}
.byline{font-size:10pt;margin-bottom:1.4em}
.lead{font-size:12.25pt;margin-bottom:1.3em}
.question{margin-bottom:.95em}
p,li{orphans:3;widows:3}
h1,h2,h3,h4,h5,h6{break-after:avoid}
table,pre,blockquote{break-inside:avoid}
a{color:inherit}
.forecast{text-decoration:none;outline:0!important}
.horizon{display:none}
}
`;

/** One page that needs nothing else: styles inside, no scripts, nothing from elsewhere. It prints on A4 as laid out. */
export function exportHtml(brief: Brief, options: PageOptions = {}): string {
  const { brief: clean } = publishedOf(brief);
  const title = options.title ?? clean.title?.text.replace(/\s+/g, ' ') ?? '';
  const authors = clean.byline?.names.map(({ text }) => text).join(', ') ?? '';
  return `<!doctype html>
<html lang="${languageTag(clean.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${meta('author', authors)}${meta('date', clean.date ?? '')}<title>${escapeHtml(title || 'Brief')}</title>
<style>${BRIEF_STYLE}${PAGE_STYLE}</style>
</head>
<body>
<main>
${renderBody(brief)}
</main>
</body>
</html>
`;
}

function meta(name: string, content: string): string {
  return content === '' ? '' : `<meta name="${name}" content="${escapeHtml(content)}">\n`;
}
