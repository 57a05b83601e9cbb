import { ConfigurationFinder, type Found } from '../config/find-configuration.js';
import type { ConfigurationFiles } from '../config/load-configuration.js';
import { configurationSchema } from '../config/schema.js';
import { nodeConfigurationFiles } from '../host/configuration-files.js';
import { shownPath, toCorePath } from '../host/paths.js';
import { FileProblem, readTextFile } from '../host/read-text.js';
import { rules } from '../rules/registry.generated.js';
import { visible } from '../text/visible.js';
import { complain } from './command.js';
import type { Io } from './io.js';
import type { Options } from './options.js';
import { UsageError } from './status.js';

const MAX_CONFIGURATION_SIZE = 1_000_000;

/** The configurations of one run; each one's mistakes are printed once, when it is first met. */
export class Configurations {
  private readonly finder: ConfigurationFinder;
  private readonly reported = new Set<Found['problems']>();
  private readonly read = new Set<string>();
  private readonly io: Io;

  /** Throws a UsageError where `--config` names a file that cannot be read. */
  constructor(options: Options, io: Io) {
    this.io = io;
    const named = options.text('config');
    const path = named === null ? undefined : toCorePath(named, io.cwd);
    if (path !== undefined) {
      checkReadable(path, named ?? path);
      this.read.add(path);
    }
    this.finder = new ConfigurationFinder({
      files: path === undefined ? nodeConfigurationFiles : filesWith(path),
      workspace: io.cwd,
      path,
      schema: () => configurationSchema(rules),
    });
  }

  /** The paths of the configurations read so far, with all that they extend and name. */
  get files(): readonly string[] {
    return [...this.read];
  }

  /** Whether a configuration that was met has mistakes. */
  get failed(): boolean {
    return this.reported.size > 0;
  }

  async find(path: string): Promise<Found> {
    const found = await this.finder.find(path);
    for (const file of found.configuration?.files ?? []) this.read.add(file);
    if (found.path !== null) this.read.add(found.path);
    if (found.problems.length > 0 && !this.reported.has(found.problems)) {
      this.reported.add(found.problems);
      for (const problem of found.problems) {
        const file = visible(shownPath(problem.path, this.io.cwd));
        complain(this.io, `${file}:${problem.line}:${problem.column}: ${visible(problem.message)}`);
      }
    }
    return found;
  }
}

/** The file that the user names may be a symbolic link out of the repository; what it names in its turn may not. */
function filesWith(named: string): ConfigurationFiles {
  return {
    ...nodeConfigurationFiles,
    read: async (path, root) =>
      path === named ? readTextFile(path, MAX_CONFIGURATION_SIZE) : nodeConfigurationFiles.read(path, root),
  };
}

function checkReadable(path: string, named: string): void {
  try {
    readTextFile(path, MAX_CONFIGURATION_SIZE);
  } catch (error) {
    if (error instanceof FileProblem) throw new UsageError(`--config ${named}: ${error.message}`);
    throw error;
  }
}
