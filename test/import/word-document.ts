import JSZip from 'jszip';

/** Pieces of a Word document, as Word writes them. */

export function run(text: string, ...formats: readonly ('b' | 'i')[]): string {
  const properties = formats.length === 0 ? '' : `<w:rPr>${formats.map((format) => `<w:${format}/>`).join('')}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function paragraph(content: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

export function bullet(content: string): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(content)}</w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map(
      (cell) =>
        `<w:tc>${cell
          .split('\n')
          .map((line) => paragraph(line))
          .join('')}</w:tc>`,
    );
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A link to the address that `wordDocument` gets as `link`. */
export function link(text: string): string {
  return `<w:hyperlink r:id="rLink">${run(text)}</w:hyperlink>`;
}

/** A run with properties of its own. */
export function runWith(properties: string, text: string): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A style, and what it says of its runs. */
export function style(
  type: 'paragraph' | 'character' | 'table',
  id: string,
  properties: string,
  basedOn?: string,
): string {
  const base = basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:rPr>${properties}</w:rPr></w:style>`;
}

/** A field in pieces: where it begins, its code, its result, its end. */
export function field(code: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve">${escapeXml(code)}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
}

export const lineBreak = '<w:r><w:br/></w:r>';
export const footnoteMark = '<w:r><w:footnoteReference w:id="2"/></w:r>';

export interface Parts {
  readonly body: readonly string[];
  readonly link?: string;
  /** The text of the footnote, or its runs. */
  readonly footnote?: string;
  /** Further styles, numbering, footnotes and comments, as Word writes them. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
}

/** The bytes of a .docx file. */
export async function wordDocument({
  body,
  link: target = 'https://audit.test/',
  footnote = '',
  styles = '',
  numbering = '',
  footnotes = '',
  endnotes = '',
  comments,
}: Parts): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    xml('Types', 'http://schemas.openxmlformats.org/package/2006/content-types', CONTENT_TYPES),
  );
  zip.file(
    '_rels/.rels',
    xml('Relationships', RELATIONSHIPS, relationship('r1', 'officeDocument', 'word/document.xml')),
  );
  zip.file(
    'word/_rels/document.xml.rels',
    xml(
      'Relationships',
      RELATIONSHIPS,
      relationship('rStyles', 'styles', 'styles.xml') +
        relationship('rNumbers', 'numbering', 'numbering.xml') +
        relationship('rNotes', 'footnotes', 'footnotes.xml') +
        relationship('rLink', 'hyperlink', target, ' TargetMode="External"'),
    ),
  );
  zip.file('word/document.xml', word('document', `<w:body>${body.join('')}</w:body>`));
  zip.file('word/styles.xml', word('styles', STYLES + styles));
  zip.file('word/numbering.xml', word('numbering', NUMBERING + numbering));
  zip.file(
    'word/footnotes.xml',
    word('footnotes', `<w:footnote w:id="2">${paragraph(footnote)}</w:footnote>${footnotes}`),
  );
  if (endnotes !== '') zip.file('word/endnotes.xml', word('endnotes', endnotes));
  if (comments !== undefined) zip.file('word/comments.xml', word('comments', comments));
  return zip.generateAsync({ type: 'uint8array' });
}

const NAMESPACES = {
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  v: 'urn:schemas-microsoft-com:vml',
};
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES =
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
const STYLES = ['Title', 'heading 1', 'heading 2', 'heading 3', 'Quote', 'Normal']
  .map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`)
  .join('');
const NUMBERING =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

function relationship(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${more}/>`;
}

function word(name: string, content: string): string {
  const namespaces = Object.entries(NAMESPACES)
    .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
    .join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${content}</w:${name}>`;
}

function xml(name: string, namespace: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="${namespace}">${content}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
