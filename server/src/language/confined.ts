import { isInside } from '../config/paths.js';
import type { Files } from './host.js';
import { pathOf, uriOf } from './place.js';

/** Whether a file is there and, with all symbolic links followed, still lies inside `root` (a path). */
export async function isWithin(files: Files, uri: string, root: string): Promise<boolean> {
  const [file, directory] = await Promise.all([files.resolve(uri), files.resolve(uriOf(root, uri))]);
  const [path, rootPath] = [file && pathOf(file), directory && pathOf(directory)];
  return path !== null && rootPath !== null && isInside(path, rootPath);
}
