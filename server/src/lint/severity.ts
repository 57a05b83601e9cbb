import type { Brief } from '../brief/model.js';
import type { Rule, Severity } from '../rules/rule.js';

const MILDER = { error: 'warning', warning: 'info', info: 'hint', hint: 'hint' } as const satisfies Record<
  Severity,
  Severity
>;

/**
 * How much a finding weighs in this brief. A draft makes the rules about completeness one step milder, whether their
 * severity is the default or was set: the setting speaks of finished briefs, the front matter of this one.
 */
export function severityIn(brief: Brief, rule: Rule, severity: Severity): Severity {
  return brief.status === 'draft' && rule.completeness === true ? MILDER[severity] : severity;
}
