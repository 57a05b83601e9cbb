import type { Severity } from '../rules/rule.js';
import type { Finding } from './finding.js';

const LEVELS: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The least grave of some severities. */
export function mildest(severities: readonly Severity[]): Severity {
  return LEVELS[Math.max(...severities.map((severity) => LEVELS.indexOf(severity)), 0)] ?? 'error';
}

/**
 * Whether a rule has more to report after a change than before: more findings of one of the severities down to `level`, graver ones
 * counted with each. Messages and places are not compared, since a change moves both.
 */
export function isWorse(before: readonly Finding[], after: readonly Finding[], level: Severity): boolean {
  const most = LEVELS.indexOf(level);
  const known = countsOf(before, most);
  for (const [key, count] of countsOf(after, most)) if (count > (known.get(key) ?? 0)) return true;
  return false;
}

/** Whether a change has mended what it was made for, each finding of it, and made nothing worse. */
export function hasMended(mended: readonly Finding[], before: readonly Finding[], after: readonly Finding[]): boolean {
  if (isWorse(before, after, mildest(mended.map(({ severity }) => severity)))) return false;
  const [was, is, gone] = [before, after, mended].map((findings) => countsOf(findings, LEVELS.length - 1));
  return mended.every(({ rule }) => {
    const key = `${LEVELS.length - 1} ${rule}`;
    return (is?.get(key) ?? 0) <= (was?.get(key) ?? 0) - (gone?.get(key) ?? 0);
  });
}

function countsOf(findings: readonly Finding[], most: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    for (let level = LEVELS.indexOf(severity); level <= most; level++) {
      const key = `${level} ${rule}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
