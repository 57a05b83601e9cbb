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
  /** The columns of the terminal that standard error goes to, or null where it goes to none. Asked for only where it matters. */
  readonly errorColumns: number | null;
  out(text: string): void;
  err(text: string): void;
  /** All of standard input; throws a FileProblem where it is larger than `maxSize` bytes. */
  input(maxSize: number): Buffer;
  /** Calls back instead of ending at once, when the user or the system asks the process to end; gives what calls that off. */
  onEnding(call: (signal: Signal) => void): () => void;
}

export type Signal = 'SIGINT' | 'SIGTERM';

/** The process was asked to end while a command was at work. */
export class Ending extends Error {
  override readonly name = 'Ending';
  readonly signal: Signal;

  /** By its name: each bundle has a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Ending';
  }

  constructor(signal: Signal, message: string) {
    super(message);
    this.signal = signal;
  }
}

export function processIo(): Io {
  return {
    cwd: process.platform === 'win32' ? process.cwd().replaceAll('\\', '/') : process.cwd(),
    env: process.env,
    terminal: isTerminal(),
    get errorColumns() {
      return errorColumns();
    },
    out: writer(1),
    err: writer(2),
    input: readInput,
    onEnding,
  };
}

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM'];

function onEnding(call: (signal: Signal) => void): () => void {
  for (const signal of SIGNALS) process.on(signal, call);
  return () => {
    for (const signal of SIGNALS) process.off(signal, call);
  };
}

function errorColumns(): number | null {
  try {
    if (!fstatSync(2).isCharacterDevice() || process.stderr.isTTY !== true) return null;
    return process.stderr.columns || DEFAULT_COLUMNS;
  } catch {
    return null;
  }
}

/** Of a terminal that does not say how wide it is. */
const DEFAULT_COLUMNS = 80;

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
