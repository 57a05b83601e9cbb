import { joinParagraphs, NO_TEXT } from './join-paragraphs.js';
import type { Tally } from './tally.js';
import { childOf, childrenOf, holds, isElement, withChildren, type XmlElement, type XmlNode } from './xml.js';

type Kind = 'insertions' | 'deletions' | 'moves';

const IN: ReadonlyMap<string, Kind> = new Map([
  ['w:ins', 'insertions'],
  ['w:moveTo', 'moves'],
  // Of two hands at one time.
  ['w14:conflictIns', 'insertions'],
]);
/** A move is counted where it ends. */
const OUT: ReadonlyMap<string, Kind | null> = new Map([
  ['w:del', 'deletions'],
  ['w:moveFrom', null],
  ['w14:conflictDel', 'deletions'],
]);
/** What a text looked like before a change of format. */
const OLD_FORMAT = /^w:(?:rPr|pPr|tblPr|tblPrEx|tcPr|trPr|sectPr|tblGrid|numbering)Change$|^w:cellMerge$/;
/** Where something begins and ends, beside what it holds. */
const RANGE = /^w:(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$|^w14:customXmlConflict/;
const PROPERTIES = /^\w+:\w+Pr$/;

/**
 * A story with its tracked changes accepted: what was inserted or moved stays where it is now, what was deleted is gone,
 * and paragraphs whose mark was deleted run on into the next. Fields keep their marks, so that each still has its end.
 */
export function acceptChanges(root: XmlElement, tally: Tally): XmlElement {
  return withChildren(root, new Revisions(tally).story(root.children));
}

class Revisions {
  readonly #tally: Tally;
  /** The change that reaches up to here, by kind, hand and time. */
  #open = '';
  /** Within a row that was inserted as a whole. */
  #silent = false;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  story(nodes: readonly XmlNode[]): XmlNode[] {
    return joinParagraphs(
      nodes.flatMap((node) => this.#node(node)),
      markIsGone,
    );
  }

  #node(node: XmlNode): readonly XmlNode[] {
    if (typeof node === 'string') return [node];
    const { name, children } = node;
    const inserted = IN.get(name);
    if (inserted !== undefined) {
      const change = this.#count(inserted, node);
      const kept = children.flatMap((child) => this.#node(child));
      this.#open = change;
      return kept;
    }
    const deleted = OUT.get(name);
    if (deleted !== undefined) {
      if (deleted !== null) this.#count(deleted, node);
      return holds(node, 'w:p') ? [] : fieldMarks(node);
    }
    if (PROPERTIES.test(name)) return [this.#properties(node)];
    if (OLD_FORMAT.test(name)) return this.#format();
    if (RANGE.test(name)) return [];
    if (name === 'w:p') return [this.#paragraph(node)];
    if (name === 'w:tr') return this.#row(node);
    if (name === 'w:tc' && childOf(childOf(node, 'w:tcPr'), 'w:cellDel') !== null) {
      this.#count('deletions', node);
      return [];
    }
    if (!NO_TEXT.test(name)) this.#open = '';
    if (children.length === 0) return [node];
    const kept = this.story(children);
    // A table without rows is no table.
    return name === 'w:tbl' && !kept.some((child) => isElement(child, 'w:tr')) && holds(node, 'w:tr')
      ? []
      : [withChildren(node, kept)];
  }

  #paragraph(node: XmlElement): XmlElement {
    const kept = withChildren(node, this.story(node.children));
    const properties = childOf(childOf(node, 'w:pPr'), 'w:rPr');
    const mark = properties === null ? undefined : childrenOf(properties).find(isChange);
    const kind = mark === undefined ? null : (IN.get(mark.name) ?? OUT.get(mark.name) ?? null);
    if (mark === undefined) this.#open = '';
    else if (kind !== null) this.#count(kind, mark);
    return kept;
  }

  /** A row that was deleted is gone; what stands in one that was inserted is no change of its own. */
  #row(node: XmlElement): XmlElement[] {
    const properties = childOf(node, 'w:trPr');
    const mark = properties === null ? undefined : childrenOf(properties).find(isChange);
    if (mark === undefined) return [withChildren(node, this.story(node.children))];
    const kind = IN.get(mark.name) ?? OUT.get(mark.name) ?? null;
    this.#open = '';
    if (kind !== null) this.#count(kind, mark);
    if (OUT.has(mark.name)) return [];
    const before = this.#silent;
    this.#silent = true;
    const kept = withChildren(node, this.story(node.children));
    this.#silent = before;
    return [kept];
  }

  /** Properties as they are now. What says that the mark of a paragraph is gone stays for the time being. */
  #properties(node: XmlElement): XmlElement {
    return withChildren(
      node,
      node.children.flatMap((child) => {
        if (typeof child === 'string') return [];
        if (OLD_FORMAT.test(child.name)) return this.#format();
        return [PROPERTIES.test(child.name) ? this.#properties(child) : child];
      }),
    );
  }

  #format(): [] {
    if (!this.#silent) this.#tally.changes.formats++;
    return [];
  }

  #count(kind: Kind, { attributes }: XmlElement): string {
    const change = `${kind} ${attributes['w:author']} ${attributes['w:date']}`;
    if (!this.#silent && change !== this.#open) this.#tally.changes[kind]++;
    this.#open = change;
    return change;
  }
}

function isChange({ name }: XmlElement): boolean {
  return IN.has(name) || OUT.has(name);
}

/** The runs of what is gone that hold marks of fields, and nothing else of them. */
export function fieldMarks(node: XmlElement): XmlElement[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name !== 'w:r') return fieldMarks(child);
    const marks = child.children.filter((part) => isElement(part, 'w:fldChar') || isElement(part, 'w:instrText'));
    return marks.length === 0 ? [] : [withChildren(child, marks)];
  });
}

function markIsGone(paragraph: XmlElement): boolean {
  const properties = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(properties, 'w:del') !== null || childOf(properties, 'w:moveFrom') !== null;
}
