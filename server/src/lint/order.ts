import type { Finding } from './finding.js';

/** Findings by position, then by rule, without those that say the same of the same words. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(compare);
  return sorted.filter((finding, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || compare(previous, finding) !== 0;
  });
}

/** Compared by code unit, not by language: the order must not depend on the machine. */
function compare(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
