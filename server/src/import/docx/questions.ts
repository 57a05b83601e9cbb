import type { Element, ElementContent, Root } from 'hast';
import { asks, elementOf, HEADING, headingContent, isBlank, isElement, isShort, isStrong } from './hast.js';
import { partParagraph } from './line-breaks.js';
import { findPlainTitle } from './plain-title.js';

/**
 * Finds title and questions. Headings that ask are questions, whatever their level; the first other one is the title.
 * Without a heading in place, a paragraph in bold type is one: the first of all is the title, one that asks a question,
 * on a line of its own, in a numbered list, or with its answer behind it. Changes the tree.
 */
export function markTitleAndQuestions(root: Root): void {
  const headingsAsk = root.children.some((node) => isQuestionHeading(node));
  root.children = root.children.flatMap((node, index) => {
    if (isElement(node, 'p'))
      return partParagraph(node, (line, at) => isStrong(line) && (asks(line) || (index === 0 && at === 0)));
    return !headingsAsk && (isElement(node, 'ol') || isElement(node, 'ul')) ? boldQuestions(node) : [node];
  });
  markBold(root);
  if (!root.children.some(isQuestionHeading)) {
    root.children = partRunIn(root.children);
    if (!root.children.some(isQuestionHeading)) markNumbered(root);
  }
  const questions = root.children.some(isQuestionHeading);
  const hasTitle = root.children.some((node) => isElement(node, 'h1'));
  const title = questions && !hasTitle ? findPlainTitle(root) : null;
  if (title !== null) makeHeading(title, 'h1');
}

function isQuestionHeading(node: Root['children'][number]): boolean {
  return node.type === 'element' && HEADING.test(node.tagName) && asks(node.children);
}

function markBold(root: Root): void {
  const blocks = root.children.filter((node): node is Element => node.type === 'element' && !isBlank(node));
  const title = blocks.find((block) => block.tagName === 'h1' && (!asks(block.children) || block === blocks[0]));
  let asked = false;
  for (const block of blocks) {
    const isBold = block.tagName === 'p' && isStrong(block.children);
    if (block === title) continue;
    if (asks(block.children) && (isBold || HEADING.test(block.tagName))) {
      makeHeading(block, 'h2');
      asked = true;
    } else if (isBold && !asked && (block === blocks[0] || block === blocks[1])) {
      if (block === blocks[0] && title === undefined) block.tagName = 'h1';
      block.children = headingContent(block.children);
    }
  }
}

function makeHeading(block: Element, tagName: 'h1' | 'h2'): void {
  block.tagName = tagName;
  block.children = headingContent(block.children);
}

/** A list whose items in bold type that ask are questions; what else it holds stays a list. */
function boldQuestions(list: Element): Element[] {
  const result: Element[] = [];
  let rest: ElementContent[] = [];
  const flush = () => {
    if (rest.some((item) => !isBlank(item))) result.push({ ...list, children: rest });
    rest = [];
  };
  for (const item of list.children) {
    const parts = isElement(item, 'li') ? partItem(item) : null;
    if (parts === null) rest.push(item);
    else {
      flush();
      result.push(...parts);
    }
  }
  flush();
  return result;
}

/** An item that begins with a bold question, as question and answer; null where it does not. */
function partItem(item: Element): Element[] | null {
  const inner = item.children.flatMap((child) =>
    isElement(child, 'p') ? [...child.children, elementOf('br', [])] : [child],
  );
  const at = inner.findIndex((child) => isElement(child, 'ol') || isElement(child, 'ul'));
  const inline = at === -1 ? inner : inner.slice(0, at);
  const [first, ...more] = partParagraph(elementOf('p', inline), (line) => isStrong(line) && asks(line));
  if (first === undefined || !isStrong(first.children) || !asks(first.children)) return null;
  const nested = at === -1 ? [] : inner.slice(at).filter((child) => child.type === 'element');
  return [elementOf('h2', headingContent(first.children)), ...more, ...nested];
}

/** `**What changed?** Nothing did.`: a question with its answer behind it. Only where no other sign of questions is. */
function partRunIn(nodes: Root['children']): Root['children'] {
  return nodes.flatMap((node) => {
    if (!isElement(node, 'p')) return [node];
    let at = 0;
    while (at < node.children.length && isLeading(node.children[at])) at++;
    const question = node.children.slice(0, at);
    const answer = node.children.slice(at);
    if (!isStrong(question) || !asks(question) || !isShort(question) || answer.every(isBlank)) return [node];
    return [elementOf('h2', headingContent(question)), { ...node, children: answer }];
  });
}

function isLeading(node: ElementContent | undefined): boolean {
  return isElement(node, 'strong') || isElement(node, 'sup') || (node?.type === 'text' && node.value.trim() === '');
}

/** Numbered items that ask, each alone with a paragraph after it. Only where no other sign of questions is. */
function markNumbered(root: Root): void {
  const blocks = root.children.filter((node): node is Element => node.type === 'element' && !isBlank(node));
  blocks.forEach((block, index) => {
    const [item, another] = block.children.filter((child) => child.type === 'element');
    if (!isElement(block, 'ol') || item === undefined || another !== undefined || !isElement(blocks[index + 1], 'p'))
      return;
    if (!asks(item.children) || !isShort(item.children) || item.children.some((child) => isElement(child, 'ol')))
      return;
    const content = item.children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
    Object.assign(block, elementOf('h2', headingContent(content)));
  });
}
