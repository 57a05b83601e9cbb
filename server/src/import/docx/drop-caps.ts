import { descend, isElement, textOf, withChildren, type XmlElement, type XmlNode } from './xml.js';

/** A story in which a letter that was set large in a frame of its own begins the paragraph it belongs to. */
export function joinDropCaps(node: XmlElement): XmlElement {
  const children: XmlNode[] = [];
  let cap: XmlElement | null = null;
  for (const child of node.children) {
    if (typeof child === 'string') continue_(child);
    else if (!isElement(child, 'w:p')) {
      if (cap !== null && !/^w:bookmark|^w:proofErr$/.test(child.name)) release();
      children.push(joinDropCaps(child));
    } else if (isDropCap(child)) {
      release();
      cap = child;
    } else if (cap !== null && textOf(child).trim() !== '') {
      children.push(joined(cap, child));
      cap = null;
    } else if (cap === null) children.push(child);
  }
  release();
  return withChildren(node, children);

  function continue_(text: string): void {
    children.push(text);
  }

  function release(): void {
    if (cap !== null) children.push(cap);
    cap = null;
  }
}

function isDropCap(paragraph: XmlElement): boolean {
  const kind = descend(paragraph, 'w:pPr', 'w:framePr')?.attributes['w:dropCap'];
  return kind !== undefined && kind !== 'none' && textOf(paragraph).trim() !== '';
}

/** The letter has no format of its own but that it is large. */
function joined(cap: XmlElement, paragraph: XmlElement): XmlElement {
  const isProperties = (node: XmlNode) => isElement(node, 'w:pPr');
  const letters = cap.children
    .filter((child) => !isProperties(child))
    .map((child) =>
      isElement(child, 'w:r')
        ? withChildren(
            child,
            child.children.filter((each) => !isElement(each, 'w:rPr')),
          )
        : child,
    );
  return withChildren(paragraph, [
    ...paragraph.children.filter(isProperties),
    ...letters,
    ...paragraph.children.filter((child) => !isProperties(child)),
  ]);
}
