import JSZip from 'jszip';
import { unpackedSize } from './zip-size.js';

/** Bytes that a document may have by its own account, unpacked. One with pictures has a few million. */
const MAX_UNPACKED = 200_000_000;
/** Bytes that the parts which are read may have together. */
const MAX_READ = 40_000_000;

/** Reads the files of a zip archive as text, and no more bytes than it may, whatever the archive says of itself. */
export class Archive {
  readonly #zip: JSZip;
  #left = MAX_READ;

  private constructor(zip: JSZip) {
    this.#zip = zip;
  }

  /** Rejects with an Error for people where the bytes are no zip archive, or one too large to unpack. */
  static async open(bytes: Uint8Array): Promise<Archive> {
    const size = unpackedSize(bytes);
    if (size === null) throw new Error('this is no Word document: it is no zip archive');
    if (size > MAX_UNPACKED)
      throw new Error(`this Word document is too large: it would unpack to ${Math.round(size / 1e6)} MB`);
    return new Archive(await JSZip.loadAsync(bytes));
  }

  has(path: string): boolean {
    return this.#zip.file(path) !== null;
  }

  /** Null where there is no such file. */
  async text(path: string): Promise<string | null> {
    const file = this.#zip.file(path);
    return file === null ? null : decode(await this.#bytes(file as Streamed));
  }

  #bytes(file: Streamed): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      let length = 0;
      const stream = file.internalStream('uint8array');
      stream
        .on('data', (chunk) => {
          chunks.push(chunk);
          length += chunk.length;
          this.#left -= chunk.length;
          if (this.#left >= 0) return;
          stream.pause();
          reject(new Error(`its text unpacks to more than ${MAX_READ / 1e6} MB`));
        })
        .on('error', reject)
        .on('end', () => resolve(joined(chunks, length)))
        .resume();
    });
  }
}

/** Part of the library's interface, and missing in its types. */
interface Streamed extends JSZip.JSZipObject {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** XML is UTF-8, or UTF-16 with a mark. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
