import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';

/**
 * Word marks white space too: moves it out of emphasis and links, where Markdown could only write it as a code, and
 * joins what it leaves in pieces. Changes the tree.
 */
export function tidyInline(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) tidyInline(child);
  node.children = merged(
    node.children.flatMap((child) => (isMarked(child) ? hoisted(child) : [child])),
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
