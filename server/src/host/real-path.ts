import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { directoryOf, isInside, upwards } from '../config/paths.js';
import { slashes } from './paths.js';

/** Where a path leads with all symbolic links followed, with `/`; null where nothing is there. */
export function realPath(path: string): string | null {
  try {
    return slashes(realpathSync.native(path));
  } catch {
    return null;
  }
}

/**
 * What a search that begins in a directory may not lead out of, as a real path: the repository around it, or without one
 * `otherwise`. Null where a symbolic link on the way to the directory has led out of a repository already: that link is the
 * repository's, whoever typed the path.
 */
export function confinesOf(directory: string, otherwise: string): string | null {
  for (const above of upwards(directory)) {
    if (!isLink(above)) continue;
    const around = repositoryAround(directoryOf(above));
    if (around !== null && !leadsInto(above, around)) return null;
  }
  const repository = repositoryAround(directory);
  return realPath(repository ?? otherwise);
}

/** Whether a path leads to something in a directory, with all links followed in both. */
export function leadsInto(path: string, directory: string): boolean {
  const [real, root] = [realPath(path), realPath(directory)];
  return real !== null && root !== null && isInside(real, root);
}

/** The nearest directory upwards that holds a repository; null where there is none. */
export function repositoryAround(directory: string): string | null {
  for (const above of upwards(directory)) {
    if (existsSync(`${above === '/' ? '' : above}/.git`)) return above;
  }
  return null;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
