import type { Styles } from './styles.js';
import type { Tally } from './tally.js';
import { childOf, descend, isElement, switchOf, textOf, valueIn, type XmlElement } from './xml.js';

const SWITCHES = ['w:strike', 'w:dstrike'] as const;

/** Counts what is struck through. Markdown has no such mark: the words stay, as plain text. */
export function countStruck(root: XmlElement, styles: Styles, tally: Tally): void {
  let open = '';
  const flush = () => {
    if (open !== '') tally.passage('struck', open);
    open = '';
  };
  const visit = (node: XmlElement, paragraph: string | null) => {
    for (const child of node.children) {
      if (typeof child === 'string' || child.name === 'w:pPr' || child.name === 'w:rPr') continue;
      if (child.name !== 'w:r') {
        const isParagraph = isElement(child, 'w:p');
        if (isParagraph) flush();
        visit(child, isParagraph ? (descend(child, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? null) : paragraph);
        if (isParagraph) flush();
        continue;
      }
      const text = textOf(child);
      if (isStruck(child, paragraph, styles)) open += text;
      else if (text !== '') flush();
    }
  };
  visit(root, null);
}

function isStruck(run: XmlElement, paragraph: string | null, styles: Styles): boolean {
  const properties = childOf(run, 'w:rPr');
  return SWITCHES.some(
    (name) =>
      switchOf(properties, name) ??
      styles.switch('character', valueIn(properties, 'w:rStyle'), name) ??
      styles.switch('paragraph', paragraph, name) ??
      false,
  );
}
