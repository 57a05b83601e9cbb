import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** Bytes of a body, and of what comes of it, that are looked at. A page of two million signs has at most six million bytes. */
const MOST = 8_000_000;
/** Servers that pack more than once are mistaken, or up to something. */
const MOST_LAYERS = 2;

/** What we can unpack: nothing else is asked for. */
export const ENCODINGS = 'gzip, deflate, br';

type Bytes = AsyncIterable<Buffer>;

/**
 * The bytes of a body without its `Content-Encoding`, as they arrive; null where it has one that we cannot read. Whoever stops reading
 * ends it all. Throws where it is damaged, or longer than anybody needs.
 */
export function unpack(body: Bytes, contentEncoding: string | null): Bytes | null {
  const layers = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'identity');
  if (layers.length > MOST_LAYERS || !layers.every((each) => UNPACKERS.has(each))) return null;
  return layers.reduceRight((bytes, layer) => (UNPACKERS.get(layer) ?? bounded)(bytes), bounded(body));
}

const UNPACKERS = new Map<string, (bytes: Bytes) => Bytes>([
  ['gzip', (bytes) => through(bytes, createGunzip)],
  ['x-gzip', (bytes) => through(bytes, createGunzip)],
  ['br', (bytes) => through(bytes, createBrotliDecompress)],
  ['deflate', inflate],
]);

async function* bounded(bytes: Bytes): Bytes {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > MOST) throw new Error('There is more than anybody needs.');
    yield chunk;
  }
}

async function* through(bytes: Bytes, make: () => Transform): Bytes {
  const input = Readable.from(bytes, { objectMode: true });
  const unpacker = make();
  input.on('error', (error) => unpacker.destroy(error)).pipe(unpacker);
  try {
    yield* bounded(unpacker);
  } finally {
    unpacker.destroy();
    input.destroy();
  }
}

/** Some servers leave out the header of zlib, which is no mistake of theirs alone: the name misleads. */
async function* inflate(bytes: Bytes): Bytes {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const hasHeader = ((first.value[0] ?? 0) & 0x0f) === 8;
  yield* through(startingWith(first.value, iterator), hasHeader ? createInflate : createInflateRaw);
}

async function* startingWith(first: Buffer, rest: AsyncIterator<Buffer>): Bytes {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
