import type { Io } from './io.js';
import type { Options } from './options.js';

/** Options before environment, `NO_COLOR` before `FORCE_COLOR`, and on a terminal by default. */
export function wantsColor(options: Options, io: Io): boolean {
  if (options.flag('no-color')) return false;
  if (options.flag('color')) return true;
  if (isSet(io.env.NO_COLOR)) return false;
  const forced = io.env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return io.terminal && options.text('output') === null && io.env.TERM !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
