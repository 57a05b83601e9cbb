import type { SourceText } from '../../brief/source.js';
import type { Finding, Stats } from '../../lint/finding.js';
import type { Paint } from '../color.js';
import type { Counts } from '../status.js';

export interface LintedFile {
  /** Relative to the current directory, with `/`. */
  readonly path: string;
  readonly source: SourceText;
  /** Those that are printed: with `--quiet`, errors only. */
  readonly findings: readonly Finding[];
  readonly stats: Stats;
}

export interface Summary extends Counts {
  readonly files: number;
  readonly fixable: number;
}

/** Turns findings into text; nothing else. */
export interface Reporter {
  /** What is printed as soon as a file is done. */
  file(file: LintedFile): string;
  /** What is printed once all files are done. */
  end(summary: Summary): string;
}

export interface ReporterOptions {
  readonly paint: Paint;
}
