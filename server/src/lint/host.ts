import type { Settings } from '../config/settings.js';
import type { LinkFacts } from '../links/online/fact.js';
import type { FileView, Rule } from '../rules/rule.js';
import type { IsoDay } from '../text/day.js';
import type { Finding, Stats } from './finding.js';
import type { PreparedRules } from './prepare.js';

/** What the engine needs from the place it runs in: files, clock and timer are handed in. */
export interface LintHost {
  /** Null where there are no files, as on standard input without a name. */
  readonly files: FileView | null;
  /** What the network said, or null or absent where nobody asked it. The configuration's `ignore` is heeded by the engine. */
  readonly links?: LinkFacts | null;
  readonly today: IsoDay;
  /** The day as of which forecasts count as due, or null. */
  readonly asOf: IsoDay | null;
  /** Milliseconds from any fixed point, as `performance.now()`. */
  now(): number;
  /** Calls back once after some milliseconds, as `setTimeout`; gives what calls it off. */
  after(milliseconds: number, call: () => void): () => void;
  /** Time budget of one rule on one brief, in milliseconds; 5000 by default. */
  readonly ruleTimeout?: number;
  /** The rules there are; the registry by default. */
  readonly rules?: readonly Rule[];
  /** Where the rules' pages stand; `DOCS_URL` by default. */
  readonly docsUrl?: string;
  /** Hand one in and the rules are made ready once for each `Settings` object instead of once for each brief. */
  readonly prepared?: WeakMap<Settings, PreparedRules>;
}

export interface LintResult {
  /** By position, then by rule. */
  readonly findings: readonly Finding[];
  readonly stats: Stats;
}
