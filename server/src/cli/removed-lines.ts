import type { RemovedLine } from '../brief/removed-lines.js';
import { visible } from '../text/visible.js';
import { complain } from './command.js';
import type { Io } from './io.js';
import { visiblePath } from './text/printable.js';

const KINDS: Readonly<Record<RemovedLine['kind'], string>> = {
  'running-header': 'a running header',
  'page-number': 'a page number',
  copyright: 'a copyright line',
  configured: 'named by the configuration',
};
const LONGEST = 160;

/** Says on standard error which lines of a text are gone: nobody has to compare the two to find out. */
export function sayRemoved(io: Io, shown: string, removed: readonly RemovedLine[], done: string): void {
  for (const { line, text, kind } of removed) {
    complain(io, `${visiblePath(shown)}:${line}: ${done} “${shorten(text)}”, ${KINDS[kind]}`);
  }
}

function shorten(text: string): string {
  return visible(
    text.length > LONGEST
      ? `${text
          .slice(0, LONGEST - 1)
          .replace(/[\uD800-\uDBFF]$/, '')
          .trimEnd()}…`
      : text,
  );
}
