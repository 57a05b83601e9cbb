import { visible } from '../../text/visible.js';
import { complain } from '../command.js';
import type { FileSettings } from '../file-settings.js';
import { attempt, type InputSource } from '../inputs.js';
import type { Io } from '../io.js';
import type { Output } from '../output.js';
import { toJsonText, visiblePath, withoutCommands } from '../text/printable.js';
import { linksOf, writtenTarget } from './file-links.js';

/** The formats of `--dump`. */
export const DUMP_FORMATS = ['pretty', 'compact', 'json'] as const;
export type DumpFormat = (typeof DUMP_FORMATS)[number];

export interface DumpRequest {
  readonly inputs: readonly InputSource[];
  readonly settings: FileSettings;
  readonly before: (input: InputSource) => string | null;
  readonly format: DumpFormat;
  readonly output: Output;
  readonly io: Io;
}

/**
 * Prints what a check would ask about. `pretty`: each address once, with its fragment, in the order in which they come; `compact`: each
 * link with its place; `json`: the same for programs. Returns whether a file could not be read.
 */
export async function dumpLinks({ inputs, settings, before, format, output, io }: DumpRequest): Promise<boolean> {
  let failed = false;
  const printed = new Set<string>();
  const entries: object[] = [];
  for (const input of inputs) {
    const found = await attempt(
      () => linksOf(input, settings, before(input)),
      (message) => {
        complain(io, `${visible(input.shown)}: ${message}`);
        failed = true;
      },
    );
    const places = new Set<number>();
    for (const asked of found?.links ?? []) {
      // Links that share a definition have one address at one place.
      const { start } = asked.link.targetSpan;
      if (places.has(start)) continue;
      places.add(start);
      const address = writtenTarget(asked);
      const range = found?.brief.source.range(asked.link.targetSpan);
      if (format === 'json') entries.push({ address, path: input.shown, range });
      else if (format === 'compact') {
        const place = `${visiblePath(input.shown)}:${range?.start.line}:${range?.start.column}`;
        output.write(withoutCommands(`${place}: ${plain(address)}\n`));
      } else if (!printed.has(address)) {
        printed.add(address);
        output.write(`${plain(address)}\n`);
      }
    }
  }
  if (format === 'json') output.write(`${toJsonText(entries)}\n`);
  return failed;
}

/** Addresses hold no character that does anything; what a build server would take for a command is written in another way. */
function plain(address: string): string {
  return visible(address.replace(/##(?=[a-z]*\[)/gi, '#%23'));
}
