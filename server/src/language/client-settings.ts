import { safeParse } from 'valibot';
import { DEFAULT_SETTINGS, mergeSettings, settingsPart } from '../config/configuration.js';
import type { ConfigurationSchema } from '../config/load-configuration.js';
import type { Settings } from '../config/settings.js';
import { type IsoDay, parseIsoDay } from '../text/day.js';

/** What the editor's own settings under `spotlight` say for one resource; they lie under the configuration file. */
export interface ClientSettings {
  readonly base: Settings;
  /** Report forecasts that are due as of this day; `today` in the settings is the day itself. */
  readonly asOf: IsoDay | null;
  /** How many briefs of a workspace are looked at that are not open. */
  readonly maxFiles: number;
  /** Whether relative horizons show their days in the text. */
  readonly inlayHints: boolean;
  /** Whether questions show their figures above them. */
  readonly codeLens: boolean;
}

export const DEFAULT_CLIENT_SETTINGS: ClientSettings = {
  base: DEFAULT_SETTINGS,
  asOf: null,
  maxFiles: 2000,
  inlayHints: true,
  codeLens: true,
};

/** Reads what the client answered; a part that is wrong is left out, the others count. */
export function readClientSettings(answer: unknown, schema: ConfigurationSchema, today: IsoDay): ClientSettings {
  if (typeof answer !== 'object' || answer === null) return DEFAULT_CLIENT_SETTINGS;
  const given = answer as Record<string, unknown>;
  let base = DEFAULT_SETTINGS;
  for (const key of ['authors', 'terms', 'furniture', 'rules', 'links']) {
    const value = given[key];
    if (value === undefined || value === null) continue;
    const read = safeParse(schema, { [key]: value });
    // A path of authors is the configuration file's business: settings name them.
    if (read.success)
      base = mergeSettings(
        base,
        settingsPart(read.output, Array.isArray(read.output.authors) ? read.output.authors : undefined),
      );
  }
  const { asOf, maxFiles } = given;
  return {
    base,
    asOf: asOf === 'today' ? today : typeof asOf === 'string' ? parseIsoDay(asOf) : null,
    maxFiles: typeof maxFiles === 'number' && maxFiles >= 0 ? maxFiles : DEFAULT_CLIENT_SETTINGS.maxFiles,
    inlayHints: given.inlayHints !== false,
    codeLens: given.codeLens !== false,
  };
}
