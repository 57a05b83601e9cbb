/**
 * The few things we use of the parser. Its own types would bring those of a browser's document into the core, which
 * must not lean on them.
 */
declare module '@xmldom/xmldom/lib/index.js' {
  export interface ParsedNode {
    /** 1 for an element, 3 and 4 for text. */
    readonly nodeType: number;
    readonly nodeName: string;
    readonly nodeValue: string | null;
    readonly localName: string | null;
    readonly namespaceURI: string | null;
    readonly firstChild: ParsedNode | null;
    readonly nextSibling: ParsedNode | null;
    readonly attributes?: { readonly length: number; item(index: number): ParsedNode | null };
  }

  export class DOMParser {
    constructor(options: { readonly errorHandler: (level: string, message: string) => void });
    parseFromString(
      source: string,
      mimeType: string,
    ): { readonly documentElement: ParsedNode | null; readonly doctype: object | null } | undefined;
  }
}
