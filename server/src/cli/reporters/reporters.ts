import { compactReporter } from './compact.js';
import { githubReporter } from './github.js';
import { jsonReporter } from './json.js';
import { prettyReporter } from './pretty.js';
import type { Reporter, ReporterOptions } from './reporter.js';

/** The formats of `lint`. */
export const REPORTERS = {
  pretty: prettyReporter,
  compact: compactReporter,
  json: jsonReporter,
  github: githubReporter,
} as const satisfies Readonly<Record<string, (options: ReporterOptions) => Reporter>>;

export type Format = keyof typeof REPORTERS;

export const FORMATS = Object.keys(REPORTERS) as readonly Format[];
