/** An element of a part of a Word document. Its name and those of its attributes have the prefixes of `NAMESPACES`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The prefix that each name space has here, whatever it has in the file. */
export const NAMESPACES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${OFFICE}/drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'cx'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  [`${OFFICE}/package/2006/relationships`, 'rel'],
  [`${OFFICE}/package/2006/content-types`, 'ct'],
]);

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

export function withChildren(node: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { name: node.name, attributes: node.attributes, children };
}

export function isElement<Name extends string>(
  node: XmlNode | undefined,
  name: Name,
): node is XmlElement & { readonly name: Name } {
  return node !== undefined && typeof node !== 'string' && node.name === name;
}

/** The first child of that name. */
export function childOf(node: XmlElement | null, name: string): XmlElement | null {
  if (node === null) return null;
  for (const child of node.children) if (isElement(child, name)) return child;
  return null;
}

/** The child at the end of a way of names. */
export function descend(node: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  return names.reduce(childOf, node);
}

export function childrenOf(node: XmlElement): XmlElement[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** `w:val` of the child of that name; null where either is absent. */
export function valueIn(node: XmlElement | null, name: string): string | null {
  return childOf(node, name)?.attributes['w:val'] ?? null;
}

/** What a property such as `w:b` says: on, off, or nothing. */
export function switchOf(properties: XmlElement | null, name: string): boolean | null {
  const found = childOf(properties, name);
  return found === null ? null : isOn(found);
}

export function isOn({ attributes }: XmlElement): boolean {
  return !/^(?:0|false|off)$/i.test(attributes['w:val'] ?? '');
}

/** Whether an element of one of these names stands anywhere below. */
export function holds(node: XmlElement, ...names: readonly string[]): boolean {
  return node.children.some(
    (child) => typeof child !== 'string' && (names.includes(child.name) || holds(child, ...names)),
  );
}

/** Every element of that name below, in order; not those within another of that name. */
export function* allOf(node: XmlElement, name: string): Iterable<XmlElement> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    else yield* allOf(child, name);
  }
}

/** The words that are shown: of text, tabs and breaks; no codes of fields, no deleted text. */
export function textOf(node: XmlNode): string {
  if (typeof node === 'string') return '';
  switch (node.name) {
    case 'w:t':
    case 'm:t':
    case 'a:t':
      return node.children.map((child) => (typeof child === 'string' ? child : '')).join('');
    case 'w:tab':
    case 'w:br':
    case 'w:cr':
    case 'w:ptab':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:p':
      return `${node.children.map(textOf).join('')} `;
    case 'w:pPr':
    case 'w:rPr':
      return '';
    default:
      return node.children.map(textOf).join('');
  }
}

/** A run of plain text. */
export function textRun(text: string, properties: XmlElement | null = null): XmlElement {
  const content = element('w:t', { 'xml:space': 'preserve' }, [text]);
  return element('w:r', {}, properties === null ? [content] : [properties, content]);
}
