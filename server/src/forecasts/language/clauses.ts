import { type ClauseKind, ClauseOpeners } from './clause-openers.js';
import type { VerbGroup } from './verb-groups.js';
import type { Word } from './word.js';

export interface Clause {
  readonly kind: ClauseKind;
  /** Index of the clause it hangs on; -1 for main clauses. */
  readonly parent: number;
  /** Index of the first word, with its conjunction. */
  readonly start: number;
  /** Index of the opening word (`which`, `if`), -1 where there is none. */
  readonly opener: number;
  /** Its verb groups (indices), in order; coordinated verbs without a subject of their own share the clause. */
  readonly groups: number[];
}

export interface ClauseMap {
  readonly clauses: readonly Clause[];
  /** For every word the index of its clause. */
  readonly of: Int32Array;
  /** For every verb group the index of its clause. */
  readonly ofGroup: Int32Array;
}

const DEEPEST = 24;

/** Splits a sentence into its clauses, one finite verb or several coordinated ones each; one pass, linear. */
export function findClauses(words: readonly Word[], groups: readonly VerbGroup[]): ClauseMap {
  return new ClauseBuilder(words, groups).build();
}

class ClauseBuilder {
  private readonly clauses: Clause[] = [];
  private readonly of: Int32Array;
  private readonly ofGroup: Int32Array;
  /** Open clauses, outermost first. */
  private readonly stack: number[] = [];
  private readonly parens: number[] = [];
  /** Index behind the last semicolon, colon or dash. */
  private sectionStart = 0;
  private readonly openers: ClauseOpeners;
  private readonly groupAt: Map<number, number>;
  private readonly groupEnd: Map<number, number>;

  constructor(
    private readonly words: readonly Word[],
    private readonly groups: readonly VerbGroup[],
  ) {
    this.of = new Int32Array(words.length);
    this.ofGroup = new Int32Array(groups.length);
    this.openers = new ClauseOpeners(words, groups.at(-1)?.first ?? 0);
    this.groupAt = new Map(groups.map((group, index) => [group.first, index]));
    this.groupEnd = new Map(groups.map((group, index) => [group.last, index]));
  }

  build(): ClauseMap {
    this.open('main', 0, -1);
    if (this.isInversion()) this.open('condition', 0, 0);
    for (let at = 0; at < this.words.length; at += 1) {
      const word = this.words[at];
      if (word !== undefined) this.step(at, word);
      const group = this.groupAt.get(at);
      if (group !== undefined) this.place(group, at);
      this.leaveInsertion(at);
      this.of[at] = this.current();
    }
    return { clauses: this.clauses, of: this.of, ofGroup: this.ofGroup };
  }

  /** "will, if the drought lasts, lose": behind the verb the clause inserted into its group is over. */
  private leaveInsertion(at: number): void {
    const group = this.groupEnd.get(at);
    if (group === undefined) return;
    const clause = this.ofGroup[group] ?? 0;
    if (this.stack.includes(clause)) while (this.stack.length > 1 && this.current() !== clause) this.stack.pop();
  }

  private current(): number {
    return this.stack.at(-1) ?? 0;
  }

  private clause(index: number): Clause | undefined {
    return this.clauses[index];
  }

  private open(kind: ClauseKind, start: number, opener: number): void {
    const parent = kind === 'main' ? -1 : this.current();
    this.clauses.push({ kind, parent: this.clauses.length === 0 ? -1 : parent, start, opener, groups: [] });
    // Deeper nesting than prose ever has is flattened, so that no input makes the stack costly.
    if (this.stack.length >= DEEPEST) this.stack.pop();
    this.stack.push(this.clauses.length - 1);
  }

  private pop(): void {
    if (this.stack.length > 1) this.stack.pop();
  }

  private hasVerb(index: number): boolean {
    return (this.clause(index)?.groups.length ?? 0) > 0;
  }

