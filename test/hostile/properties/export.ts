import { exportHtml } from '../../../server/src/export/export-html.js';
import { exportMarkdown } from '../../../server/src/export/export-markdown.js';
import { renderBody } from '../../../server/src/export/render-body.js';
import { importText } from '../../../server/src/import/import-text.js';
import { dateWords, readable } from './import.js';
import { type Case, type Property, parse, quoted } from './property.js';
import { furnitureWords, labelWords, lostWords, plainWords, withoutAllowed, wordsOf } from './words.js';

/** What would run, or reach out, in a page that holds nothing but text, pictures and links. */
const ACTIVE =
  /<(?:script|iframe|object|embed|form|style|link|meta|base)\b|<[a-z][^>]*\s(?:on\w+=|(?:href|src)="\s*(?:javascript|data|vbscript):)/i;

/** The page shows every word of the brief but sure furniture. */
export const page: Property = {
  name: 'export-html',
  every: 4,
  *check(subject) {
    const html = exportHtml(subject.brief);
    const body = html.slice(html.indexOf('<main>'));
    yield* lost(subject, wordsOf(textOf(body)));
    const active = ACTIVE.exec(body);
    if (active !== null) yield `the page holds ${quoted(active[0])}`;
  },
};

/** Where the author has suppressed what says that something is furniture, export and import remove nothing. */
export const suppressed: Property = {
  name: 'suppressed',
  every: 12,
  *check({ text, settings }) {
    // Front matter has to stay the first, and comments of the text's own may lift the suppression again.
    if (/^\ufeff?\s*(?:-{3}|[a-z]+:)|<!--/.test(text)) return;
    const quiet = `<!-- spotlight-disable page-furniture paragraph-broken -->\n\n${text.replace(/\f/g, '\n\n')}`;
    const brief = parse(quiet, settings);
    const labels = labelWords(text);
    const [html, markdownText] = [exportHtml(brief), exportMarkdown(brief)];
    const shown = withoutAllowed(
      lostWords(plainWords(brief), wordsOf(textOf(html.slice(html.indexOf('<main>'))))),
      labels,
    );
    if (shown.length > 0) yield `these words are gone from the page: ${quoted(shown.join(' '))}`;
    const kept = withoutAllowed(lostWords(plainWords(brief), plainWords(parse(markdownText, settings))), labels);
    if (kept.length > 0) yield `these words are gone from the Markdown: ${quoted(kept.join(' '))}`;
    const imported = importText(quiet, { furniture: settings.furniture }).text;
    const raw = withoutAllowed(
      lostWords(wordsOf(readable(plainWords(brief).join(' '))), plainWords(parse(readable(imported), settings))),
      [...labels, ...dateWords(text)],
    );
    if (raw.length > 0) yield `these words are gone from the import: ${quoted(raw.join(' '))}`;
  },
};

/** Markdown for a CMS holds every word of the brief but sure furniture, and no comment. */
export const markdown: Property = {
  name: 'export-md',
  every: 8,
  *check(subject) {
    const text = exportMarkdown(subject.brief);
    const after = parse(text, subject.settings);
    yield* lost(subject, plainWords(after));
    if (after.comments.some(({ place }) => place !== 'front-matter')) yield `a comment is left in ${quoted(text)}`;
  },
};

/** The preview shows every word of the brief but sure furniture. */
export const preview: Property = {
  name: 'preview',
  every: 8,
  *check(subject) {
    yield* lost(subject, wordsOf(textOf(renderBody(subject.brief, { preview: true }))));
  },
};

function* lost({ text, settings, brief }: Case, after: readonly string[]): Iterable<string> {
  const allowed = [...furnitureWords(text, settings.furniture), ...labelWords(text)];
  const gone = withoutAllowed(lostWords(plainWords(brief), after), allowed);
  if (gone.length > 0) yield `these words are gone: ${quoted(gone.join(' '))}`;
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li ul ol td th tr table thead tbody div blockquote pre section header footer main article br hr dl dt dd aside nav figure figcaption'.split(
    ' ',
  ),
);
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What shows while the pointer rests on a forecast stands right behind its last word. */
const TIP = /<span class="horizon"[^>]*>[^<]*<\/span>/g;

/** The text of HTML: a space for each tag of a block, nothing for the rest, references read. */
export function textOf(page: string): string {
  const html = page.replace(TIP, '');
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    text += html.slice(at, open);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20))?.[1]?.toLowerCase() ?? '';
    if (BLOCKS.has(name)) text += ' ';
    at = endOfTag(html, open);
  }
  return `${text}${html.slice(at)}`.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, named) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return REFERENCES[named] ?? whole;
  });
}

function endOfTag(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at++) {
    const sign = html.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return html.length;
}
