import { existsSync } from 'node:fs';
import type { ConfigurationFiles } from '../config/load-configuration.js';
import { isInside } from '../config/paths.js';
import { FileProblem, readRealTextFile } from './read-text.js';
import { realPath } from './real-path.js';

const MAX_SIZE = 1_000_000;

/** Configuration files on this machine. Symbolic links are followed only as far as the root. */
export const nodeConfigurationFiles: ConfigurationFiles = {
  async exists(path) {
    return existsSync(path);
  },
  async read(path, root) {
    const [real, realRoot] = [realPath(path), realPath(root)];
    if (real === null || realRoot === null) return null;
    if (!isInside(real, realRoot)) throw new FileProblem('its symbolic link leads out of the workspace');
    return readRealTextFile(real, MAX_SIZE);
  },
};
