import type { Emphasis, Nodes, Parents, PhrasingContent, RootContent, Strong } from 'mdast';

/**
 * Word marks white space too: moves it out of emphasis and links, where Markdown could only write it as a code, and
 * joins what it leaves in pieces. Changes the tree.
 */
export function tidyInline(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) tidyInline(child);
  node.children = freed(
    merged(node.children.flatMap((child) => (isMarked(child) ? hoisted(child) : [child]))),
  ) as Parents['children'] & typeof node.children;
}

type Marked = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'link' | 'delete' }>;

function isMarked(node: RootContent): node is Marked {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'link' || node.type === 'delete';
}

/** The node with white space at its edges beside it; nothing but white space is no emphasis. */
function hoisted(node: Marked): RootContent[] {
  const first = node.children[0];
  const last = node.children.at(-1);
  const result: RootContent[] = [];
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    const value = first.value.trimStart();
    result.push({ type: 'text', value: ' ' });
    first.value = value;
  }
  let after = false;
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    last.value = last.value.trimEnd();
    after = true;
  }
  node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  if (node.children.length > 0) result.push(node);
  return after ? [...result, { type: 'text', value: ' ' }] : result;
}

const PUNCTUATION_AT_END = /[\p{P}\p{S}]+$/u;
const PUNCTUATION_AT_START = /^[\p{P}\p{S}]+/u;
const WORD_AT_START = /^[\p{L}\p{N}]/u;
const WORD_AT_END = /[\p{L}\p{N}]$/u;

/**
 * Moves punctuation at the edge of emphasis out of it where a letter follows or goes before: Markdown could end or begin
 * the emphasis there only with the letter written as a code.
 */
function freed(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  nodes.forEach((node, index) => {
    if (node.type !== 'emphasis' && node.type !== 'strong') {
      result.push(node);
      return;
    }
    const before = take(node, 'first', WORD_AT_END.test(edge(result.at(-1), 'last')) ? PUNCTUATION_AT_START : null);
    const after = take(node, 'last', WORD_AT_START.test(edge(nodes[index + 1], 'first')) ? PUNCTUATION_AT_END : null);
    if (before !== '') result.push({ type: 'text', value: before });
    if (node.children.length > 0) result.push(node);
    if (after !== '') result.push({ type: 'text', value: after });
  });
  return merged(result);
}

/** The few characters at an edge of a text; nothing of what is no text. */
function edge(node: RootContent | undefined, side: 'first' | 'last'): string {
  if (node?.type !== 'text') return '';
  return side === 'first' ? node.value.slice(0, 2) : node.value.slice(-2);
}

function take(node: Emphasis | Strong, side: 'first' | 'last', pattern: RegExp | null): string {
  const child = side === 'first' ? node.children[0] : node.children.at(-1);
  // Nobody writes more signs than these at one place.
  const part = child?.type !== 'text' ? '' : side === 'first' ? child.value.slice(0, 40) : child.value.slice(-40);
  const found = pattern?.exec(part)?.[0];
  if (child?.type !== 'text' || found === undefined) return '';
  child.value = side === 'first' ? child.value.slice(found.length) : child.value.slice(0, -found.length);
  if (child.value === '') node.children = node.children.filter((each) => each !== child);
  return found;
}

/** Neighbours of one kind become one. */
function merged(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const previous = result.at(-1);
    if (previous?.type === 'text' && node.type === 'text')
      previous.value = (previous.value + node.value).replace(/ {2,}/g, ' ');
    else if (previous?.type === 'emphasis' && node.type === 'emphasis') previous.children.push(...node.children);
    else if (previous?.type === 'strong' && node.type === 'strong') previous.children.push(...node.children);
    else result.push(node);
  }
  return result;
}
