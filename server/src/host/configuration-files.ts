import { existsSync, realpathSync } from 'node:fs';
import type { ConfigurationFiles } from '../config/load-configuration.js';
import { isInside } from '../config/paths.js';
import { slashes } from './paths.js';
import { FileProblem, readTextFile } from './read-text.js';

const MAX_SIZE = 1_000_000;

/** Configuration files on this machine. Symbolic links are followed only as far as the root. */
export const nodeConfigurationFiles: ConfigurationFiles = {
  async exists(path) {
    return existsSync(path);
  },
  async read(path, root) {
    if (!existsSync(path)) return null;
    if (!isInside(slashes(realpathSync(path)), slashes(realpathSync(root)))) {
      throw new FileProblem('its symbolic link leads out of the workspace');
    }
    return readTextFile(path, MAX_SIZE);
  },
};
