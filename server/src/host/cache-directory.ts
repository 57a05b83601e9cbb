import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What says where this machine keeps caches. */
export interface CacheSigns {
  readonly platform: string;
  readonly env: { readonly XDG_CACHE_HOME?: string | undefined; readonly LOCALAPPDATA?: string | undefined };
  readonly home: string;
}

/**
 * The folder in which this program keeps what it can learn again, by the platform's habit; null where there is none. Only the user's
 * own environment decides, and only with absolute paths: a relative one would lead into whatever repository is being checked.
 */
export function cacheDirectory(signs: CacheSigns = thisMachine()): string | null {
  const { platform, env, home } = signs;
  const { isAbsolute, join } = platform === 'win32' ? win32 : posix;
  const first = (...paths: readonly (string | undefined)[]): string | null =>
    paths.find((path): path is string => path !== undefined && isAbsolute(path)) ?? null;
  const inHome = (...parts: readonly string[]): string => (home === '' ? '' : join(home, ...parts));
  if (platform === 'win32') {
    const local = first(env.LOCALAPPDATA, inHome('AppData', 'Local'));
    return local === null ? null : join(local, 'spotlight-brief', 'Cache');
  }
  const caches =
    platform === 'darwin' ? first(inHome('Library', 'Caches')) : first(env.XDG_CACHE_HOME, inHome('.cache'));
  return caches === null ? null : join(caches, 'spotlight-brief');
}

function thisMachine(): CacheSigns {
  let home = '';
  try {
    home = homedir();
  } catch {
    // A user without an entry has no home.
  }
  return { platform: process.platform, env: process.env, home };
}
