import { type Stats, statSync } from 'node:fs';
import { isInside, relativePath } from '../config/paths.js';
import { reasonOf } from './read-text.js';
import { realPath } from './real-path.js';

/** What a search comes to at a path, all symbolic links followed; `why` is for people, without the name. */
export type Followed =
  | { readonly kind: 'file'; readonly real: string }
  | { readonly kind: 'directory' }
  | { readonly kind: 'outside'; readonly why: string; readonly isDirectory: boolean }
  | { readonly kind: 'unusable'; readonly why: string };

const LEADS_OUT =
  'its symbolic link leads out of the repository or directory that is searched and is not followed; a file named on the command line would be';

export function outside(isDirectory: boolean): Followed & { readonly kind: 'outside' } {
  return { kind: 'outside', why: LEADS_OUT, isDirectory };
}

/** `confines` is the real path of the directory that nothing may lead out of. */
export function follow(path: string, confines: string): Followed {
  let stat: Stats;
  try {
    stat = statSync(path);
  } catch (error) {
    const nowhere = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { kind: 'unusable', why: nowhere ? 'its symbolic link leads nowhere' : reasonOf(error) };
  }
  const real = realPath(path);
  if (real === null || !isInside(real, confines) || isGitsOwn(relativePath(confines, real)))
    return outside(stat.isDirectory());
  if (stat.isDirectory()) return { kind: 'directory' };
  return stat.isFile() ? { kind: 'file', real } : { kind: 'unusable', why: 'this is no regular file' };
}

/** What git keeps is no part of what a repository holds: among it are passwords for servers, and programs it runs. */
function isGitsOwn(path: string): boolean {
  return path.split('/').some((name) => name.toLowerCase() === '.git');
}
