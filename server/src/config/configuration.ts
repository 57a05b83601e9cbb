import type { CacheDays } from '../links/online/fact.js';
import type { Term } from '../rules/rule.js';
import { compileGlob, type Glob, matchesGlobs } from './glob.js';
import { isInside, relativePath } from './paths.js';
import type { ConfigurationData, OverrideData } from './schema.js';
import type { LinkSettings, RuleSetting, Settings } from './settings.js';

/** What one file says, where it says something; a path of authors has become their names. */
export interface SettingsPart {
  readonly authors?: readonly string[];
  readonly terms?: readonly Term[];
  readonly furniture?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly links?: LinksPart;
}

/** Days that are not given stay as they were below. */
export type LinksPart = Partial<Omit<LinkSettings, 'cacheDays'>> & { readonly cacheDays?: Partial<CacheDays> };

/** A configuration as it holds for all files below its directory, put together from what it extends. */
export interface Configuration {
  /** The file that was found, absolute; null for the defaults. */
  readonly path: string | null;
  /** What the globs are relative to. */
  readonly directory: string;
  readonly include: readonly Glob[];
  readonly exclude: readonly Glob[];
  readonly settings: Settings;
  readonly overrides: readonly Override[];
  /** Every file it was read from: whoever keeps a configuration watches these. */
  readonly files: readonly string[];
}

export interface Override {
  readonly files: readonly Glob[];
  readonly settings: SettingsPart;
}

export const DEFAULT_SETTINGS: Settings = {
  authors: [],
  terms: [],
  furniture: [],
  rules: {},
  links: {
    online: false,
    timeout: 10_000,
    concurrency: 16,
    perHost: 4,
    retries: 2,
    cacheDays: { ok: 7, dead: 1 },
    ignore: [],
  },
};

export function defaultConfiguration(directory: string, settings: Settings = DEFAULT_SETTINGS): Configuration {
  return { path: null, directory, include: [], exclude: [], settings, overrides: [], files: [] };
}

/** What holds for one file: the configuration with those overrides whose globs match it, in order. */
export function resolveSettings(configuration: Configuration, path: string): Settings {
  if (configuration.overrides.length === 0) return configuration.settings;
  const relative = pathIn(configuration, path);
  return configuration.overrides
    .filter((override) => relative !== null && matchesGlobs(override.files, relative))
    .reduce((settings, override) => mergeSettings(settings, override.settings), configuration.settings);
}

/** The path as the configuration's globs see it, or null where it lies outside its directory. */
export function pathIn(configuration: Configuration, path: string): string | null {
  return isInside(path, configuration.directory) ? relativePath(configuration.directory, path) : null;
}

/**
 * The upper part over the lower one: lists are joined (of two terms with the same preferred form the upper one counts),
 * rules are set one by one (a severity alone keeps the options), numbers and switches are replaced.
 */
export function mergeSettings(lower: Settings, upper: SettingsPart): Settings {
  return {
    authors: joined(lower.authors, upper.authors),
    terms: joinTerms(lower.terms, upper.terms),
    furniture: joined(lower.furniture, upper.furniture),
    rules: mergeRules(lower.rules, upper.rules),
    links: {
      ...lower.links,
      ...upper.links,
      cacheDays: { ...lower.links.cacheDays, ...upper.links?.cacheDays },
      ignore: joined(lower.links.ignore, upper.links?.ignore),
    },
  };
}

function joined(lower: readonly string[], upper: readonly string[] | undefined): readonly string[] {
  return upper === undefined ? lower : [...new Set([...lower, ...upper])];
}

function joinTerms(lower: readonly Term[], upper: readonly Term[] | undefined): readonly Term[] {
  if (upper === undefined) return lower;
  const terms = new Map(lower.map((term) => [term.preferred, term]));
  for (const term of upper) terms.set(term.preferred, term);
  return [...terms.values()];
}

function mergeRules(lower: Settings['rules'], upper: SettingsPart['rules']): Settings['rules'] {
  if (upper === undefined) return lower;
  const merged = { ...lower };
  for (const [id, setting] of Object.entries(upper)) merged[id] = { ...lower[id], ...setting };
  return merged;
}

/** The settings of a validated file; `authors` are handed in, since they may have come from another file. */
export function settingsPart(data: OverrideData, authors: readonly string[] | undefined): SettingsPart {
  return {
    ...(authors && { authors }),
    ...(data.terms && { terms: data.terms }),
    ...(data.furniture && { furniture: data.furniture }),
    ...(data.rules && { rules: ruleSettings(data.rules) }),
    ...(data.links && { links: linksPart(data.links) }),
  };
}

function ruleSettings(rules: NonNullable<ConfigurationData['rules']>): Record<string, RuleSetting> {
  const entries = Object.entries(rules).flatMap(([id, setting]): [string, RuleSetting][] => {
    if (setting === undefined) return [];
    if (typeof setting === 'string') return [[id, { severity: setting }]];
    const [severity, options] = setting;
    return [[id, options === undefined ? { severity } : { severity, options }]];
  });
  return Object.fromEntries(entries);
}

/** A number of days holds for pages that are there and for those that are not. */
function linksPart({ cacheDays, ...links }: NonNullable<ConfigurationData['links']>): LinksPart {
  const days = typeof cacheDays === 'number' ? { ok: cacheDays, dead: cacheDays } : cacheDays;
  return { ...withoutUndefined(links), ...(days && { cacheDays: withoutUndefined(days) }) };
}

function withoutUndefined<Value extends object>(
  value: Value,
): Partial<{ [Key in keyof Value]: NonNullable<Value[Key]> }> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<{
    [Key in keyof Value]: NonNullable<Value[Key]>;
  }>;
}

export function compileGlobs(globs: string | readonly string[] | undefined): Glob[] {
  return globs === undefined ? [] : (typeof globs === 'string' ? [globs] : globs).map(compileGlob);
}
