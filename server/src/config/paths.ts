/**
 * Paths as the core knows them: absolute, with `/`, on Windows with the drive in front (`C:/briefs`). The core has no
 * file system; whoever hands in files also hands in such paths.
 */

const ABSOLUTE = /^(?:[A-Za-z]:)?\//;

function isAbsolute(path: string): boolean {
  return ABSOLUTE.test(path);
}

/** `path` seen from `directory`, without `.` and `..` segments. Absolute paths stay what they are. */
export function resolvePath(directory: string, path: string): string {
  const whole = isAbsolute(path) ? path : `${directory}/${path}`;
  const drive = /^[A-Za-z]:/.exec(whole)?.[0] ?? '';
  const segments: string[] = [];
  for (const segment of whole.slice(drive.length).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `${drive}/${segments.join('/')}`;
}

/** The directory that holds `path`; of a root, the root itself. */
export function directoryOf(path: string): string {
  return resolvePath(path, '..');
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether `path` is `directory` or lies under it. */
export function isInside(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}

/** `path` as seen from `directory`, with `..` where it lies outside; absolute where they share no drive. */
export function relativePath(directory: string, path: string): string {
  const from = directory.split('/').filter((segment) => segment !== '');
  const to = path.split('/').filter((segment) => segment !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  if (shared === 0 && from[0]?.endsWith(':') === true) return path;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** A directory and all above it, nearest first. */
export function* upwards(directory: string): Generator<string> {
  let current = directory;
  for (;;) {
    yield current;
    const above = directoryOf(current);
    if (above === current) return;
    current = above;
  }
}
