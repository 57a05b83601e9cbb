import type { SourceText } from '../brief/source.js';
import type { Span } from '../text/span.js';

/** A mistake in a configuration file, at its exact place. */
export interface ConfigurationProblem {
  /** Absolute, with `/`. */
  readonly path: string;
  /** 1-based; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** In the configuration file. */
  readonly span: Span;
  /** What is wrong and what would be right, without the place. */
  readonly message: string;
}

export function problemAt(path: string, source: SourceText, span: Span, message: string): ConfigurationProblem {
  const { line, column } = source.position(span.start);
  return { path, line, column, span, message };
}
