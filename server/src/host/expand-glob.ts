import { glob } from 'tinyglobby';
import { slashes } from './paths.js';
import { reasonOf } from './read-text.js';
import { type ConfigurationOf, type SearchResult, withoutIgnored } from './search.js';

/** The files that a glob on the command line matches, without those that a search would leave out. */
export async function expandGlob(
  pattern: string,
  cwd: string,
  configurationOf: ConfigurationOf,
): Promise<SearchResult> {
  try {
    const files = await glob([pattern], {
      cwd,
      absolute: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
    });
    return await withoutIgnored(files.map(slashes), cwd, configurationOf);
  } catch (error) {
    return { files: [], problems: [{ path: pattern, message: reasonOf(error) }], skipped: [], leftOut: 0 };
  }
}
