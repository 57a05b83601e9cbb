import type { Brief } from '../../../server/src/brief/model.js';
import { type ParseOptions, parseBrief } from '../../../server/src/brief/parse-brief.js';
import type { Settings } from '../../../server/src/config/settings.js';
import type { LintHost, LintResult } from '../../../server/src/lint/host.js';
import { lintBrief } from '../../../server/src/lint/lint-brief.js';
import type { PreparedRules } from '../../../server/src/lint/prepare.js';
import { realClock } from '../../support/clock.js';
import { NO_LINK_CHECK } from '../../support/link-settings.js';

/** What a text broke: the property by its name, and what happened. */
export interface Failure {
  readonly property: string;
  readonly message: string;
}

/** One text under test. The model and the findings are worked out once, for all properties. */
export interface Case {
  readonly text: string;
  readonly settings: Settings;
  readonly brief: Brief;
  readonly result: LintResult;
  /** The same numbers for the same text. */
  readonly random: (below: number) => number;
}

export interface Property {
  /** Names the files of kept texts: lower case and hyphens. */
  readonly name: string;
  /** What went wrong, each as a sentence; nothing where all is well. What it throws counts as broken too. */
  check(subject: Case): Iterable<string> | Promise<Iterable<string>>;
  /** Of how many texts one is asked, in a long run: what costs more is asked less often. 1 by default. */
  readonly every?: number;
}

/** Configured lines, terms and authors, for the rules that need some; other texts go without. */
export const FURNITURE: readonly string[] = ['A configured line', 'Draft * of the desk'];
export const PLAIN: Settings = { authors: [], terms: [], furniture: [], rules: {}, links: NO_LINK_CHECK };
export const CONFIGURED: Settings = {
  authors: ['Anna Nowak', 'Anna Maria Dyner'],
  terms: [
    { preferred: 'Lukashenka', variants: ['Lukashenko'], emphasis: false },
    { preferred: 'de facto', variants: [], emphasis: true },
    { preferred: 'Zapad', variants: [], emphasis: true },
  ],
  furniture: FURNITURE,
  rules: {},
  links: NO_LINK_CHECK,
};

const prepared = new WeakMap<Settings, PreparedRules>();
export const TODAY = '2026-11-22';
const host: LintHost = { ...realClock, files: null, today: TODAY, asOf: null, prepared };

export function parse(text: string, { furniture }: Settings, memory?: ParseOptions['memory']): Brief {
  return parseBrief(text, { furniture, memory });
}

export function lint(brief: Brief, settings: Settings): Promise<LintResult> {
  return lintBrief(brief, settings, host);
}

/** The same numbers for the same text. */
export function numbersFor(text: string): (below: number) => number {
  let state = 2166136261;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 16777619);
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A piece of text as a failure shows it. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 100)} … ${text.slice(-50)}` : text);
}
