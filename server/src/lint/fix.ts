import type { Turn } from '../brief/canonical.js';
import type { Brief } from '../brief/model.js';
import { type RemovedLine, Turns } from '../brief/removed-lines.js';
import type { Severity } from '../rules/rule.js';
import { applyEdits } from '../text/edit.js';
import { type ChosenFixes, chooseFixes } from './choose-fixes.js';
import type { Finding } from './finding.js';
import type { LintResult } from './host.js';
import { hasMended, isWorse, mildest } from './weigh-findings.js';

export interface FixOptions {
  /** Only the fixes of these rules; of all rules by default. */
  readonly rules?: ReadonlySet<string>;
  /** How often to make all fixes and look again, at most; 10 by default. */
  readonly rounds?: number;
}

export interface FixResult {
  readonly text: string;
  /** How many fixes were made. */
  readonly fixed: number;
  /** The lines of page furniture that the fixes took out. */
  readonly removed: readonly RemovedLine[];
  /** What is left: the brief and the findings of `text`. A fix that would make things worse there is a suggestion. */
  readonly brief: Brief;
  readonly result: LintResult;
}

/** A text on the way, and what was found in it. */
interface State extends Omit<FixResult, 'removed'> {
  readonly steps: readonly Turn[];
}

/** More looks at a text are not worth the time; a long text gets fewer. */
const MOST_READS = 200;
const MOST_CHARACTERS_READ = 20_000_000;
const FEWEST_READS = 20;
/** So many fixes of one rule that do harm say enough about the rest of them. */
const MOST_OF_RULE = 8;
const MOST_AGAIN = 16;

/**
 * Makes the safe fixes, reads the text again and goes on until there is nothing left to fix. Where that ends with a
 * new finding as grave as one that was mended, or does not end, the fixes are tried part by part, and those that do
 * harm are left out. The result is at rest: made again, the fixes change nothing. Where no rest is found in a bounded
 * number of looks, the text stays as it was.
 */
export async function applyFixes(
  text: string,
  parse: (text: string) => Brief,
  lint: (brief: Brief) => Promise<LintResult>,
  options: FixOptions = {},
): Promise<FixResult> {
  const read = async (next: string, fixed: number, steps: readonly Turn[]): Promise<State> => {
    const brief = parse(next);
    return { text: next, fixed, brief, result: await lint(brief), steps };
  };
  const start = await read(text, 0, []);
  const run = new Run(read, options, Math.max(FEWEST_READS, Math.min(MOST_READS, MOST_CHARACTERS_READ / text.length)));
  for (let state = start; ; ) {
    const rest = await run.allTogether(state);
    if (rest !== null) return resultOf(rest);
    const next = await run.partByPart(state);
    if (next === null) return resultOf(run.withoutFixes(start));
    if (next.text === state.text) return resultOf(run.withoutFixes(state));
    state = next;
  }
}

function resultOf({ steps, ...state }: State): FixResult {
  const turns = new Turns(steps[0]?.brief ?? state.brief);
  for (const step of steps) turns.note(step.brief, step.edits);
  return { ...state, removed: turns.removed };
}

type Read = (text: string, fixed: number, steps: readonly Turn[]) => Promise<State>;

class Run {
  private reads = 0;
  private readonly readText: Read;
  private readonly options: FixOptions;
  private readonly most: number;

  constructor(read: Read, options: FixOptions, most: number) {
    this.readText = read;
    this.options = options;
    this.most = most;
  }

  /** All fixes, round by round, until there are none; null where that does not end, or ends worse than it began. */
  async allTogether(from: State): Promise<State | null> {
    const made: Severity[] = [];
    const seen = new Set([from.text]);
    let state = from;
    for (let round = 0; round <= (this.options.rounds ?? 10); round++) {
      const chosen = chooseFixes(state.text, this.wanted(state));
      const text = applyEdits(state.text, chosen.edits);
      if (text === state.text) {
        return made.length > 0 && isWorse(from.result.findings, state.result.findings, mildest(made)) ? null : state;
      }
      if (seen.has(text)) return null;
      seen.add(text);
      made.push(...chosen.findings.map(({ severity }) => severity));
      state = await this.make(state, chosen, text);
    }
    return null;
  }

