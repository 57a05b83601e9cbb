import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { realPath } from './real-path.js';

/** Why a file cannot be used, in words for people, without its name. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  /** By its name: each bundle has a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'FileProblem';
  }
}

/** Far above any brief, and low enough that a mistake (a log file, a picture) does not stall the command. */
export const DEFAULT_MAX_FILE_SIZE = 5_000_000;

/**
 * The text of a UTF-8 file, a byte order mark included. Throws a FileProblem where there is none, it is no regular
 * file, it is larger than `maxSize` bytes, or it is not UTF-8.
 */
export function readTextFile(path: string, maxSize: number): string {
  return decodeUtf8(readBytes(path, maxSize));
}

/**
 * The same of a file whose real path was looked up before: a symbolic link that has meanwhile taken the place of the file,
 * or of a directory above it, is not followed.
 */
export function readRealTextFile(real: string, maxSize: number): string {
  return decodeUtf8(readBytes(real, maxSize, true));
}

/** The text, a byte order mark included; throws a FileProblem that names the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new FileProblem('this is UTF-16, not UTF-8: save it as UTF-8');
  }
  const offset = firstBadByte(bytes);
  const value = bytes[offset]?.toString(16).toUpperCase().padStart(2, '0');
  throw new FileProblem(`this is not UTF-8: byte ${offset + 1} (0x${value}) cannot be read; save it as UTF-8`);
}

/**
 * The bytes of a regular file; throws a FileProblem where they cannot be had or are too many. `isReal` says that no link is
 * expected on the path.
 */
export function readBytes(path: string, maxSize: number, isReal = false): Buffer {
  let file: number;
  try {
    // Without O_NONBLOCK a named pipe would be waited for.
    file = openSync(path, isReal ? NON_BLOCKING | NO_LINK : NON_BLOCKING);
  } catch (error) {
    throw new FileProblem(isReal && isLoop(error) ? LINKED : reasonOf(error));
  }
  try {
    // What is open cannot be swapped any more; that the path still leads nowhere else is asked afterwards.
    if (isReal && realPath(path) !== path) throw new FileProblem(LINKED);
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new FileProblem('this is a directory');
    if (!stat.isFile()) throw new FileProblem('this is no regular file');
    if (stat.size > maxSize) throw tooLarge(stat.size, maxSize);
    return readAll(file, stat.size, maxSize);
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem(reasonOf(error));
  } finally {
    closeSync(file);
  }
}

export function tooLarge(size: number, maxSize: number): FileProblem {
  return new FileProblem(
    `${size} bytes are more than the limit of ${maxSize}; if this is a brief, raise it with --max-file-size`,
  );
}

/** A system error in words for people. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or directory';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'this is a directory';
    case 'ELOOP':
      return 'its symbolic links go round in a circle';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    case 'ENOSPC':
      return 'no space is left on the device';
    case 'EROFS':
      return 'the file system is read-only';
    case 'EFBIG':
      return 'the file would be larger than is allowed here';
    case 'EDQUOT':
      return 'the disk quota is used up';
    case 'EBUSY':
      return 'it is in use, or a mount of its own, and cannot be replaced';
    case 'EBADF':
      return 'this stream is not open for that';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** `O_RDONLY | O_NONBLOCK` where the system has the latter. */
const NON_BLOCKING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const NO_LINK = constants.O_NOFOLLOW ?? 0;
const LINKED = 'a symbolic link has taken its place meanwhile; it was not followed';

function isLoop(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ELOOP';
}

function readAll(file: number, size: number, maxSize: number): Buffer {
  // One byte more than the size shows whether the file is growing.
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) return buffer.subarray(0, length);
    length += read;
    if (length > maxSize) throw tooLarge(length, maxSize);
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(length * 2, maxSize + 1));
  }
}

/** Where the first character that cannot be read begins: after the longest beginning of whole characters. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && beginsWell(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A character has four bytes at most; the ones before the bad byte may belong to it.
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

function beginsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
