import { visible, visibleLines } from '../text/visible.js';
import { complain } from './command.js';
import type { Io } from './io.js';
import { harmless } from './text/printable.js';

export interface PatchOutput {
  readonly io: Io;
  readonly write: (text: string) => void;
  readonly toFile: boolean;
}

/** A file gets the patch as it is; what people or logs read has no character in it that does anything. */
export async function showChanges(path: string, before: string, after: string, output: PatchOutput): Promise<void> {
  const { unifiedDiff } = await import('./text/unified-diff.js');
  const { io, write, toFile } = output;
  const patch = unifiedDiff(visible(path), before, after);
  const shown = toFile ? patch : io.terminal ? visibleLines(patch) : harmless(patch);
  write(shown);
  if (shown === patch || io.terminal) return;
  complain(
    io,
    `${visible(path)}: the patch shows control characters as signs and cannot be applied; --output writes it to a file as it is`,
  );
}
