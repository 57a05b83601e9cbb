import { readFieldCode, targetOf } from './field-code.js';
import { shownWithoutResult } from './field-results.js';
import { type Links, withFragment } from './links.js';
import { type Field, type Fields, matchFields } from './match-fields.js';
import type { Relationships } from './relationships.js';
import type { Tally } from './tally.js';
import { allOf, descend, element, textRun, withChildren, type XmlElement, type XmlNode } from './xml.js';

/**
 * A story in which fields are what they show: their result, which is a link where the field or the element says so. A
 * link ends with its paragraph at the latest. Tables of contents are left out. Elements that only wrap runs are gone.
 */
export function resolveFields(root: XmlElement, relationships: Relationships, links: Links, tally: Tally): XmlElement {
  return new FieldReader(matchFields(root), relationships, links, tally).block(root);
}

/** Fields within fields; nobody writes so many. */
const MAX_OPEN = 50;
const INLINE = new Set(['w:r', 'w:hyperlink', 'w:fldSimple']);

interface Open {
  readonly field: Field;
  inResult: boolean;
  /** The name of its link, as long as it holds. */
  link: string | null;
}

class FieldReader {
  readonly #fields: Fields;
  readonly #relationships: Relationships;
  readonly #links: Links;
  readonly #tally: Tally;
  readonly #open: Open[] = [];
  /** How many of the open fields, and of what is around, show nothing. */
  #silent = 0;

  constructor(fields: Fields, relationships: Relationships, links: Links, tally: Tally) {
    this.#fields = fields;
    this.#relationships = relationships;
    this.#links = links;
    this.#tally = tally;
  }

  /** What holds paragraphs. */
  block(node: XmlElement): XmlElement {
    return withChildren(
      node,
      node.children.flatMap((child): readonly XmlNode[] => {
        if (typeof child === 'string' || /Pr$/.test(child.name)) return [child];
        if (child.name === 'w:p') return this.#paragraph(child);
        if (child.name === 'w:sdt' && isContents(child)) return this.#leaveOutContents(child);
        // Runs that stand in no paragraph are no valid Word, but words.
        return INLINE.has(child.name) ? this.#inline([child], null) : [this.block(child)];
      }),
    );
  }

  #leaveOutContents(node: XmlElement): [] {
    this.#tally.contents++;
    this.#silent++;
    this.block(node);
    this.#silent--;
    return [];
  }

  #paragraph(node: XmlElement): XmlElement[] {
    const before = this.#silent;
    const properties = node.children.filter((child) => typeof child !== 'string' && child.name === 'w:pPr');
    const content = this.#inline(node.children, null);
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const open = this.#open[index];
      if (open === undefined) break;
      open.link = null;
      if (!open.field.closed) this.#open.splice(index, 1);
    }
    const isEmpty = content.length === 0 && before > 0;
    return isEmpty ? [] : [withChildren(node, [...properties, ...content])];
  }

  /** Runs and marks, each run in the link it stands in. */
  #inline(nodes: readonly XmlNode[], link: string | null): XmlElement[] {
    return nodes.flatMap((node): XmlElement[] => {
      if (typeof node === 'string' || /Pr$/.test(node.name)) return [];
      switch (node.name) {
        case 'w:r':
          return this.#run(node, link);
        case 'w:hyperlink':
          return this.#inline(node.children, this.#elementLink(node) ?? link);
        case 'w:fldSimple':
          return this.#simple(node, link);
        default:
          return node.children.length === 0 ? [node] : this.#inline(node.children, link);
      }
    });
  }

  #elementLink({ attributes }: XmlElement): string | null {
    const { 'r:id': id, 'w:anchor': anchor, 'w:docLocation': location } = attributes;
    const address = (id === undefined ? undefined : this.#relationships.get(id)?.target)?.trim();
    const fragment = anchor ?? (address === undefined ? undefined : location);
    if (address === undefined || address === '')
      return fragment === undefined ? null : this.#links.keep({ bookmark: fragment });
    if (address.startsWith('#')) return this.#links.keep({ bookmark: fragment ?? address.slice(1) });
    return this.#links.keep({ address: fragment === undefined ? address : withFragment(address, fragment) });
  }

  #simple(node: XmlElement, link: string | null): XmlElement[] {
    const code = readFieldCode(node.attributes['w:instr'] ?? '');
    if (code.kind === 'TOC') {
      this.#tally.contents++;
      return [];
    }
    const target = targetOf(code);
    const content = this.#inline(node.children, link ?? (target === null ? null : this.#links.keep(target)));
    const text = content.length > 0 || this.#silent > 0 ? null : shownWithoutResult({ code, begin: node });
    return text === null || text === '' ? content : [textRun(text)];
  }

  /** A run may hold several fields, or pieces of them. */
  #run(node: XmlElement, link: string | null): XmlElement[] {
    const properties = node.children.filter((child) => typeof child !== 'string' && child.name === 'w:rPr');
    const result: XmlElement[] = [];
    let content: XmlNode[] = [];
    const flush = () => {
      if (content.length > 0 && this.#silent === 0)
        result.push(linked(withChildren(node, [...properties, ...content]), link ?? this.#fieldLink()));
      content = [];
    };
    for (const child of node.children) {
      if (typeof child === 'string' || child.name === 'w:rPr' || child.name === 'w:instrText') continue;
      if (child.name !== 'w:fldChar') {
        content.push(child);
        continue;
      }
      flush();
      result.push(...this.#mark(child));
    }
    flush();
    return result;
  }

  #fieldLink(): string | null {
    return this.#open.findLast((open) => open.link !== null)?.link ?? null;
  }

  #mark(mark: XmlElement): XmlElement[] {
    const field = this.#fields.get(mark);
    if (field === undefined) return [];
    if (mark === field.begin) {
      if (this.#open.length >= MAX_OPEN) return [];
      this.#open.push({ field, inResult: false, link: null });
      if (hidesCode(field)) this.#silent++;
      return [];
    }
    const index = this.#open.findLastIndex((open) => open.field === field);
    const open = this.#open[index];
    if (open === undefined) return [];
    if (mark.attributes['w:fldCharType'] === 'separate') {
      open.inResult = true;
      if (hidesCode(field)) this.#silent--;
      if (field.code.kind === 'TOC' && field.closed) {
        if (this.#silent === 0) this.#tally.contents++;
        this.#silent++;
      } else {
        const target = targetOf(field.code);
        if (target !== null) open.link = this.#links.keep(target);
      }
      return [];
    }
    this.#open.splice(index, 1);
    if (open.inResult ? field.code.kind === 'TOC' && field.closed : hidesCode(field)) this.#silent--;
    return open.inResult || this.#silent > 0 ? [] : this.#withoutResult(field);
  }

  #withoutResult(field: Pick<Field, 'code' | 'begin'>): XmlElement[] {
    const text = shownWithoutResult(field);
    if (text === null) this.#tally.fields++;
    return text === null || text === '' ? [] : [textRun(text)];
  }
}

/** Text in the code of a field is an instruction; where the field is broken, it may be the author's. */
function hidesCode({ closed, code, hasResult, short }: Field): boolean {
  return closed && code.kind !== '' && (hasResult || short);
}

function linked(run: XmlElement, link: string | null): XmlElement {
  return link === null ? run : element('w:hyperlink', { 'w:anchor': link }, [run]);
}

function isContents(node: XmlElement): boolean {
  const properties = descend(node, 'w:sdtPr');
  if (properties === null) return false;
  for (const { attributes } of allOf(properties, 'w:docPartGallery'))
    if (/^table of contents$/i.test(attributes['w:val'] ?? '')) return true;
  return false;
}
