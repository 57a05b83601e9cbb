import { isInside } from '../config/paths.js';
import { repositoryAround } from './real-path.js';

/** The repository around a directory; else the current directory, if it holds it; else the directory itself. */
export function rootOf(directory: string, cwd: string): string {
  return repositoryAround(directory) ?? (isInside(directory, cwd) ? cwd : directory);
}