  /** "Should the bid fail, …", "Had it been known …": the sentence opens with its verb and asks nothing. */
  private isInversion(): boolean {
    const first = this.words[0]?.lower;
    return (first === 'should' || first === 'had' || first === 'were') && this.words.at(-1)?.text !== '?';
  }

  private step(at: number, word: Word): void {
    if (word.tag === 'sign') this.sign(at, word.text);
    else if (word.lower === 'time' && this.openers.isByTheTime(at)) this.open('time', at - 2, at);
    else if (
      word.tag === 'sub' ||
      word.tag === 'either' ||
      word.tag === 'rel' ||
      word.tag === 'that' ||
      word.lower === 'whose'
    ) {
      const kind = this.openers.opens(at, word, this.hasVerb(this.current()), this.isPending());
      if (kind === null) return;
      this.leaveForConjunction(at);
      this.open(kind, at, at);
    }
  }

  private sign(at: number, text: string): void {
    if (text === ',') this.comma(at);
    else if (text === ';' || text === ':' || text === '—' || text === '–') {
      if (text === '–' && this.words[at - 1]?.end === this.words[at]?.start) return;
      this.sectionStart = at + 1;
      if (this.hasVerb(this.stack[0] ?? 0)) this.stack.length = 1;
      else while (this.stack.length > 1 && this.hasVerb(this.current())) this.pop();
    } else if (text === '(') this.parens.push(this.stack.length);
    else if (text === ')') {
      const depth = this.parens.pop();
      if (depth !== undefined && depth < this.stack.length) this.stack.length = Math.max(1, depth);
    }
  }

  /** A comma ends the clauses that have their verb, down to one that still waits for it; "X, which …, and Y" keeps the top one. */
  private comma(at: number): void {
    if (!this.isPending()) {
      // Lists inside a subordinate clause go on; what follows with its own subject and verb is sorted out by `place`.
      return;
    }
    if (this.words[at + 1]?.tag === 'coord' && this.words[at + 2]?.tag !== 'name') return;
    while (this.stack.length > 1 && this.hasVerb(this.current())) this.pop();
  }

  /** Whether an outer clause still lacks its verb. */
  private isPending(): boolean {
    for (const index of this.stack) if (!this.hasVerb(index)) return true;
    return false;
  }

  /** ", and although …", ", because …": a conjunction after a comma hangs on the main clause, not on the relative before it. */
  private leaveForConjunction(at: number): void {
    const word = this.words[at];
    const before = this.words[at - 1];
    if (word?.tag !== 'sub' && word?.tag !== 'either') return;
    if (before?.text !== ',' && before?.tag !== 'coord') return;
    while (this.stack.length > 1 && this.hasVerb(this.current()) && this.clause(this.current())?.kind === 'relative')
      this.pop();
  }

  /** Gives a verb group its clause: the open one if that waits for a verb, else by what stands between the two verbs. */
  private place(group: number, at: number): void {
    if (this.isLateInversion(at)) this.open('condition', at, at);
    else if (this.isInvertedMain(at)) {
      this.stack.length = 1;
      if (this.hasVerb(this.current())) this.reopen('main', at, -1);
    } else if (this.hasVerb(this.current())) this.makeRoom(group, at);
    const clause = this.clause(this.current());
    clause?.groups.push(group);
    this.ofGroup[group] = this.current();
  }

  /** "An exodus is on the cards should the president cling to power": *should* before its subject, behind a whole clause. */
  private isLateInversion(at: number): boolean {
    if (this.words[at]?.lower !== 'should' || !this.hasVerb(this.current()) || this.words.at(-1)?.text === '?')
      return false;
    const before = this.words[at - 1]?.tag;
    const next = this.words[at + 1]?.tag;
    const subject = next === 'det' || next === 'poss' || next === 'name' || next === 'pron';
    return (
      subject && (before === 'noun' || before === 'name' || before === 'adv' || before === 'verb' || before === 'sign')
    );
  }

