import type { PhrasingContent } from 'mdast';
import type { Span } from '../text/span.js';
import { readComments } from './comments.js';
import type { Comment, Emphasis, Link } from './model.js';
import type { PlainText } from './plain-text.js';
import { PlainTextBuilder } from './plain-text-builder.js';

/** What the inline content of all blocks leaves besides its text. */
export interface InlineFinds {
  readonly links: Link[];
  readonly emphasis: Emphasis[];
  readonly comments: Comment[];
  readonly codes: Span[];
}

export interface InlineSource {
  readonly text: string;
  /** Offset of the parsed body in the text. */
  readonly shift: number;
  /** Normalised label → where the definition's target stands. */
  readonly definitions: ReadonlyMap<string, { readonly target: string; readonly targetSpan: Span }>;
  /** The labels of all definitions in lower case. */
  readonly labels: ReadonlySet<string>;
}

/** Reads inline content in one walk: its plain text, and the links, emphasis and comments in it. */
export function readInline(nodes: readonly PhrasingContent[], source: InlineSource, finds: InlineFinds): PlainText {
  const builder = new PlainTextBuilder(source.text);
  walk(nodes, builder, source, finds);
  return builder.build();
}

function walk(
  nodes: readonly PhrasingContent[],
  builder: PlainTextBuilder,
  source: InlineSource,
  finds: InlineFinds,
): void {
  for (const node of nodes) {
    const span = spanOf(node, source.shift);
    switch (node.type) {
      case 'text':
        builder.add(node.value, span);
        break;
      case 'emphasis':
      case 'strong': {
        const marker = source.text[span.start] === '_' ? '_' : '*';
        finds.emphasis.push({ kind: node.type, span, marker });
        walk(node.children, builder, source, finds);
        break;
      }
      case 'link': {
        const from = builder.length;
        const at = finds.links.length;
        walk(node.children, builder, source, finds);
        // In the order of the text: before the images inside it.
        finds.links.splice(at, 0, linkOf(node, span, source, builder.since(from)));
        break;
      }
      case 'linkReference': {
        const from = builder.length;
        const at = finds.links.length;
        walk(node.children, builder, source, finds);
        finds.links.splice(at, 0, referenceOf(node, span, source, builder.since(from), 'reference'));
        break;
      }
      case 'image':
        finds.links.push(linkOf({ ...node, children: [] }, span, source, node.alt ?? '', 'image'));
        break;
      case 'imageReference':
        finds.links.push(referenceOf({ ...node, children: [] }, span, source, node.alt ?? '', 'image'));
        break;
      case 'inlineCode':
        finds.codes.push(span);
        builder.add(node.value, codeSpan(source.text, span), true);
        break;
      case 'break':
        builder.add('\n', span);
        break;
      case 'html':
        if (node.value.startsWith('<!--')) {
          for (const comment of readComments(node.value, span.start, 'inline')) finds.comments.push(comment);
        } else if (/^<br\s?\/?>$/i.test(node.value)) builder.add('\n', span);
        break;
      default:
        if ('children' in node) walk(node.children, builder, source, finds);
    }
  }
}

interface Positioned {
  readonly position?:
    | { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
    | undefined;
}

export function spanOf(node: Positioned, shift: number): Span {
  return { start: (node.position?.start.offset ?? 0) + shift, end: (node.position?.end.offset ?? 0) + shift };
}

interface LinkNode extends Positioned {
  readonly url: string;
  readonly children: readonly PhrasingContent[];
  readonly data?: { readonly target?: Span | undefined } | undefined;
}

function linkOf(node: LinkNode, span: Span, source: InlineSource, text: string, kind?: 'image'): Link {
  const target = node.data?.target;
  const autolink = kind === undefined && target === undefined;
  const inner = { start: span.start + 1, end: span.end - 1 };
  return {
    kind: kind ?? (autolink ? 'autolink' : 'inline'),
    span,
    text,
    textSpan: autolink ? inner : textSpan(node, span, source.shift, kind === 'image'),
    target: node.url,
    targetSpan: target === undefined ? inner : { start: target.start + source.shift, end: target.end + source.shift },
    label: null,
  };
}

interface ReferenceNode extends Positioned {
  readonly identifier: string;
  readonly label?: string | null | undefined;
  readonly children: readonly PhrasingContent[];
}

function referenceOf(
  node: ReferenceNode,
  span: Span,
  source: InlineSource,
  text: string,
  kind: 'reference' | 'image',
): Link {
  const definition = source.definitions.get(node.identifier);
  return {
    kind,
    span,
    text,
    textSpan: textSpan(node, span, source.shift, kind === 'image'),
    target: definition?.target ?? null,
    targetSpan: definition?.targetSpan ?? span,
    label: node.label ?? node.identifier,
  };
}

function textSpan(
  node: Positioned & { readonly children: readonly PhrasingContent[] },
  span: Span,
  shift: number,
  image: boolean,
): Span {
  const first = node.children[0];
  const last = node.children[node.children.length - 1];
  const open = span.start + (image ? 2 : 1);
  if (first === undefined || last === undefined) return { start: open, end: open };
  return { start: spanOf(first, shift).start, end: spanOf(last, shift).end };
}

/** The inside of a code span, without its backticks and the one space that pads them. */
function codeSpan(text: string, span: Span): Span {
  let ticks = 0;
  while (text[span.start + ticks] === '`') ticks++;
  const inner = { start: span.start + ticks, end: span.end - ticks };
  const padded =
    text[inner.start] === ' ' && text[inner.end - 1] === ' ' && text.slice(inner.start, inner.end).trim() !== '';
  return padded ? { start: inner.start + 1, end: inner.end - 1 } : inner;
}
