import type { Directive, NamedRule } from '../brief/directives.js';
import type { Brief } from '../brief/model.js';
import type { Suppressions } from '../brief/suppressions.js';
import type { Fix, Report } from '../rules/rule.js';
import { nearest } from '../text/nearest.js';
import { FAILURE_RULES } from './prepare.js';
import { removal } from './suppression-removal.js';

/** What is known once all rules have run. */
export interface RunFacts {
  readonly known: ReadonlySet<string>;
  /** The rules that could look at everything: neither off nor failed nor without what they need. */
  readonly ran: ReadonlySet<string>;
}

/** A name that is of no use. */
interface Idle {
  readonly named: NamedRule;
  readonly why: 'failure' | 'misspelt' | 'unknown' | 'unused' | 'not-disabled';
  /** The rule that was probably meant by a misspelt name. */
  readonly meant: string;
}

/** Reports for the comments that are of no use. */
export function unusedSuppressions(brief: Brief, suppressions: Suppressions, facts: RunFacts): Report[] {
  const idle = new Map<Directive, Idle[]>();
  const add = (directive: Directive, each: Idle): void => {
    const names = idle.get(directive);
    if (names === undefined) idle.set(directive, [each]);
    else names.push(each);
  };
  for (const { directive, named, used } of suppressions.all) {
    const wrong = used ? null : misnamed(named, facts.known);
    if (wrong !== null) add(directive, wrong);
    else if (!used && facts.ran.has(named.id)) add(directive, { named, why: 'unused', meant: '' });
  }
  const nothingToEnd = new Set<Directive>();
  for (const { directive, named } of suppressions.idleEnds) {
    if (named === null) nothingToEnd.add(directive);
    else add(directive, misnamed(named, facts.known) ?? { named, why: 'not-disabled', meant: '' });
  }
  return suppressions.directives.flatMap((directive) => {
    if (directive.kind === null) return [unknownWord(directive)];
    if (nothingToEnd.has(directive)) {
      return [wholly(brief, directive, 'There is nothing to enable: no comment above disables a rule.')];
    }
    if (directive.kind !== 'enable' && directive.named.length === 0) {
      return [
        wholly(brief, directive, 'This comment names no rule and suppresses nothing: name the rules, or remove it.'),
      ];
    }
    return partly(brief, directive, idle.get(directive) ?? []);
  });
}

function misnamed(named: NamedRule, known: ReadonlySet<string>): Idle | null {
  if (FAILURE_RULES.has(named.id)) return { named, why: 'failure', meant: '' };
  if (known.has(named.id)) return null;
  const meant = nearest(named.id, known);
  return meant === null ? { named, why: 'unknown', meant: '' } : { named, why: 'misspelt', meant };
}

function unknownWord({ word, comment }: Directive): Report {
  const { start } = comment.textSpan;
  return {
    message: `\`${word}\` means nothing: write \`spotlight-disable-next-line\`, \`spotlight-disable\` or \`spotlight-enable\`.`,
    span: { start, end: start + word.length },
  };
}

function wholly(brief: Brief, directive: Directive, message: string): Report {
  const { fix, safe } = removal(brief, directive, directive.named);
  const change = safe ? { fix } : { suggestions: [fix] };
  return { message, span: directive.comment.span, unnecessary: true, ...change };
}

/**
 * One report a name, but a single one for all that are like no rule at all: a reason without its ` -- `, say. They
 * share one fix, which takes out every name that is of no use.
 */
function partly(brief: Brief, directive: Directive, idle: readonly Idle[]): Report[] {
  const clear = idle.filter(({ why }) => why !== 'misspelt');
  const { fix, safe } = removal(
    brief,
    directive,
    clear.map(({ named }) => named),
  );
  const change = safe ? { fix } : { suggestions: [fix] };
  const strange = clear.filter(({ why }) => why === 'unknown');
  const reported = idle.filter((each) => each.why !== 'unknown' || each === strange[0]);
  return reported.map((each): Report => {
    const report = { message: messageFor(each, strange.length), span: each.named.span };
    return each.why === 'misspelt'
      ? { ...report, suggestions: meantOr(brief, directive, each) }
      : { ...report, unnecessary: true, ...change };
  });
}

/** A misspelt name was meant to suppress something: whether it goes or is set right only the author knows. */
function meantOr(brief: Brief, directive: Directive, { named, meant }: Idle): Fix[] {
  const rename = { title: `Write \`${meant}\``, edits: [{ span: named.span, text: meant }] };
  return directive.named.length === 1 ? [rename, removal(brief, directive, [named]).fix] : [rename];
}

function messageFor({ named, why, meant }: Idle, count: number): string {
  const id = `\`${named.id}\``;
  switch (why) {
    case 'failure':
      return `${id} says that a check failed, which cannot be suppressed: remove it.`;
    case 'misspelt':
      return `There is no rule ${id}; did you mean \`${meant}\`?`;
    case 'unknown':
      return `There is no rule ${id}${count === 1 ? '' : ` (nor ${count - 1} more named here)`}: remove it, or set a reason off with \`--\`.`;
    case 'unused':
      return `Nothing of ${id} is suppressed here: remove it.`;
    case 'not-disabled':
      return `No comment above disables ${id}: remove it.`;
  }
}
