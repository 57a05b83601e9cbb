import type { Leave } from '../../links/online/leave.js';
import type { Options } from '../options.js';
import { UsageError } from '../status.js';

/** How the web is asked in this run; `remembered`: what earlier runs have learnt is used, and nobody is asked. */
export interface OnlineOptions {
  readonly way: 'asked' | 'remembered';
  /** What may be reached although it is private. */
  readonly leaves: readonly Leave[];
  /** Whether the cache of links is read and written. */
  readonly cache: boolean;
}

/**
 * Null where nothing on the command line says that links shall be checked: what a configuration says does not count, as it may be a
 * stranger's. Throws a UsageError.
 */
export async function readOnlineOptions(options: Options): Promise<OnlineOptions | null> {
  const [online, offline] = [options.flag('online'), options.flag('offline')];
  const cache = !options.flag('no-cache');
  const allowed = options.list('allow-address');
  if (online && offline) {
    throw new UsageError('--online asks the network and --offline does not: give one of them');
  }
  if (offline && !cache) {
    throw new UsageError('--offline uses what the cache holds and --no-cache does not: give one of them');
  }
  if (!online && !offline) {
    if (allowed.length > 0) throw new UsageError('--allow-address goes with --online');
    return null;
  }
  return { way: online ? 'asked' : 'remembered', leaves: await readLeaves(allowed), cache };
}

async function readLeaves(texts: readonly string[]): Promise<readonly Leave[]> {
  if (texts.length === 0) return [];
  const { parseLeave } = await import('./online-node.js');
  return texts.map((text) => {
    const reading = parseLeave(text);
    if ('problem' in reading) throw new UsageError(`--allow-address ${text}: ${reading.problem}`);
    return reading.leave;
  });
}
