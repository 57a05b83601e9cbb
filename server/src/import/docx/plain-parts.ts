import JSZip from 'jszip';
import type { WordParts } from './parts.js';
import { writeXml } from './write-xml.js';
import { element, withChildren, type XmlElement, type XmlNode } from './xml.js';

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A Word document of nothing but these parts, each in the place where a reader looks for it. */
export function writeParts(
  parts: Pick<WordParts, 'body' | 'footnotes' | 'endnotes' | 'styles' | 'numbering'>,
): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', CONTENT_TYPES);
  zip.file('word/document.xml', writeXml(known(parts.body.root)));
  zip.file('word/styles.xml', writeXml(known(parts.styles ?? element('w:styles'))));
  zip.file('word/numbering.xml', writeXml(known(parts.numbering ?? element('w:numbering'))));
  if (parts.footnotes !== null) zip.file('word/footnotes.xml', writeXml(known(parts.footnotes.root)));
  if (parts.endnotes !== null) zip.file('word/endnotes.xml', writeXml(known(parts.endnotes.root)));
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

/** Wrap what they hold and say nothing that a reader sees. */
const WRAPPERS = /^(?:w:(?:sdt|sdtContent|customXml|smartTag|dir|bdo|ins|moveTo)|\{.*)$/;
const LEFT_OUT = /^w:(?:sdtPr|sdtEndPr|customXmlPr|smartTagPr|sectPr)$/;

/** The tree without wrappers and without elements of name spaces that are not known: what they hold takes their place. */
function known(node: XmlElement): XmlElement {
  return withChildren(node, node.children.flatMap(unwrapped));
}

function unwrapped(node: XmlNode): readonly XmlNode[] {
  if (typeof node === 'string') return [node];
  if (LEFT_OUT.test(node.name)) return [];
  const plain = known(node);
  return WRAPPERS.test(node.name) || !node.name.includes(':') ? plain.children : [plain];
}
