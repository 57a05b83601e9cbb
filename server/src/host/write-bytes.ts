import { writeSync } from 'node:fs';

/**
 * Writes everything to an open file, pipe or device before it returns. False where nobody reads any more: the rest is lost,
 * as it should be. Throws the system's error where it cannot be written.
 */
export function writeBytes(file: number, bytes: Uint8Array): boolean {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(file, bytes, written);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      waitABit();
    }
  }
  return true;
}

/** The other end of a pipe that does not block is slower than we are. */
export function waitABit(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
