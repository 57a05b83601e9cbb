import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type FileKind, fileKind, textKind } from '../../server/src/import/file-kind.js';
import { foreignFile } from '../../server/src/import/foreign-file.js';
import { Workspace } from '../cli/command-line.js';
import { paragraph, wordDocument } from './word-document.js';

/** A compound file of Office with streams of these names, as far as its directory. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (names.length + 1) + 1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 512 + 128 * index;
    Array.from(name).forEach((letter, place) => {
      bytes[at + 2 * place] = letter.charCodeAt(0);
    });
    bytes[at + 64] = 2 * (name.length + 1);
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}

function zip(...files: readonly (readonly [name: string, content: string])[]): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, content] of files) archive.file(name, content, { compression: 'STORE' });
  return archive.generateAsync({ type: 'uint8array' });
}

const text = (content: string) => new TextEncoder().encode(content);
const RTF = '{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Times;}}\\pard Two ports\\par}';

describe('files of another kind', () => {
  it.each<[string, FileKind, () => Uint8Array | Promise<Uint8Array>]>([
    ['a locked document', 'locked', () => compound('EncryptionInfo', 'EncryptedPackage')],
    ['a document with managed rights', 'locked', () => compound('\u0006DataSpaces', 'EncryptedPackage')],
    ['an old Word document', 'doc', () => compound('1Table', 'WordDocument', '\u0005SummaryInformation')],
    ['a Word document of 1992', 'doc', () => Uint8Array.of(0xdb, 0xa5, 0x2d, 0, 1, 2)],
    ['an old spreadsheet', 'spreadsheet', () => compound('Workbook')],
    ['old slides', 'slides', () => compound('Current User', 'PowerPoint Document')],
    ['a message', 'message', () => compound('__nameid_version1.0', '__properties_version1.0')],
    ['some other compound file', 'office', () => compound('Contents')],
    ['a compound file cut off', 'office', () => compound('WordDocument').subarray(0, 100)],
    ['rich text', 'rtf', () => text(RTF)],
    ['rich text behind a mark and a line', 'rtf', () => text(`\ufeff\n${RTF}`)],
    ['a PDF', 'pdf', () => text('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    [
      'an OpenDocument text',
      'odt',
      () => zip(['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml', '<a/>']),
    ],
    ['an OpenDocument template', 'odt', () => zip(['mimetype', 'application/vnd.oasis.opendocument.text-template'])],
    ['a flat OpenDocument text', 'odt', () => text('<?xml version="1.0"?>\n<office:document xmlns:office="urn:x">')],
    [
      'an OpenDocument spreadsheet',
      'spreadsheet',
      () => zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']),
    ],
    [
      'a spreadsheet',
      'spreadsheet',
      () => zip(['[Content_Types].xml', '<Types/>'], ['xl/workbook.xml', '<workbook/>']),
    ],
    ['slides', 'slides', () => zip(['ppt/presentation.xml', '<p/>'])],
    ['a Pages document', 'pages', () => zip(['Index/Document.iwa', 'x'])],
    ['an e-book', 'book', () => zip(['mimetype', 'application/epub+zip'])],
    ['a Word document', 'word', () => wordDocument({ body: [paragraph('One.')] })],
    ['some archive', 'word', () => zip(['a.txt', 'x'])],
    [
      'Word 2003 XML',
      'wordXml',
      () => text('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>'),
    ],
    ['a web page', 'webPage', () => text('<!DOCTYPE html>\n<html><body>')],
    ['a web page of Word', 'webPage', () => text('<html xmlns:o="urn:schemas-microsoft-com:office:office">')],
    ['a web archive', 'webPage', () => text('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n')],
  ])('%s is told', async (_, kind, make) => {
    expect(fileKind(await make())).toBe(kind);
  });

  it.each([
    '',
    '# A Ferry Line\n',
    'Two ports',
    '{note} a',
    '<p>One',
    '---\ndate: 2026-03-02\n---\n',
    'PK is a place',
    '%PD',
    'MIME-Version: 2',
  ])('leaves text alone: %j', (content) => {
    expect(fileKind(text(content))).toBeNull();
    expect(textKind(content)).toBeNull();
  });

  it('says what each is and what to do, in both languages', () => {
    for (const language of ['en', 'pl'] as const) {
      expect(foreignFile('locked', language)).toContain(language === 'en' ? 'password' : 'hasłem');
      expect(foreignFile('doc', language)).toContain('.doc');
      expect(foreignFile('rtf', language)).toContain('.docx');
    }
  });

  it.each([
    ['draft.docx', 'locked with a password', compound('EncryptionInfo', 'EncryptedPackage')],
    ['draft.doc', 'of the old kind (.doc)', compound('WordDocument')],
    ['draft.txt', 'Rich Text Format (.rtf)', text(RTF)],
    ['draft.pdf', 'this is a PDF', text('%PDF-1.7\n')],
  ])('is named by the command: %s', (name, said, bytes) => {
    const workspace = new Workspace({ [name]: Buffer.from(bytes) });
    const { status, stdout, stderr } = workspace.run(['import', name, '-o', 'out.brief.md']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${name}: this is `);
    expect(stderr).toContain(said);
    expect(workspace.run(['import'], { input: Buffer.from(bytes) }).stderr).toContain(said);
  });
});
