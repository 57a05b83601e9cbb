import type { Io } from './io.js';
import type { Options } from './options.js';

/** Options before environment, `NO_COLOR` before `FORCE_COLOR`, and on a terminal by default. */
function wantsColor(options: Options, io: Io): boolean {
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

/** What paints text for a terminal, or leaves it as it is. */
export type Paint = Readonly<
  Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue' | 'gray', (text: string) => string>
>;

const same = (text: string): string => text;
const PLAIN: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, blue: same, gray: same };

/** The library looks at standard output as soon as it is loaded, which takes time: only where colours are wanted. */
export async function paintFor(options: Options, io: Io): Promise<Paint> {
  if (!wantsColor(options, io)) return PLAIN;
  const { default: picocolors } = await import('picocolors');
  return picocolors.createColors(true);
}
