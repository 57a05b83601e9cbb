import { existsSync } from 'node:fs';
import { isInside, upwards } from '../config/paths.js';

/** The repository around a directory; else the current directory, if it holds it; else the directory itself. */
export function rootOf(directory: string, cwd: string): string {
  for (const above of upwards(directory)) {
    if (existsSync(`${above === '/' ? '' : above}/.git`)) return above;
  }
  return isInside(directory, cwd) ? cwd : directory;
}
