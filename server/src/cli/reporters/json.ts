import type { Range, SourceText } from '../../brief/source.js';
import type { Finding } from '../../lint/finding.js';
import type { Fix } from '../../rules/rule.js';
import { toJsonText } from '../text/printable.js';
import type { LintedFile, Reporter } from './reporter.js';

/** For programs: one object for the whole run. */
export function jsonReporter(): Reporter {
  const files: object[] = [];
  return {
    file(file) {
      files.push(fileEntry(file));
      return '';
    },
    end: (summary) => `${toJsonText({ version: 1, files, summary })}\n`,
  };
}

/** One file as all formats made of JSON show it. */
function fileEntry({ path, source, findings, stats }: LintedFile): object {
  return { path, findings: findings.map((finding) => findingEntry(source, finding)), stats };
}

function findingEntry(source: SourceText, finding: Finding): object {
  const { rule, severity, message, span, fix, suggestions, url } = finding;
  return {
    rule,
    severity,
    message,
    range: source.range(span),
    fix: fix === null ? null : fixEntry(source, fix),
    suggestions: suggestions.map((suggestion) => fixEntry(source, suggestion)),
    url,
  };
}

function fixEntry(source: SourceText, fix: Fix): { title: string; edits: { range: Range; text: string }[] } {
  return { title: fix.title, edits: fix.edits.map(({ span, text }) => ({ range: source.range(span), text })) };
}
