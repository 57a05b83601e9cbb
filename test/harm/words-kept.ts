import { type ParseOptions, parseBrief } from '../../server/src/brief/parse-brief.js';
import { exportMarkdown } from '../../server/src/export/export-markdown.js';
import { renderBody } from '../../server/src/export/render-body.js';
import { importText } from '../../server/src/import/import-text.js';
import { fixed } from '../rules/lint.js';

/** Signs of markup that a change of form may add, take away or escape. */
const MARKUP = /[#*_\\`>[\]|()-]|&#?\w+;/g;

/** The words of a text in order, without signs of markup. */
export function words(text: string): string[] {
  return text
    .replace(MARKUP, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^\d+\.$/.test(word));
}

/** Everything that may take lines out of a text, by name. */
export const REMOVERS: Readonly<Record<string, (text: string, options?: ParseOptions) => string | Promise<string>>> = {
  'lint --fix': (text, options = {}) =>
    fixed(text, { furniture: [...(options.furniture ?? [])], rules: rulesOf(options) }),
  import: (text, options = {}) => importText(text, options).text,
  'import of the plain form': (text, options = {}) => importText(plainForm(text), options).text,
  'export to Markdown': (text, options = {}) => exportMarkdown(parseBrief(text, options)),
  'export to HTML': (text, options = {}) => wordsOfPage(renderBody(parseBrief(text, options))),
};

function rulesOf({ off }: ParseOptions) {
  return Object.fromEntries([...(off ?? [])].map((id) => [id, { severity: 'off' as const }]));
}

/** Without front matter, comments and marks of headings: what a page shows. */
function plainForm(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n+/, '')
    .replace(/<!--[\s\S]*?-->\n*/g, '')
    .replace(/^#+ /gm, '');
}

/** What forecasts say by when is ours, not the author's. */
function wordsOfPage(html: string): string {
  return html
    .replace(/<span class="horizon"[^>]*>.*?<\/span>/g, '')
    .replace(/<time[^>]*>.*?<\/time>/g, '')
    .replace(/<[^>]*>/g, ' ');
}
