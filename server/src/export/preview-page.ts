import { escapeHtml, languageTag } from './markup.js';
import { PREVIEW_SCRIPT } from './preview-script.js';
import { BRIEF_STYLE, FONTS } from './style.js';

export interface PreviewPageOptions {
  /** Fresh for each page; the only style and script that run are the ones that bear it. */
  readonly nonce: string;
  /** The webview's own source for the policy. */
  readonly cspSource: string;
  readonly lang?: string;
  /** Names the page for screen readers. */
  readonly title?: string;
  /** What the buttons that lead to the text say; `{0}` stands for the first words of the part. */
  readonly sourceLabel?: string;
}

/** The editor's colours; what stands behind each is for themes that lack it. High contrast themes draw borders. */
const PREVIEW_STYLE = `
:root{${FONTS}
--paper:var(--vscode-editor-background,#fff);
--ink:var(--vscode-editor-foreground,#1b1b1b);
--soft:var(--vscode-descriptionForeground,var(--ink));
--rule:var(--vscode-panel-border,var(--vscode-contrastBorder,#8888));
--accent:var(--vscode-textLink-foreground,#005fb8);
--mark:var(--vscode-editorInfo-foreground,var(--accent));
--tip:var(--vscode-editorHoverWidget-background,#222);
--tip-ink:var(--vscode-editorHoverWidget-foreground,#fff)}
body{padding:0;background:var(--paper)}
.brief{padding:clamp(1rem,6vw,20mm) clamp(2.1rem,7vw,24mm) 40vh}
.head,.lead{position:relative}
.source{position:absolute;inset-inline-start:-2rem;width:1.6rem;height:1.6rem;padding:.25rem;border:0;border-radius:4px;background:none;color:var(--soft);cursor:pointer;opacity:0}
.lead>.source{inset-inline-start:calc(-2rem - 3px)}
.source svg{display:block;width:100%;height:100%;fill:none;stroke:currentColor;stroke-width:1.4;stroke-linejoin:round}
.source:hover,.source:focus-visible,.source:has(+:hover),.question:hover>.source,.lead:hover>.source{opacity:1}
.source:hover{color:var(--accent)}
@media (hover:none){.source{opacity:1}}
.horizon{border-color:var(--vscode-editorHoverWidget-border,var(--rule))}
h2,h3{scroll-margin-top:1em}
.missing{padding:.1em .5em;border:1px dashed var(--rule);border-radius:3px;color:var(--soft)}
.masthead .missing{padding:0 .5em}
h1.missing{font-weight:400}
.forecast:focus-visible,a:focus-visible,.source:focus-visible{outline:2px solid var(--accent);outline-color:var(--vscode-focusBorder,var(--accent))}
body.vscode-high-contrast .brief,body.vscode-high-contrast-light .brief{--soft:var(--ink);--rule:var(--vscode-contrastBorder,currentColor);--mark:currentColor}
body.vscode-reduce-motion *{scroll-behavior:auto}
`;

/** The page that a preview lives in; `body` comes from `renderBody`, now or later as a message. */
export function previewPage(
  body: string,
  { nonce, cspSource, lang = 'en', title = 'Preview', sourceLabel = 'Edit in the text: {0}' }: PreviewPageOptions,
): string {
  const policy = `default-src 'none'; img-src ${cspSource}; style-src ${cspSource} 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${languageTag(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${escapeHtml(nonce)}">${BRIEF_STYLE}${PREVIEW_STYLE}</style>
</head>
<body>
<main data-source-label="${escapeHtml(sourceLabel)}">${body}</main>
<script nonce="${escapeHtml(nonce)}">${PREVIEW_SCRIPT}</script>
</body>
</html>
`;
}
