/** What a file is that is no plain text; `word` is one that can be read. */
export type FileKind =
  | 'word'
  | 'locked'
  | 'doc'
  | 'rtf'
  | 'odt'
  | 'pdf'
  | 'spreadsheet'
  | 'slides'
  | 'message'
  | 'office'
  | 'pages'
  | 'book'
  | 'wordXml'
  | 'webPage';

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 3, 4];
/** Word for Windows 2 and Word for DOS had files of their own. */
const OLDEST_WORD = [
  [0xdb, 0xa5, 0x2d, 0],
  [0x31, 0xbe, 0, 0],
];

/** Tells a file by how it begins, whatever its name says; null where it may be plain text. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  if (begins(bytes, ZIP)) return zipKind(bytes);
  if (begins(bytes, CFB)) return compoundKind(bytes);
  if (OLDEST_WORD.some((signature) => begins(bytes, signature))) return 'doc';
  return textKind(ascii(bytes, 0, 4000));
}

/** The same for text that is at hand as such. */
export function textKind(text: string): FileKind | null {
  const start = text.slice(0, 4000).replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*/, '');
  if (/^\{\\\*?rtf/.test(start)) return 'rtf';
  if (start.startsWith('%PDF-')) return 'pdf';
  if (/^<\?xml/.test(start))
    return /progid="Word\.Document"|<w:wordDocument|<pkg:package/.test(start)
      ? 'wordXml'
      : /<office:document/.test(start)
        ? 'odt'
        : /<html/i.test(start)
          ? 'webPage'
          : null;
  if (/^(?:<!doctype html|<html)[\s>]/i.test(start)) return 'webPage';
  if (/^MIME-Version: 1\.0\s+(?:X-[^\n]*\s+)?Content-Type: multipart\/related/i.test(start)) return 'webPage';
  return null;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (let i = start; i < Math.min(start + length, bytes.length); i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

/** OpenDocument and EPUB say what they are in their first file, as it stands; Office and Pages by the names of theirs. */
function zipKind(bytes: Uint8Array): FileKind {
  const type = /^mimetypeapplication\/(?:vnd\.oasis\.opendocument\.)?([a-z+]+)/.exec(ascii(bytes, 30, 100))?.[1];
  if (type === 'text') return 'odt';
  if (type === 'spreadsheet') return 'spreadsheet';
  if (type === 'presentation') return 'slides';
  if (type === 'epub+zip') return 'book';
  if (holdsName(bytes, 'word/document.xml')) return 'word';
  if (holdsName(bytes, 'xl/workbook.')) return 'spreadsheet';
  if (holdsName(bytes, 'ppt/presentation.')) return 'slides';
  return holdsName(bytes, 'Index/Document.iwa') ? 'pages' : 'word';
}

/** Whether a name stands in the directory of an archive, which is at its end, or before one of its files. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const codes = Array.from(name, (letter) => letter.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  }
  return false;
}

const STREAMS: readonly (readonly [name: string, kind: FileKind])[] = [
  ['EncryptedPackage', 'locked'],
  ['\u0009DRMContent', 'locked'],
  ['WordDocument', 'doc'],
  ['Workbook', 'spreadsheet'],
  ['Book', 'spreadsheet'],
  ['PowerPoint Document', 'slides'],
  ['__properties_version1.0', 'message'],
];
const ENTRY = 128;

/** What streams a compound file of Office holds: every entry of its directory begins at a multiple of its length. */
function compoundKind(bytes: Uint8Array): FileKind {
  const names = new Set<string>();
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    const type = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || length % 2 !== 0 || type < 1 || type > 5) continue;
    let name = '';
    for (let i = 0; i < length - 2; i += 2)
      name += String.fromCharCode((bytes[at + i] ?? 0) | ((bytes[at + i + 1] ?? 0) << 8));
    names.add(name);
  }
  return STREAMS.find(([name]) => names.has(name))?.[1] ?? 'office';
}
