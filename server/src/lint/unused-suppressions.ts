import type { Brief } from '../brief/model.js';
import type { Fix, Report } from '../rules/rule.js';
import type { Edit } from '../text/edit.js';
import { nearest } from '../text/nearest.js';
import { removeComment } from './comment-removal.js';
import type { Directive, NamedRule } from './directives.js';
import { FAILURE_RULES } from './prepare.js';
import type { Suppressions } from './suppressions.js';

/** What is known once all rules have run. */
export interface RunFacts {
  readonly known: ReadonlySet<string>;
  /** The rules that could look at everything: neither off nor failed nor without what they need. */
  readonly ran: ReadonlySet<string>;
}

/** A name that is of no use, and why. */
interface Idle {
  readonly named: NamedRule;
  readonly why: string;
  /** The rule that was probably meant. */
  readonly meant?: string;
}

/** Reports for the comments that are of no use, in the order of the comments. */
export function unusedSuppressions(brief: Brief, suppressions: Suppressions, facts: RunFacts): Report[] {
  const idle = new Map<Directive, Idle[]>();
  const add = (directive: Directive, named: NamedRule, why: string | null): void => {
    const reason = nameProblem(named.id, facts.known) ?? (why === null ? null : { why });
    if (reason === null) return;
    const names = idle.get(directive);
    if (names === undefined) idle.set(directive, [{ named, ...reason }]);
    else names.push({ named, ...reason });
  };
  for (const { directive, named, used } of suppressions.all) {
    if (!used) add(directive, named, facts.ran.has(named.id) ? `nothing of \`${named.id}\` is suppressed here` : null);
  }
  const nothingToEnd = new Set<Directive>();
  for (const { directive, named } of suppressions.idleEnds) {
    if (named === null) nothingToEnd.add(directive);
    else add(directive, named, `no comment above disables \`${named.id}\``);
  }
  return suppressions.directives.flatMap((directive): Report[] => {
    if (directive.kind === null) return [unknownWord(directive)];
    if (nothingToEnd.has(directive))
      return [wholly(brief, directive, 'There is nothing to enable: no comment above disables a rule.')];
    if (directive.kind !== 'enable' && directive.named.length === 0) {
      return [
        wholly(brief, directive, 'This comment names no rule and suppresses nothing: name the rules, or remove it.'),
      ];
    }
    const names = idle.get(directive) ?? [];
    return names.map((each) => partly(brief, directive, each, names));
  });
}

function nameProblem(id: string, known: ReadonlySet<string>): Omit<Idle, 'named'> | null {
  if (FAILURE_RULES.has(id)) return { why: `\`${id}\` says that a check failed, which cannot be suppressed` };
  if (known.has(id)) return null;
  const meant = nearest(id, known);
  const question = meant === null ? '' : `; did you mean \`${meant}\`?`;
  return { why: `there is no rule \`${id}\`${question}`, ...(meant === null ? {} : { meant }) };
}

function unknownWord(directive: Directive): Report {
  return {
    message: `\`${directive.word}\` means nothing: write \`spotlight-disable-next-line\`, \`spotlight-disable\` or \`spotlight-enable\`.`,
    span: { start: directive.comment.textSpan.start, end: directive.comment.textSpan.start + directive.word.length },
  };
}

function wholly(brief: Brief, directive: Directive, message: string): Report {
  return { message, span: directive.comment.span, fix: removal(brief, directive), unnecessary: true };
}

function partly(brief: Brief, directive: Directive, { named, why, meant }: Idle, names: readonly Idle[]): Report {
  const remove =
    names.length === directive.named.length
      ? removal(brief, directive)
      : { title: `Remove \`${named.id}\``, edits: [removeName(directive, named)] };
  const message = `${why.charAt(0).toUpperCase()}${why.slice(1)}${why.endsWith('?') ? '' : ': remove it.'}`;
  if (meant === undefined) return { message, span: named.span, fix: remove, unnecessary: true };
  // A misspelt name was meant to suppress something: which of the two is right only the author knows.
  const rename = { title: `Write \`${meant}\``, edits: [{ span: named.span, text: meant }] };
  return { message, span: named.span, suggestions: [rename, remove] };
}

function removal(brief: Brief, { comment }: Directive): Fix {
  return { title: 'Remove the comment', edits: [removeComment(brief.source, comment)] };
}

/** Takes a name out with what separates it from its neighbour: from the one before, or, of the first, from the next. */
function removeName({ named }: Directive, name: NamedRule): Edit {
  const previous = named[name.index - 1];
  const next = named[name.index + 1];
  const start = previous?.span.end ?? name.span.start;
  const end = previous === undefined && next !== undefined ? next.span.start : name.span.end;
  return { span: { start, end }, text: '' };
}
