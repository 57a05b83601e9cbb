import type { Finding } from '../lint/finding.js';
import { FAILURE_RULES } from '../lint/prepare.js';
import type { Summary } from './reporters/reporter.js';

/** Counts what a run finds. */
export class Tally {
  private readonly counts = { files: 0, error: 0, warning: 0, info: 0, hint: 0, fixable: 0 };
  /** Whether something could not be done: then the status is 2. */
  failed = false;

  get summary(): Summary {
    return this.counts;
  }

  /** One file's findings, those that are not printed included. */
  add(findings: readonly Finding[]): void {
    this.counts.files++;
    for (const finding of findings) {
      this.counts[finding.severity]++;
      if (finding.fix !== null) this.counts.fixable++;
      // A rule that broke down makes the run a failure, whatever severity its finding was given.
      if (FAILURE_RULES.has(finding.rule)) this.failed = true;
    }
  }

  fail(): void {
    this.failed = true;
  }
}
