import type { CacheDays } from '../links/online/fact.js';
import type { Severity, Term } from '../rules/rule.js';

/** What holds for one brief once the configuration, what it extends, its overrides and the command line are put together. */
export interface Settings {
  readonly authors: readonly string[];
  readonly terms: readonly Term[];
  /** Further lines of page furniture: literal text, `*` for anything. */
  readonly furniture: readonly string[];
  /** Rule id → severity and options, for the rules that were set. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly links: LinkSettings;
}

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** As written; already valid for the rule's schema. */
  readonly options?: unknown;
}

export interface LinkSettings {
  readonly online: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  readonly concurrency: number;
  readonly perHost: number;
  readonly retries: number;
  /** Days for which an answer is used again: pages that are there, and pages that are not (404, 410). */
  readonly cacheDays: CacheDays;
  /** Addresses that are not checked: literal text, `*` for anything. */
  readonly ignore: readonly string[];
}
