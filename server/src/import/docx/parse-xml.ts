import { DOMParser, type ParsedNode } from '@xmldom/xmldom/lib/index.js';
import { NAMESPACES, type XmlElement, type XmlNode } from './xml.js';
import { measureXml } from './xml-shape.js';

/** Word itself stays below a hundred. */
const MAX_DEPTH = 250;
/** A brief has some thousands; each takes about half a kilobyte of memory. */
const MAX_ELEMENTS = 500_000;

/**
 * A part of a Word document as a tree. Throws an Error for people where it is no well-formed XML, or so deep or so large
 * that it was made to do harm. Entities of its own making, which could grow without end, are not read.
 */
export function parseXml(text: string): XmlElement {
  const shape = measureXml(text);
  if (shape.depth > MAX_DEPTH) throw new Error(`its elements are nested more than ${MAX_DEPTH} deep`);
  if (shape.elements > MAX_ELEMENTS) throw new Error(`it has more than ${MAX_ELEMENTS} elements`);
  let problem: string | null = null;
  const parser = new DOMParser({
    errorHandler: (_, message) => {
      problem ??= message.split('\n', 1)[0] ?? '';
    },
  });
  let root: ParsedNode | null;
  try {
    const document = parser.parseFromString(text, 'text/xml');
    if (document?.doctype) throw new Error('it declares a document type, which Word never does');
    root = document?.documentElement ?? null;
  } catch (error) {
    throw new Error(problem ?? (error instanceof Error ? error.message : String(error)));
  }
  if (problem !== null) throw new Error(problem);
  if (root === null) throw new Error('it is empty');
  return convert(root);
}

function convert(node: ParsedNode): XmlElement {
  const attributes: Record<string, string> = {};
  const found = node.attributes;
  for (let index = 0; index < (found?.length ?? 0); index++) {
    const attribute = found?.item(index);
    if (attribute) attributes[nameOf(attribute)] = attribute.nodeValue ?? '';
  }
  const children: XmlNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) children.push(convert(child));
    else if (child.nodeType === 3 || child.nodeType === 4) children.push(child.nodeValue ?? '');
  }
  return { name: nameOf(node), attributes, children };
}

function nameOf({ namespaceURI, localName, nodeName }: ParsedNode): string {
  const local = localName ?? nodeName;
  if (namespaceURI === null || namespaceURI === undefined) return local;
  const prefix = NAMESPACES.get(namespaceURI);
  if (prefix !== undefined) return `${prefix}:${local}`;
  return namespaceURI === 'http://www.w3.org/XML/1998/namespace' ? `xml:${local}` : `{${namespaceURI}}${local}`;
}
