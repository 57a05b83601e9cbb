import type { Brief } from '../brief/model.js';
import { readSuppressions, type Suppressions } from '../brief/suppressions.js';
import type { Settings } from '../config/settings.js';
import { rule as internalError } from '../rules/internal-error.js';
import { rules as registry } from '../rules/registry.generated.js';
import type { Report } from '../rules/rule.js';
import { rule as suppressionUnused } from '../rules/suppression-unused.js';
import { at } from '../text/span.js';
import type { Finding } from './finding.js';
import type { LintHost, LintResult } from './host.js';
import { inOrder } from './order.js';
import { type ActiveRule, isOn, type PreparedRules, prepareRules } from './prepare.js';
import { type Outcome, runRules } from './run-rules.js';
import { severityIn } from './severity.js';
import { statsOf } from './stats.js';
import { unusedSuppressions } from './unused-suppressions.js';

/** Of a brief that has an `overload`. */
export const OVERLOADED =
  'Too many marks of Markdown stand here without a blank line, or they nest too deep: the links, emphasis, quotes and lists of this text were not read. Part it by blank lines.';

/**
 * Everything the rules find in one brief, and its figures. Never throws because of a rule: one that fails becomes a
 * finding, and the others still report. The same brief, settings and host give the same findings.
 */
export async function lintBrief(brief: Brief, settings: Settings, host: LintHost): Promise<LintResult> {
  const rules = rulesFor(settings, host);
  const outcomes = await runRules(brief, settings, rules, host);
  const suppressions = readSuppressions(brief);
  const findings: Finding[] = [];
  for (const { prepared, reports, failure } of outcomes) {
    for (const report of reports) {
      if (suppressions?.suppress(prepared.rule.id, report.span) !== true)
        findings.push(toFinding(brief, prepared, report));
    }
    if (failure !== null) {
      const own = rules.get(failure.rule);
      const span = at(brief.title?.span.start ?? 0);
      if (isOn(own)) findings.push(toFinding(brief, own, { message: failure.message, span }));
    }
  }
  const internal = rules.get(internalError.id);
  if (brief.overload !== null && isOn(internal)) {
    findings.push(toFinding(brief, internal, { message: OVERLOADED, span: brief.overload }));
  }
  if (suppressions !== null) {
    for (const finding of unused(brief, suppressions, rules, outcomes)) findings.push(finding);
  }
  return { findings: inOrder(findings), stats: statsOf(brief) };
}

function rulesFor(settings: Settings, host: LintHost): PreparedRules {
  const known = host.prepared?.get(settings);
  if (known !== undefined) return known;
  const rules = prepareRules(settings, host.rules ?? registry, host.docsUrl);
  host.prepared?.set(settings, rules);
  return rules;
}

function toFinding(brief: Brief, { rule, severity, url }: ActiveRule, report: Report): Finding {
  return {
    rule: rule.id,
    severity: severityIn(brief, rule, severity),
    message: report.message,
    span: report.span,
    fix: report.fix ?? null,
    suggestions: report.suggestions ?? [],
    url,
    related: report.related ?? null,
    unnecessary: report.unnecessary ?? false,
  };
}

/** The comments that are of no use; such a finding can be suppressed too, but not by the very name that is of no use. */
function unused(
  brief: Brief,
  suppressions: Suppressions,
  rules: PreparedRules,
  outcomes: readonly Outcome[],
): Finding[] {
  const { id } = suppressionUnused;
  const prepared = rules.get(id);
  if (!isOn(prepared)) return [];
  const known = new Set(rules.keys());
  const ran = new Set(
    outcomes
      // What the web answers today says nothing of the day for which a comment was written; and not every link may have been asked.
      .filter(({ failure, prepared }) => failure === null && prepared.rule.online !== true)
      .map(({ prepared }) => prepared.rule.id),
  );
  for (const report of unusedSuppressions(brief, suppressions, { known, ran })) suppressions.suppress(id, report.span);
  ran.add(id);
  return unusedSuppressions(brief, suppressions, { known, ran })
    .filter((report) => brief.source.slice(report.span) === id || !suppressions.suppress(id, report.span))
    .map((report) => toFinding(brief, prepared, report));
}
