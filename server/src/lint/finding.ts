import type { Fix, Severity } from '../rules/rule.js';
import type { Span } from '../text/span.js';

/** What one rule found in one brief. Spans count UTF-16 units in the brief's source. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fix: Fix | null;
  readonly suggestions: readonly Fix[];
  /** The rule's page. */
  readonly url: string;
  readonly related: { readonly span: Span; readonly message: string } | null;
  readonly unnecessary: boolean;
}

export interface Stats {
  readonly words: number;
  readonly questions: number;
  readonly links: number;
  readonly forecasts: { readonly total: number; readonly dated: number };
}
