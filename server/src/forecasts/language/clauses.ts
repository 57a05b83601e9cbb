import type { VerbGroup } from './verb-groups.js';
import type { Word } from './word.js';

/**
 * `that` clauses are what somebody says or thinks; `question` clauses are indirect questions; `condition` covers if, unless,
 * provided and their inversions ("should the talks fail"); `time` once, when, after, before, until; `reason` and `contrast` are asserted.
 */
export type ClauseKind = 'main' | 'that' | 'relative' | 'question' | 'condition' | 'time' | 'reason' | 'contrast';

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
const CONDITION = new Set(['if', 'unless', 'lest', 'provided', 'providing', 'whenever', 'wherever']);
const CONTRAST = new Set(['although', 'though', 'while', 'whereas']);
const TIME = new Set(['once', 'when', 'after', 'before', 'until', 'till']);
/** Verbs and nouns after which *who*, *what*, *how* ask instead of relating. */
const ASKING =
  /^(?:ask|wonder|know|decide|determine|examine|discuss|consider|question|clear|unclear|certain|uncertain|see|say|tell|explain|show|depend|on|about|of|to|whether|or|and|debate|assess|test|understand|guess|predict|judge|over)$/;

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
  private readonly verbsToComma: Int32Array;
  private readonly verbsToOpener: Int32Array;
  private readonly groupAt: Map<number, number>;

  constructor(
    private readonly words: readonly Word[],
    private readonly groups: readonly VerbGroup[],
  ) {
    this.of = new Int32Array(words.length);
    this.ofGroup = new Int32Array(groups.length);
    this.verbsToComma = countVerbs(words, false);
    this.verbsToOpener = countVerbs(words, true);
    this.groupAt = new Map(groups.map((group, index) => [group.first, index]));
  }

  build(): ClauseMap {
    this.open('main', 0, -1);
    if (this.isInversion()) this.open('condition', 0, 0);
    for (let at = 0; at < this.words.length; at += 1) {
      const word = this.words[at];
      if (word !== undefined) this.step(at, word);
      const group = this.groupAt.get(at);
      if (group !== undefined) this.place(group, at);
      this.of[at] = this.current();
    }
    return { clauses: this.clauses, of: this.of, ofGroup: this.ofGroup };
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

  /** "Should the talks fail, …", "Had it not been for …": the sentence opens with its verb and asks nothing. */
  private isInversion(): boolean {
    const first = this.words[0]?.lower;
    return (first === 'should' || first === 'had' || first === 'were') && this.words.at(-1)?.text !== '?';
  }

  private step(at: number, word: Word): void {
    if (word.tag === 'sign') this.sign(at, word.text);
    else if (word.lower === 'time' && this.isByTheTime(at)) this.open('time', at - 2, at);
    else if (
      word.tag === 'sub' ||
      word.tag === 'either' ||
      word.tag === 'rel' ||
      word.tag === 'that' ||
      word.lower === 'whose'
    ) {
      const kind = this.opens(at, word);
      if (kind === null) return;
      this.leaveForConjunction(at);
      this.open(kind, at, at);
    }
  }

  private isByTheTime(at: number): boolean {
    const by = this.words[at - 2]?.lower;
    return (
      this.words[at - 1]?.lower === 'the' && (by === 'by' || by === 'until') && (this.verbsToOpener[at + 1] ?? 0) > 0
    );
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

  private opens(at: number, word: Word): ClauseKind | null {
    const next = this.words[at + 1];
    const verbs = this.verbsToComma[at + 1] ?? 0;
    if (word.lower === 'whether') return next?.lower === 'or' ? 'contrast' : 'question';
    if (word.lower === 'so') return null;
    if (word.tag === 'sub') {
      if (verbs === 0 && next?.text !== ',') return null;
      if (CONDITION.has(word.lower)) return word.lower === 'if' && this.asks(at) ? 'question' : 'condition';
      if (CONTRAST.has(word.lower)) return 'contrast';
      if (word.lower === 'when' && this.asksWhen(at)) return 'question';
      return TIME.has(word.lower) ? 'time' : 'reason';
    }
    if (word.tag === 'either') return this.opensTime(at, word);
    if (word.tag === 'that') return this.opensThat(at, verbs);
    if (word.lower === 'whose') return verbs > 0 && at > 0 ? 'relative' : null;
    if (word.lower === 'what') return verbs === 0 ? null : this.words[at - 1]?.tag === 'be' ? 'relative' : 'question';
    if (verbs === 0 && next?.text !== ',' && !this.opensList(at))
      return next?.tag !== 'to' && at === 0 ? 'question' : null;
    return this.isQuestionWord(at, word) ? 'question' : 'relative';
  }

  /** "where land, water and power are cheap": the verb stands behind a list. */
  private opensList(at: number): boolean {
    return this.hasVerb(this.current()) && this.words[at + 1]?.tag === 'noun' && this.words[at + 2]?.text === ',';
  }

  private opensTime(at: number, word: Word): ClauseKind | null {
    const before = this.words[at - 1];
    const next = this.words[at + 1];
    if (word.lower === 'as') {
      if (before?.lower === 'soon' || before?.lower === 'long' || before?.lower === 'far' || before?.lower === 'well')
        return null;
      if (next?.lower === 'soon') return 'time';
      if (next?.lower === 'long') return 'condition';
      if (isComparison(this.words, at)) return null;
    }
    const verbs = this.verbsToOpener[at + 1] ?? 0;
    const waiting = this.awaitsVerb(at);
    if (verbs === 0 || (waiting && verbs < 2)) return null;
    if (word.lower === 'since' && next?.tag === 'num') return null;
    return TIME.has(word.lower) ? 'time' : 'reason';
  }

  /** A subject stands before this word and its verb has not come: what follows is a preposition, not a conjunction. */
  private awaitsVerb(at: number): boolean {
    for (let before = at - 1; before >= 0 && before > at - 25; before -= 1) {
      const word = this.words[before];
      if (word === undefined || word.finite) return false;
      if (
        word.text === ',' ||
        word.tag === 'coord' ||
        word.text === ';' ||
        word.tag === 'that' ||
        word.tag === 'rel' ||
        word.tag === 'sub'
      )
        return before < at - 1;
    }
    return at > 0;
  }

  private opensThat(at: number, verbs: number): ClauseKind | null {
    const before = this.words[at - 1];
    if (verbs === 0) return before?.finite === true && at < (this.groups.at(-1)?.first ?? 0) ? 'that' : null;
    const next = this.words[at + 1];
    if (before === undefined || before.tag === 'sub') return null;
    if (before.tag === 'prep') return GIVEN.test(before.lower) ? 'reason' : null;
    const nounBefore = before.tag === 'noun' || before.tag === 'name' || before.tag === 'pron' || before.tag === 'num';
    const verbNext = next !== undefined && (next.finite || next.tag === 'adv' || next.tag === 'neg');
    if (verbNext && next?.tag !== 'adv') return nounBefore || before.tag === 'sign' ? 'relative' : null;
    if (nounBefore && !SAYING_NOUN.test(before.lower) && this.lastVerbIsFar(at)) return 'relative';
    return 'that';
  }

  /** The noun before *that* is not the object of a verb of saying right before it. */
  private lastVerbIsFar(at: number): boolean {
    for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
      const word = this.words[before];
      if (word?.finite === true || word?.tag === 'verb') return !SAYING_VERB.test(word.base);
    }
    return true;
  }

  private isQuestionWord(at: number, word: Word): boolean {
    const before = this.words[at - 1];
    if (at === 0) return word.lower !== 'where';
    if (before === undefined || word.lower === 'whom') return false;
    if (word.lower === 'how' || word.lower === 'why') return true;
    if (before.tag === 'sign') return false;
    if (before.tag === 'prep' && word.lower === 'which') return false;
    return ASKING.test(before.lower) || ASKING.test(before.base);
  }

  /** "has not said when", "it is unclear when". */
  private asksWhen(at: number): boolean {
    const before = this.words[at - 1];
    return (
      before !== undefined &&
      /^(?:say|specify|know|decide|tell|clear|unclear|announce|unknown|uncertain|determine|disclose|reveal|on|of|about|or|and|ask|predict|guess)$/.test(
        before.base,
      )
    );
  }

  private asks(at: number): boolean {
    const before = this.words[at - 1];
    return before !== undefined && /^(?:ask|wonder|unclear|see)$/.test(before.base);
  }

  /** Gives a verb group its clause: the open one if that waits for a verb, else by what stands between the two verbs. */
  private place(group: number, at: number): void {
    if (this.isInvertedMain(at)) {
      this.stack.length = 1;
      if (this.hasVerb(this.current())) this.reopen('main', at, -1);
    } else if (this.hasVerb(this.current())) this.makeRoom(group, at);
    const clause = this.clause(this.current());
    clause?.groups.push(group);
    this.ofGroup[group] = this.current();
  }

  /** "Not until the unit runs will the country …": the modal before its subject belongs to the main clause. */
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

const GIVEN = /^(?:given|except|considering|assuming|granted)$/;
const SAYING_NOUN =
  /^(?:announcement|promise|pledge|fact|view|belief|hope|fear|assumption|expectation|prospect|idea|claim|warning|forecast|possibility|probability|likelihood|chance|risk|danger|sign|signs|condition|conclusion|statement|assurance|impression|news|doubt|conviction|suspicion|argument|likelihood|odds|guarantee|commitment|threat|argument)$/;
const SAYING_VERB =
  /^(?:tell|inform|warn|assure|convince|persuade|remind|notify|promise|show|say|announce|declare|forecast|predict|state|agree|pledge|claim|argue|note|report|confirm|indicate|signal|suggest|estimate|decide|vow|insist|admit|conclude|hint|write|add|repeat|reiterate|stress|believe|think|expect|hope|fear|make|stipulate|provide|mean|imply)$/;

function isComparison(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (next?.lower === 'soon' || next?.lower === 'long') return false;
  return (
    before?.lower === 'such' ||
    before?.lower === 'same' ||
    next?.lower === 'well' ||
    next?.lower === 'early' ||
    next?.tag === 'adj'
  );
}

/** For every word how many finite verbs stand from it to the next comma, semicolon, bracket or end (or next conjunction). */
function countVerbs(words: readonly Word[], toOpener: boolean): Int32Array {
  const counts = new Int32Array(words.length + 1);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined) continue;
    const opener = toOpener && (word.tag === 'sub' || word.tag === 'rel' || word.tag === 'that');
    const stop = opener || (word.tag === 'sign' && /[,;:()—]/.test(word.text));
    counts[at] = stop ? 0 : (counts[at + 1] ?? 0) + (word.finite ? 1 : 0);
  }
  return counts;
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
