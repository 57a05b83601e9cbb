import { type Configuration, resolveSettings } from '../../server/src/config/configuration.js';
import { ConfigurationFinder, type Found } from '../../server/src/config/find-configuration.js';
import type { ConfigurationFiles } from '../../server/src/config/load-configuration.js';
import { configurationSchema } from '../../server/src/config/schema.js';
import type { Settings } from '../../server/src/config/settings.js';
import { rules } from '../../server/src/rules/registry.generated.js';

/** Files that only exist here: absolute path to text. A directory is there when a file lies in it. */
export type Files = Readonly<Record<string, string>>;

export function inMemory(files: Files): ConfigurationFiles {
  return {
    async exists(path) {
      return Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`));
    },
    async read(path) {
      return files[path] ?? null;
    },
  };
}

export function finder(files: Files, more: { workspace?: string; confined?: boolean; path?: string } = {}) {
  const schema = configurationSchema(rules);
  return new ConfigurationFinder({ files: inMemory(files), workspace: '/archive', schema: () => schema, ...more });
}

export async function find(files: Files, path = '/archive/a.brief.md'): Promise<Found> {
  return finder(files).find(path);
}

/** The configuration of `/archive/.spotlightrc.yaml`; throws where it has problems. */
export async function configuration(yaml: string, more: Files = {}): Promise<Configuration> {
  const { configuration: found, problems } = await find({ '/archive/.spotlightrc.yaml': yaml, ...more });
  if (found === null) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return found;
}

export async function settings(yaml: string, path = '/archive/a.brief.md'): Promise<Settings> {
  return resolveSettings(await configuration(yaml), path);
}

/** The problems of a configuration as `line:column words: message`. */
export async function problems(text: string, file = '.spotlightrc.yaml', more: Files = {}): Promise<string[]> {
  const found = await find({ [`/archive/${file}`]: text, ...more });
  return found.problems.map(({ line, column, span, message }) => {
    const words = text.slice(span.start, span.end).split('\n', 1)[0];
    return `${line}:${column} ${words}: ${message}`;
  });
}
