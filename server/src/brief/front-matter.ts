import type { Span } from '../text/span.js';
import type { Comment } from './model.js';

/** One key of the front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Scalars as YAML reads them (a day stays text), lists as arrays, maps as null-prototype objects. */
  readonly value: FrontMatterValue;
  /** Empty, right after the colon, where the value is missing. */
  readonly valueSpan: Span;
  /** The items' spans where the value is a list. */
  readonly itemSpans: readonly Span[];
  /** How the value stands in the source. */
  readonly style: 'plain' | 'quoted' | 'block' | 'list' | 'map' | 'empty';
}

export type FrontMatterValue =
  | string
  | number
  | boolean
  | null
  | readonly FrontMatterValue[]
  | { readonly [key: string]: FrontMatterValue };

export interface FrontMatterProblem {
  /** A sentence for people, without a place in it. */
  readonly message: string;
  readonly span: Span;
}

export interface FrontMatter {
  /** With both fences. */
  readonly span: Span;
  /** Between the fences. */
  readonly content: Span;
  /** Whether there is a closing fence. */
  readonly closed: boolean;
  /** As far as they could be read. */
  readonly entries: readonly FrontMatterEntry[];
  /** Why YAML could not be read. */
  readonly problems: readonly FrontMatterProblem[];
  readonly comments: readonly Comment[];
}

export function entryOf(frontMatter: FrontMatter | null, key: string): FrontMatterEntry | null {
  return frontMatter?.entries.find((entry) => entry.key === key) ?? null;
}
