// A bundle of its own: only `export` needs the libraries that write HTML.
export { exportHtml } from '../export/export-html.js';
export { exportMarkdown } from '../export/export-markdown.js';
export { publishedOf } from '../export/published.js';
