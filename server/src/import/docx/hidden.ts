import { joinParagraphs } from './join-paragraphs.js';
import { fieldMarks } from './revisions.js';
import type { Styles } from './styles.js';
import type { Tally } from './tally.js';
import {
  childOf,
  descend,
  isElement,
  switchOf,
  textOf,
  valueIn,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.js';

const SWITCHES = ['w:vanish', 'w:webHidden'] as const;

/** The styles that a run stands in. */
interface Place {
  readonly table: string | null;
  readonly paragraph: string | null;
}

/**
 * A story without what its author has hidden: runs that are hidden themselves, by their style, that of their paragraph or
 * table, or one that these are based on; rows; drawings. Fields keep their marks.
 */
export function withoutHidden(root: XmlElement, styles: Styles, tally: Tally): XmlElement {
  return new Hiding(styles, tally).element(root, { table: null, paragraph: null });
}

class Hiding {
  readonly #styles: Styles;
  readonly #tally: Tally;
  /** The hidden text that reaches up to here. */
  #open = '';
  #last: 'hidden' | 'shown' = 'shown';
  /** Paragraphs that end in hidden text, their mark included, so that the next one goes on where they are cut off. */
  readonly #endsHidden = new Set<XmlElement>();

  constructor(styles: Styles, tally: Tally) {
    this.#styles = styles;
    this.#tally = tally;
  }

  element(node: XmlElement, place: Place): XmlElement {
    const kept: XmlNode[] = [];
    for (const child of node.children) {
      if (typeof child === 'string') kept.push(child);
      else for (const each of this.#child(child, place)) kept.push(each);
    }
    return withChildren(
      node,
      this.#endsHidden.size === 0 ? kept : joinParagraphs(kept, (each) => this.#endsHidden.has(each)),
    );
  }

  #child(node: XmlElement, place: Place): readonly XmlElement[] {
    switch (node.name) {
      case 'w:p': {
        const paragraph = descend(node, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? null;
        const [kept = node] = this.#block(node, { ...place, paragraph });
        if (markIsHidden(node) && this.#last === 'hidden') this.#endsHidden.add(kept);
        return [kept];
      }
      case 'w:tbl':
        return this.#block(node, {
          paragraph: null,
          table: descend(node, 'w:tblPr', 'w:tblStyle')?.attributes['w:val'] ?? null,
        });
      case 'w:tr':
        if (switchOf(childOf(node, 'w:trPr'), 'w:hidden') === true) return this.#leaveOut(node);
        return this.#block(node, place);
      case 'w:r':
      case 'm:r':
        if (this.#isHidden(node, place)) return this.#leaveOut(node);
        if (textOf(node) !== '') {
          this.#flush();
          this.#last = 'shown';
        }
        return [this.element(node, place)];
      case 'w:drawing':
      case 'w:pict':
        return isHiddenDrawing(node) ? this.#leaveOut(node) : [this.element(node, place)];
      case 'w:txbxContent':
        return this.#block(node, { table: null, paragraph: null });
      case 'w:pPr':
      case 'w:rPr':
        return [node];
      default:
        return [this.element(node, place)];
    }
  }

  /** What is hidden on both sides of an edge of a block is no one passage. */
  #block(node: XmlElement, place: Place): XmlElement[] {
    this.#flush();
    const kept = this.element(node, place);
    this.#flush();
    return [kept];
  }

  #leaveOut(node: XmlElement): XmlElement[] {
    this.#open += textOf(node);
    this.#last = 'hidden';
    return fieldMarks({ ...node, children: [node] });
  }

  #flush(): void {
    if (this.#open !== '') this.#tally.passage('hidden', this.#open);
    this.#open = '';
  }

  /** What a run says itself counts more than its style. */
  #isHidden(run: XmlElement, { table, paragraph }: Place): boolean {
    const properties = childOf(run, 'w:rPr');
    const character = valueIn(properties, 'w:rStyle');
    return SWITCHES.some((name) => {
      const own = switchOf(properties, name);
      if (own !== null) return own;
      return (
        this.#styles.base(name) ||
        this.#styles.switch('character', character, name) === true ||
        this.#styles.switch('paragraph', paragraph, name) === true ||
        (table !== null && this.#styles.switch('table', table, name) === true)
      );
    });
  }
}

/** A mark with `w:specVanish` parts a heading from the text that stands on its line: these stay two. */
function markIsHidden(paragraph: XmlElement): boolean {
  const mark = descend(paragraph, 'w:pPr', 'w:rPr');
  return switchOf(mark, 'w:vanish') === true && switchOf(mark, 'w:specVanish') !== true;
}

function isHiddenDrawing(node: XmlElement): boolean {
  return node.children.some((child) => {
    if (typeof child === 'string') return false;
    if (isElement(child, 'wp:inline') || isElement(child, 'wp:anchor')) {
      const hidden = childOf(child, 'wp:docPr')?.attributes.hidden ?? child.attributes.hidden ?? '';
      return /^(?:1|true|on)$/.test(hidden);
    }
    return (
      child.name.startsWith('v:') && /visibility\s*:\s*hidden|display\s*:\s*none/i.test(child.attributes.style ?? '')
    );
  });
}
