import type { Span } from '../text/span.js';
import { type Directive, type DirectiveKind, type NamedRule, readDirectives } from './directives.js';
import { type Commented, Reach } from './reach.js';

/** One rule that one comment names, and whether a finding was suppressed because of it. */
export interface Suppression {
  readonly directive: Directive;
  readonly named: NamedRule;
  used: boolean;
}

/** The suppression comments of one brief. */
export interface Suppressions {
  readonly directives: readonly Directive[];
  /** Every rule that a `disable` comment names, in order. */
  readonly all: readonly Suppression[];
  /** Comments that end what was never begun: without rules, or the names that nothing disabled. */
  readonly idleEnds: readonly { readonly directive: Directive; readonly named: NamedRule | null }[];
  /** Whether a finding of a rule is suppressed; notes that the comment was of use. */
  suppress(rule: string, span: Span): boolean;
}

interface Region {
  readonly start: number;
  end: number;
  readonly suppression: Suppression;
}

/** Regions of one rule and kind; starts and ends both grow, so that one binary search finds the one that counts. */
type Regions = Map<string, Region[]>;

/** Null where no comment speaks to the engine, which is what most briefs are like. */
export function readSuppressions(brief: Commented): Suppressions | null {
  const directives = readDirectives(brief.comments);
  if (directives.length === 0) return null;
  const reach = new Reach(brief);
  const all: Suppression[] = [];
  const idleEnds: { directive: Directive; named: NamedRule | null }[] = [];
  const regions: Record<Exclude<DirectiveKind, 'enable'>, Regions> = {
    disable: new Map(),
    'disable-next-line': new Map(),
  };
  const open = new Map<string, Region>();
  let begun = false;

  for (const directive of directives) {
    const { kind, comment, named } = directive;
    if (kind === null) continue;
    if (kind === 'enable') {
      if (named.length === 0 && !begun) idleEnds.push({ directive, named: null });
      for (const name of named) if (!open.has(name.id)) idleEnds.push({ directive, named: name });
      for (const id of named.length === 0 ? [...open.keys()] : named.map((name) => name.id)) {
        const region = open.get(id);
        if (region !== undefined) region.end = comment.span.start;
        open.delete(id);
      }
      if (open.size === 0) begun = false;
      continue;
    }
    if (kind === 'disable') begun = true;
    const next = kind === 'disable' ? null : reach.next(comment);
    for (const name of named) {
      const suppression: Suppression = { directive, named: name, used: false };
      all.push(suppression);
      if (kind === 'disable') {
        if (open.has(name.id)) continue;
        const region = { start: reach.start(comment), end: brief.source.text.length, suppression };
        open.set(name.id, region);
        addRegion(regions.disable, name.id, region);
      } else if (next !== null) {
        addRegion(regions['disable-next-line'], name.id, { ...next, suppression });
      }
    }
  }

  const suppress = (rule: string, span: Span): boolean => {
    const region = find(regions['disable-next-line'].get(rule), span) ?? find(regions.disable.get(rule), span);
    if (region === undefined) return false;
    region.suppression.used = true;
    return true;
  };
  return { directives, all, idleEnds, suppress };
}

/** A region that the one before it covers is of no use and left out. */
function addRegion(regions: Regions, rule: string, region: Region): void {
  const list = regions.get(rule);
  if (list === undefined) regions.set(rule, [region]);
  else if (region.end > (list.at(-1)?.end ?? 0)) list.push(region);
}

/** The last region that starts at or before a span, if it holds the span's beginning. */
function find(regions: readonly Region[] | undefined, span: Span): Region | undefined {
  if (regions === undefined) return undefined;
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const region = regions[low - 1];
  const holds =
    region !== undefined && (span.start < region.end || (span.start === region.end && span.end === span.start));
  return holds ? region : undefined;
}