  /** As many of the fixes as do no harm, each by itself where it must be; null where that would take too long. */
  async partByPart(from: State): Promise<State | null> {
    let state = from;
    const harmful = new Harmful();
    while (this.reads < this.most) {
      const wanted = this.wanted(state);
      const fresh = wanted.filter((finding) => !harmful.has(state, finding));
      let next = fresh.length === 0 ? null : await this.largestPart(state, fresh, harmful);
      // What did harm once is tried again when all else is done: then it may do none.
      if (fresh.length === 0) {
        for (const finding of wanted.slice(0, MOST_AGAIN)) next ??= await this.largestPart(state, [finding], harmful);
        if (next === null) return this.reads < this.most ? state : null;
      }
      state = next ?? state;
    }
    return null;
  }

  /** Makes some fixes together, or else a half of them, and so on; null where each by itself does harm. */
  private async largestPart(state: State, findings: readonly Finding[], harmful: Harmful): Promise<State | null> {
    const chosen = chooseFixes(state.text, findings);
    const [only] = chosen.findings;
    if (only === undefined || this.reads >= this.most) {
      for (const finding of findings) harmful.add(state, finding);
      return null;
    }
    const next = await this.make(state, chosen, applyEdits(state.text, chosen.edits));
    if (hasMended(chosen.findings, state.result.findings, next.result.findings)) return next;
    if (chosen.findings.length === 1) {
      harmful.add(state, only);
      return null;
    }
    const half = chosen.findings.length >> 1;
    const first = await this.largestPart(state, chosen.findings.slice(0, half), harmful);
    if (first !== null) return first;
    // What the first half has taught about a rule holds for the second.
    const second = chosen.findings.slice(half).filter((finding) => !harmful.has(state, finding));
    return second.length === 0 ? null : this.largestPart(state, second, harmful);
  }

  /** A fix that does harm here is for the author to choose. */
  withoutFixes(state: State): State {
    const refused = new Set(this.wanted(state));
    const findings = state.result.findings.map((finding) =>
      finding.fix !== null && refused.has(finding)
        ? { ...finding, fix: null, suggestions: [finding.fix, ...finding.suggestions] }
        : finding,
    );
    return { ...state, result: { ...state.result, findings } };
  }

  private wanted({ result: { findings } }: State): readonly Finding[] {
    const { rules } = this.options;
    return findings.filter(({ fix, rule }) => fix !== null && (rules === undefined || rules.has(rule)));
  }

  private make(from: State, { edits, findings }: ChosenFixes, text: string): Promise<State> {
    this.reads++;
    return this.readText(text, from.fixed + findings.length, [...from.steps, { brief: from.brief, edits }]);
  }
}

/** The fixes that did harm, each by itself; a rule with several of them gets no further try. */
class Harmful {
  private readonly keys = new Set<string>();
  private readonly ofRule = new Map<string, number>();

  add(state: State, finding: Finding): void {
    const key = keyOf(state, finding);
    if (this.keys.has(key)) return;
    this.keys.add(key);
    this.ofRule.set(finding.rule, (this.ofRule.get(finding.rule) ?? 0) + 1);
  }

  has(state: State, finding: Finding): boolean {
    return (this.ofRule.get(finding.rule) ?? 0) >= MOST_OF_RULE || this.keys.has(keyOf(state, finding));
  }
}

/** What a fix is known by when the text around it has changed. */
function keyOf({ text }: State, { rule, message, span, fix }: Finding): string {
  const edits = fix?.edits.map((edit) => `${edit.span.start - span.start},${edit.span.end - span.start},${edit.text}`);
  return JSON.stringify([rule, message, text.slice(span.start, span.end), edits]);
}
