import type { Brief } from '../brief/model.js';
import type { Settings } from '../config/settings.js';
import { readsForecasts } from '../forecasts/languages.js';
import { withoutIgnored } from '../links/online/ignored.js';
import type { Report, Reports, RuleContext } from '../rules/rule.js';
import type { LintHost } from './host.js';
import { type ActiveRule, isOn, type PreparedRules } from './prepare.js';

/** What became of one rule; a rule that is off or has nothing to look at has no outcome. */
export interface Outcome {
  readonly prepared: ActiveRule;
  readonly reports: readonly Report[];
  /** Null where it ran to its end. */
  readonly failure: Failure | null;
}

export interface Failure {
  readonly rule: 'internal-error' | 'rule-timeout';
  readonly message: string;
}

const DEFAULT_TIMEOUT = 5000;

/** Runs every rule that is on: first those that answer at once, then, together, those that have to wait for files. */
export async function runRules(
  brief: Brief,
  settings: Settings,
  rules: PreparedRules,
  host: LintHost,
): Promise<Outcome[]> {
  const budget = host.ruleTimeout ?? DEFAULT_TIMEOUT;
  const outcomes: Outcome[] = [];
  const waiting: Waiting[] = [];
  const forecastsRead = readsForecasts(brief.lang);
  const links = host.links == null ? null : withoutIgnored(host.links, settings.links.ignore);
  for (const prepared of rules.values()) {
    const { rule, problem } = prepared;
    if (!isOn(prepared) || rule.engine === true || (rule.forecasts === true && !forecastsRead)) continue;
    if (problem !== null) {
      outcomes.push(failed(prepared, threw(rule.id, problem)));
      continue;
    }
    const started = host.now();
    try {
      const answer = rule.check(new Context(brief, settings, prepared.options, links, host));
      if (answer instanceof Promise) waiting.push({ prepared, answer });
      else if (answer !== null) outcomes.push(collect(prepared, answer, host, started, budget));
    } catch (error) {
      outcomes.push(failed(prepared, threw(rule.id, error)));
    }
  }
  if (waiting.length > 0) outcomes.push(...(await settle(waiting, host, budget)));
  return outcomes;
}

interface Waiting {
  readonly prepared: ActiveRule;
  readonly answer: Promise<Reports>;
}

/** A class, as spreading one context for all rules takes longer than most rules. */
class Context implements RuleContext<unknown> {
  readonly brief: Brief;
  readonly options: unknown;
  readonly authors: RuleContext<unknown>['authors'];
  readonly terms: RuleContext<unknown>['terms'];
  readonly files: RuleContext<unknown>['files'];
  readonly links: RuleContext<unknown>['links'];
  readonly asOf: RuleContext<unknown>['asOf'];
  private readonly host: LintHost;

  constructor(
    brief: Brief,
    settings: Settings,
    options: unknown,
    links: RuleContext<unknown>['links'],
    host: LintHost,
  ) {
    this.brief = brief;
    this.options = options;
    this.authors = settings.authors;
    this.terms = settings.terms;
    this.files = host.files;
    this.links = links;
    this.asOf = host.asOf;
    this.host = host;
  }

  /** Few rules ask for the day, and a command line that starts cold has to find its time zone first. */
  get today(): RuleContext<unknown>['today'] {
    return this.host.today;
  }
}

/** Takes what a rule reports one by one: what it has found before it throws or runs out of time is kept. */
function collect(
  prepared: ActiveRule,
  answer: Iterable<Report>,
  host: LintHost,
  started: number,
  budget: number,
): Outcome {
  const reports: Report[] = [];
  try {
    for (const report of answer) {
      reports.push(report);
      if (host.now() - started > budget) break;
    }
  } catch (error) {
    return { prepared, reports, failure: threw(prepared.rule.id, error) };
  }
  return { prepared, reports, failure: host.now() - started > budget ? late(prepared.rule.id, budget) : null };
}

async function settle(waiting: readonly Waiting[], host: LintHost, budget: number): Promise<Outcome[]> {
  const expiry = expireAfter(host, budget);
  const outcomes = await Promise.all(
    waiting.map(async ({ prepared, answer }): Promise<Outcome | null> => {
      try {
        const reports = await Promise.race([answer, expiry.promise]);
        if (reports === 'expired') return failed(prepared, late(prepared.rule.id, budget));
        return reports === null ? null : collect(prepared, reports, host, host.now(), budget);
      } catch (error) {
        return failed(prepared, threw(prepared.rule.id, error));
      }
    }),
  );
  expiry.cancel();
  return outcomes.filter((outcome) => outcome !== null);
}

/**
 * Waits in two halves: where other work has kept the thread busy for the whole time, the first half ends late, and
 * the second still lets answers in that have long been there.
 */
function expireAfter(host: LintHost, budget: number): { promise: Promise<'expired'>; cancel(): void } {
  let cancel = (): void => {};
  const promise = new Promise<'expired'>((resolve) => {
    cancel = host.after(budget / 2, () => {
      cancel = host.after(budget / 2, () => resolve('expired'));
    });
  });
  return { promise, cancel: () => cancel() };
}

function failed(prepared: ActiveRule, failure: Failure): Outcome {
  return { prepared, reports: [], failure };
}

function threw(id: string, error: unknown): Failure {
  const said = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  const [line = ''] = said.split('\n', 1);
  return {
    rule: 'internal-error',
    message: `The rule \`${id}\` failed and could not look at everything: ${line.slice(0, 200) || 'it did not say why'}. The other rules are not affected; please report this.`,
  };
}

function late(id: string, budget: number): Failure {
  return {
    rule: 'rule-timeout',
    message: `The rule \`${id}\` took longer than ${budget} ms and could not look at everything. The other rules are not affected.`,
  };
}
