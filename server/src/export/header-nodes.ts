import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { entryOf } from '../brief/front-matter.js';
import type { Brief } from '../brief/model.js';
import { paragraph, stretch, text } from './nodes.js';
import { lineProperties, type PageContext, pageInlines } from './page-blocks.js';
import { dayInWords, namesInWords, pageWords } from './words.js';

/** Masthead, title and byline. The two blocks are null where the front matter has them, or nobody has. */
export function headerNodes(
  brief: Brief,
  blocks: { readonly title: RootContent | null; readonly byline: RootContent | null },
  context: PageContext,
  placeholders: boolean,
): BlockContent[] {
  const words = pageWords(brief.lang);
  const found: BlockContent[] = [];
  const masthead = mastheadNodes(brief, placeholders);
  if (masthead.length > 0) found.push(paragraph('masthead', masthead));
  const title = brief.title === null ? [] : inlinesOf(blocks.title, brief.title.text, context);
  if (brief.title !== null) {
    const hProperties = lineProperties(brief.title.block?.span.start, context);
    found.push({ type: 'heading', depth: 1, children: title, data: { hProperties } });
  } else if (placeholders) found.push(missingTitle(words.noTitle));
  if (brief.byline !== null) {
    const line = lineProperties(brief.byline.block?.span.start, context);
    const names = bylineNodes(brief, blocks.byline, context);
    found.push({ type: 'paragraph', children: names, data: { hProperties: { className: ['byline'], ...line } } });
  } else if (placeholders) found.push(paragraph('byline missing', [text(words.noByline)]));
  return found;
}

function missingTitle(message: string): BlockContent {
  return { type: 'heading', depth: 1, children: [text(message)], data: { hProperties: { className: ['missing'] } } };
}

/** Series, number and day of publication, as far as the front matter has them. */
function mastheadNodes(brief: Brief, placeholders: boolean): PhrasingContent[] {
  const words = pageWords(brief.lang);
  const parts: PhrasingContent[] = [];
  const series = scalar(brief, 'series');
  const number = scalar(brief, 'number');
  if (series !== '') parts.push(stretch('span', { className: ['series'] }, [text(series)]));
  if (number !== '') {
    const shown = /^\d/.test(number) ? words.number(number) : number;
    parts.push(stretch('span', { className: ['number'] }, [text(shown)]));
  }
  if (brief.date !== null)
    parts.push(stretch('time', { dateTime: brief.date }, [text(dayInWords(brief.date, brief.lang))]));
  else if (placeholders) parts.push(stretch('span', { className: ['missing'] }, [text(words.noDate)]));
  return parts.flatMap((part, index) => (index === 0 ? [part] : [text(' '), part]));
}

function scalar(brief: Brief, key: string): string {
  const value = entryOf(brief.frontMatter, key)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The authors' own words, but for what the rules would have them take out: a leading `By` and a full stop. */
function bylineNodes({ byline, lang }: Brief, block: RootContent | null, context: PageContext): PhrasingContent[] {
  if (byline === null) return [];
  const names = byline.names.map((name) => name.text);
  const unclean = byline.by !== null || byline.stop !== null || byline.from === 'front-matter';
  if (unclean && names.length > 0) return [text(namesInWords(names, lang))];
  return inlinesOf(block, byline.text, context);
}

function inlinesOf(block: RootContent | null, otherwise: string, context: PageContext): PhrasingContent[] {
  if (block?.type === 'heading' || block?.type === 'paragraph') return pageInlines(block.children, context);
  return [text(otherwise)];
}