  /** "Not until the mayor resigns will the strike …": the modal before its subject belongs to the main clause. */
  private isInvertedMain(at: number): boolean {
    if (!/^(?:not|only|never|nor|neither|no|seldom|rarely|hardly|under)$/.test(this.words[0]?.lower ?? ''))
      return false;
    const next = this.words[at + 1];
    const subject = next?.tag === 'det' || next?.tag === 'poss' || next?.tag === 'name' || next?.tag === 'pron';
    return subject && this.words[at]?.tag === 'modal';
  }

  private makeRoom(group: number, at: number): void {
    const joint = this.joint(group, at);
    if (joint.kind === 'shared') return;
    if (joint.kind === 'coordinated') {
      if (joint.comma) while (this.stack.length > 1) this.pop();
      const same = this.clause(this.current());
      const kind = same?.kind ?? 'main';
      if (this.stack.length > 1) this.stack.pop();
      else this.stack.length = 0;
      this.reopen(kind, joint.at, same?.parent ?? -1);
      return;
    }
    const free = this.clause(this.current());
    while (this.stack.length > 1 && this.hasVerb(this.current())) this.pop();
    if (!this.hasVerb(this.current())) return;
    // No outer clause waits: a clause without its *that* ("the ministry says it will"), or a second main clause.
    const subject = free?.kind === 'question' && (free.opener === 0 || free.opener === this.sectionStart);
    const section = this.sectionStart > (this.groups[group - 1]?.last ?? 0);
    const bare = joint.at < 0 && !joint.comma && !subject && !section;
    if (bare) this.reopen('that', joint.from, this.ofGroup[group - 1] ?? 0);
    else this.reopen('main', section ? this.sectionStart : joint.from, -1);
  }

  private reopen(kind: ClauseKind, start: number, parent: number): void {
    this.clauses.push({ kind, parent, start, opener: -1, groups: [] });
    this.stack.push(this.clauses.length - 1);
    for (let at = start; at < this.of.length && at < (this.groups[this.groups.length - 1]?.last ?? 0) + 1; at += 1) {
      if (this.groupAt.has(at)) break;
      this.of[at] = this.current();
    }
  }

  /** What stands between the verb before and this one. */
  private joint(
    group: number,
    at: number,
  ): { kind: 'shared' | 'coordinated' | 'none'; comma: boolean; at: number; from: number } {
    const before = this.groups[group - 1];
    const from = (before?.last ?? -1) + 1;
    let coordinator = -1;
    let comma = -1;
    for (let between = at - 1; between >= from; between -= 1) {
      const word = this.words[between];
      if (word === undefined) break;
      if (word.tag === 'coord' && coordinator < 0) coordinator = between;
      if (word.text === ',' && comma < 0) comma = between;
      if (coordinator >= 0 && between < coordinator - 1) break;
    }
    const subjectless = coordinator >= 0 && this.onlyAdverbs(coordinator + 1, at);
    if (subjectless) return { kind: 'shared', comma: false, at: coordinator, from };
    if (coordinator >= 0 && (comma === coordinator - 1 || !this.isPending())) {
      return { kind: 'coordinated', comma: comma === coordinator - 1, at: coordinator, from: coordinator };
    }
    return { kind: 'none', comma: comma >= 0, at: coordinator, from: comma >= 0 ? comma + 1 : from };
  }

  private onlyAdverbs(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const tag = this.words[at]?.tag;
      if (tag !== 'adv' && tag !== 'neg') return false;
    }
    return true;
  }
}

/** The clauses from this one up to its main clause. */
export function* withAncestors(map: ClauseMap, index: number): Generator<Clause> {
  for (let at = index, steps = 0; at >= 0 && steps < 12; steps += 1) {
    const clause = map.clauses[at];
    if (clause === undefined) return;
    yield clause;
    at = clause.parent;
  }
}
