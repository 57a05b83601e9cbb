import { mergeSettings, resolveSettings, type SettingsPart } from '../config/configuration.js';
import type { Settings } from '../config/settings.js';
import type { Configurations } from './configurations.js';

/** What holds for each file: its configuration, and what the command line sets over it. */
export class FileSettings {
  private readonly configurations: Configurations;
  private readonly over: SettingsPart;
  private readonly cwd: string;
  private readonly merged = new WeakMap<Settings, Settings>();

  constructor(configurations: Configurations, over: SettingsPart, cwd: string) {
    this.configurations = configurations;
    this.over = over;
    this.cwd = cwd;
  }

  /**
   * Null where the configuration has mistakes: they have been printed. `root`: what a file's links may not lead out of.
   * @param path absolute; null for standard input without a name
   */
  async of(path: string | null): Promise<{ readonly settings: Settings; readonly root: string } | null> {
    const { configuration, root } = await this.configurations.find(path ?? `${this.cwd}/-`);
    if (configuration === null) return null;
    return { settings: this.merge(resolveSettings(configuration, path ?? configuration.directory)), root };
  }

  /** One object for equal settings, so that the rules are made ready once. */
  private merge(settings: Settings): Settings {
    const known = this.merged.get(settings);
    if (known !== undefined) return known;
    const merged = mergeSettings(settings, this.over);
    this.merged.set(settings, merged);
    return merged;
  }
}
