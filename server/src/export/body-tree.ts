import type { Properties } from 'hast';
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast';
import { entryOf } from '../brief/front-matter.js';
import { spanOf } from '../brief/inline.js';
import { parsePieces } from '../brief/markdown-pieces.js';
import { markdownStart } from '../brief/markdown-start.js';
import type { Brief } from '../brief/model.js';
import { splitFrontMatter } from '../brief/split-front-matter.js';
import { type Forecast, isDated } from '../forecasts/forecast.js';
import { forecastsIn } from '../forecasts/read-forecasts.js';
import { headerNodes } from './header-nodes.js';
import type { Mark } from './mark-forecasts.js';
import { languageTag } from './markup.js';
import { paragraph, section, text } from './nodes.js';
import { type PageContext, pageBlock, pageInlines } from './page-blocks.js';
import { horizonInWords, pageWords } from './words.js';

export interface TreeOptions {
  /** Source line (from 1) of a place in the brief; without it blocks do not say where they come from. */
  readonly lineOf: ((offset: number) => number) | null;
  /** Whether missing parts are shown as placeholders. */
  readonly placeholders: boolean;
}

/** A brief in canonical form as the tree of its page: header, lead, and one section for each question. */
export function bodyTree(brief: Brief, options: TreeOptions): Root {
  const bodyStart = markdownStart(brief.source.text, splitFrontMatter(brief.source.text).bodyStart);
  const children = parsePieces(brief.source.text, bodyStart).flatMap(({ root, shift }) => {
    for (const node of root.children) moveBy(node, shift);
    return root.children;
  });
  const context: PageContext = {
    marks: { marks: marksOf(brief), source: brief.source.text },
    lineOf: options.lineOf,
    slugs: new Map(brief.headings.map(({ span, slug }) => [span.start, slug])),
  };
  const words = pageWords(brief.lang);
  const questions = new Map(brief.questions.map(({ block }) => [block.span.start, block]));
  const head: { title: RootContent | null; byline: RootContent | null } = { title: null, byline: null };
  const masthead = new Set(brief.masthead.map(({ span }) => span.start));
  const over: BlockContent[] = [];
  const lead: BlockContent[] = [];
  const sections: { readonly heading: BlockContent; readonly answer: BlockContent[] }[] = [];
  const definitions: DefinitionContent[] = [];
  for (const node of children) {
    const { start } = spanOf(node, 0);
    if (node.type === 'definition') definitions.push(node);
    else if (start === brief.title?.block?.span.start) head.title = node;
    else if (start === brief.byline?.block?.span.start) head.byline = node;
    else if (questions.has(start)) sections.push({ heading: questionHeading(node, start, context), answer: [] });
    else {
      const block = pageBlock(node, context);
      if (block !== null) (masthead.has(start) ? over : (sections.at(-1)?.answer ?? lead)).push(block);
    }
  }
  const missing = (message: string): BlockContent[] =>
    options.placeholders ? [paragraph('missing', [text(message)])] : [];
  const leadBlocks = lead.length > 0 ? lead : missing(words.noLead);
  const parts: BlockContent[] = [
    ...(brief.overload === null ? [] : missing(words.overloaded)),
    section('header', { className: ['head'] }, [...over, ...headerNodes(brief, head, context, options.placeholders)]),
    ...(leadBlocks.length > 0 ? [section('div', { className: ['lead'] }, leadBlocks)] : []),
    ...sections.map(({ heading, answer }) =>
      section('section', { className: ['question'] }, [
        heading,
        ...(answer.length > 0 ? answer : missing(words.noAnswer)),
      ]),
    ),
    ...(sections.length === 0 ? missing(words.noQuestions) : []),
  ];
  const properties: Properties = {
    className: ['brief', ...classOf(brief)],
    lang: languageTag(brief.lang),
    dir: 'auto',
  };
  return { type: 'root', children: [section('article', properties, parts), ...definitions] };
}

/** From offsets in a piece to offsets in the text. */
function moveBy(node: RootContent, shift: number): void {
  if (node.position?.start.offset !== undefined) node.position.start.offset += shift;
  if (node.position?.end.offset !== undefined) node.position.end.offset += shift;
  if ('children' in node) for (const child of node.children) moveBy(child, shift);
}

function questionHeading(node: RootContent, start: number, context: PageContext): BlockContent {
  const children: PhrasingContent[] =
    node.type === 'heading' || node.type === 'paragraph' ? pageInlines(node.children, context) : [];
  const line = context.lineOf?.(start);
  const id = context.slugs.get(start);
  const hProperties: Properties = { ...(id !== undefined && { id }), ...(line !== undefined && { dataLine: line }) };
  return { type: 'heading', depth: 2, children, data: { hProperties } };
}

function classOf(brief: Brief): string[] {
  return brief.status === 'draft' && entryOf(brief.frontMatter, 'status') !== null ? ['draft'] : [];
}

function marksOf(brief: Brief): Mark[] {
  return forecastsIn(brief).forecasts.map((forecast) => ({
    span: forecast.span,
    id: `forecast-${forecast.id}`,
    className: `forecast-${forecast.horizon?.class ?? 'undated'}`,
    label: labelOf(forecast, brief.lang),
  }));
}

/** `by 31 December 2021`; what the brief says where that is no day. */
function labelOf(forecast: Forecast, lang: string): string {
  const { horizon } = forecast;
  if (horizon === null) return 'Forecast without a date';
  const days = horizonInWords(horizon.from, horizon.to, lang);
  if (!isDated(forecast) || days === null) return `Forecast: “${horizon.text}”, no day named`;
  return `Forecast: ${days}`;
}
