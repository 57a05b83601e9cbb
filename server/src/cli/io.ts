import { fstatSync, readSync } from 'node:fs';
import { FileProblem, reasonOf, tooLarge } from '../host/read-text.js';
import { waitABit, writeBytes } from '../host/write-bytes.js';

/** What a command sees of the process it runs in. */
export interface Io {
  /** Absolute, with `/`. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
  out(text: string): void;
  err(text: string): void;
  /** All of standard input; throws a FileProblem where it is larger than `maxSize` bytes. */
  input(maxSize: number): Buffer;
}

export function processIo(): Io {
  return {
    cwd: process.platform === 'win32' ? process.cwd().replaceAll('\\', '/') : process.cwd(),
    env: process.env,
    terminal: isTerminal(),
    out: writer(1),
    err: writer(2),
    input: readInput,
  };
}

/** A terminal is a character device; asking Node would load its network code first. */
function isTerminal(): boolean {
  try {
    return fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;
  } catch {
    return false;
  }
}

/**
 * Writes everything before it returns, so that nothing is lost when the process ends. Node's own streams cost the
 * start of every run some milliseconds and, on pipes, lose what is not yet written at an early exit. Once nobody reads
 * any more (`… | head`) nothing is written, but the work goes on: fixes are made and the status is the right one.
 */
function writer(file: 1 | 2): (text: string) => void {
  let isClosed = false;
  return (text) => {
    try {
      isClosed = isClosed || !writeBytes(file, Buffer.from(text, 'utf8'));
    } catch (error) {
      if (file === 1) throw new FileProblem(`standard output cannot be written: ${reasonOf(error)}`);
      isClosed = true;
    }
  };
}

function readInput(maxSize: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const read = readChunk(chunk);
    if (read === 0) return Buffer.concat(chunks, length);
    length += read;
    if (length > maxSize) throw tooLarge(length, maxSize);
    chunks.push(chunk.subarray(0, read));
  }
}

function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // Windows reports the end of a pipe as an error.
      if (code === 'EOF' || code === 'EPIPE') return 0;
      if (code !== 'EAGAIN') throw new FileProblem(`standard input cannot be read: ${reasonOf(error)}`);
      waitABit();
    }
  }
}
