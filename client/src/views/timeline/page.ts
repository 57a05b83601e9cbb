/** The page around the picture: nothing is loaded, and only our own script runs. `svg` is HTML, all else is text. */
export function timelinePage(title: string, svg: string, empty: string, nonce: string, lang: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main><h1>${escapeHtml(title)}</h1>${svg === '' ? `<p>${escapeHtml(empty)}</p>` : svg}</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const STYLE = `
body { padding: 16px 20px; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background);
  --timeline-open: var(--vscode-charts-blue); --timeline-due: var(--vscode-charts-red);
  --timeline-yes: var(--vscode-charts-green); --timeline-no: var(--vscode-descriptionForeground);
  --timeline-partly: var(--vscode-charts-yellow); --timeline-sign: var(--vscode-editor-background);
  --timeline-paper: var(--vscode-editor-background); }
h1 { font-size: 1.3em; font-weight: 600; }
svg { display: block; width: 100%; min-width: 860px; max-width: 1200px; height: auto; }
g[data-id] { cursor: pointer; outline: none; }
g[data-id]:hover rect, g[data-id]:focus-visible rect { stroke: var(--vscode-focusBorder); stroke-width: 2; }
`;

/** Each bar is a button: with the mouse, with Enter and with Space. */
const SCRIPT = `
const vscode = acquireVsCodeApi();
for (const bar of document.querySelectorAll('g[data-id]')) {
  bar.setAttribute('tabindex', '0');
  bar.setAttribute('role', 'button');
  bar.setAttribute('aria-label', bar.querySelector('title')?.textContent ?? '');
  const go = () => vscode.postMessage({ type: 'go', id: bar.dataset.id });
  bar.addEventListener('click', go);
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    go();
  });
}
document.querySelector('svg')?.removeAttribute('role');
`;
