import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path of this machine as the core wants it: absolute, with `/`. */
export function toCorePath(path: string, base: string): string {
  return slashes(resolve(base, path));
}

/** A path for people: relative to the current directory, with `/`; absolute where no relative path leads there. */
export function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown === '' ? '.' : slashes(isAbsolute(shown) ? path : shown);
}

export function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
