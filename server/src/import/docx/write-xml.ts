import { NAMESPACES, type XmlElement, type XmlNode } from './xml.js';

/** The text of a part whose root this is. What has a name of no name space that is known must be gone. */
export function writeXml(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const prefixes = new Set<string>();
  const declarations: string[] = [];
  for (const [address, prefix] of NAMESPACES) {
    if (prefixes.has(prefix)) continue;
    prefixes.add(prefix);
    declarations.push(` xmlns:${prefix}="${address}"`);
  }
  write(root, declarations.join(''), pieces);
  return pieces.join('');
}

function write(node: XmlNode, more: string, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeXml(node));
    return;
  }
  pieces.push('<', node.name, more);
  for (const [name, value] of Object.entries(node.attributes)) {
    if (/^(?!xmlns)[\w.-]+(?::[\w.-]+)?$/.test(name)) pieces.push(' ', name, '="', escapeXml(value), '"');
  }
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) write(child, '', pieces);
  pieces.push('</', node.name, '>');
}

/** Signs that XML cannot hold at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}
