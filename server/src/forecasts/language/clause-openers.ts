import type { Word } from './word.js';

/**
 * `that` clauses are what somebody says or thinks; `question` clauses are indirect questions; `condition` covers if, unless,
 * provided and their inversions ("should the bid fail"); `time` once, when, after, before, until; `reason` and `contrast` are asserted.
 */
export type ClauseKind = 'main' | 'that' | 'relative' | 'question' | 'condition' | 'time' | 'reason' | 'contrast';

const CONDITION = new Set(['if', 'unless', 'lest', 'provided', 'providing', 'whenever', 'wherever']);
const CONTRAST = new Set(['although', 'though', 'while', 'whereas']);
const TIME = new Set(['once', 'when', 'after', 'before', 'until', 'till']);
/** Verbs and nouns after which *who*, *what*, *how* ask instead of relating. */
const ASKING =
  /^(?:ask|wonder|know|decide|determine|examine|discuss|consider|question|clear|unclear|certain|uncertain|see|say|tell|explain|show|depend|on|about|of|to|whether|or|and|debate|assess|test|understand|guess|predict|judge|over)$/;
const GIVEN = /^(?:given|except|considering|assuming|granted)$/;
const SAYING_NOUN =
  /^(?:announcement|promise|pledge|fact|view|belief|hope|fear|assumption|expectation|prospect|idea|claim|warning|forecast|possibility|probability|likelihood|chance|risk|danger|sign|signs|condition|conclusion|statement|assurance|impression|news|doubt|conviction|suspicion|argument|likelihood|odds|guarantee|commitment|threat|argument)$/;
const SAYING_VERB =
  /^(?:tell|inform|warn|assure|convince|persuade|remind|notify|promise|show|say|announce|declare|forecast|predict|state|agree|pledge|claim|argue|note|report|confirm|indicate|signal|suggest|estimate|decide|vow|insist|admit|conclude|hint|write|add|repeat|reiterate|stress|believe|think|expect|hope|fear|make|stipulate|provide|mean|imply)$/;

/** Tells which words open a clause, and of what kind, from what stands around them. */
export class ClauseOpeners {
  private readonly verbsToComma: Int32Array;
  private readonly verbsToOpener: Int32Array;

  /** `lastVerb` is the index of the sentence's last finite verb. */
  constructor(
    private readonly words: readonly Word[],
    private readonly lastVerb: number,
  ) {
    this.verbsToComma = countVerbs(words, false);
    this.verbsToOpener = countVerbs(words, true);
  }

  /** "by the time the lock is mended". */
  isByTheTime(at: number): boolean {
    const by = this.words[at - 2]?.lower;
    return (
      this.words[at - 1]?.lower === 'the' && (by === 'by' || by === 'until') && (this.verbsToOpener[at + 1] ?? 0) > 0
    );
  }

  /**
   * The kind of clause that the word opens, null where it opens none; `inside` tells that the clause around it has its verb,
   * `pending` that one further out still waits for its own. */
  opens(at: number, word: Word, inside: boolean, pending: boolean): ClauseKind | null {
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
    if (word.tag === 'either') return this.opensTime(at, word, pending);
    if (word.tag === 'that') return this.opensThat(at, verbs);
    if (word.lower === 'whose') return verbs > 0 && at > 0 ? 'relative' : null;
    if (word.lower === 'what') return verbs === 0 ? null : this.equates(at) ? 'relative' : 'question';
    // "which yesterday, together with others, called for"
    const inserted = next?.text === ',' || (next?.tag === 'adv' && this.words[at + 2]?.text === ',');
    if (verbs === 0 && !inserted && !(inside && this.opensList(at)))
      return next?.tag !== 'to' && at === 0 ? 'question' : null;
    return this.isQuestionWord(at, word) ? 'question' : 'relative';
  }

  /** "a fall is what the models imply", against "the question is what they imply". */
  private equates(at: number): boolean {
    if (this.words[at - 1]?.tag !== 'be') return false;
    for (let before = at - 2; before >= 0 && before > at - 10; before -= 1)
      if (/^(?:questions?|issue|problem|mystery|puzzle|unknown|point)$/.test(this.words[before]?.lower ?? ''))
        return false;
    return true;
  }

  /** "where coal, steel and labour are scarce": the verb stands behind a list. */
  private opensList(at: number): boolean {
    return this.words[at + 1]?.tag === 'noun' && this.words[at + 2]?.text === ',';
  }

  private opensTime(at: number, word: Word, pending: boolean): ClauseKind | null {
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
    const waiting = this.awaitsVerb(at) || (pending && at > 0 && before?.tag !== 'sign' && before?.tag !== 'coord');
    if (verbs === 0 || (waiting && verbs < 2) || (verbs < 2 && holdsTwoPhrases(this.words, at))) return null;
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
    if (verbs === 0) return before?.finite === true && at < this.lastVerb ? 'that' : null;
    const next = this.words[at + 1];
    if (before === undefined || before.tag === 'sub') return null;
    if (before.tag === 'prep') return GIVEN.test(before.lower) ? 'reason' : null;
    // "As orders rise, that share is headed for a peak": a determiner.
    if (before.text === ',' && next?.tag === 'noun' && this.words[at + 2]?.finite === true && !this.saysBefore(at - 1))
      return null;
    const nounBefore = before.tag === 'noun' || before.tag === 'name' || before.tag === 'pron' || before.tag === 'num';
    const verbNext = next !== undefined && (next.finite || next.tag === 'adv' || next.tag === 'neg');
    if (verbNext && next?.tag !== 'adv') return nounBefore || before.tag === 'sign' ? 'relative' : null;
    if (this.saysBefore(at)) return 'that';
    if (nounBefore && !SAYING_NOUN.test(before.lower) && this.lastVerbIsFar(at)) return 'relative';
    return 'that';
  }

  /** "said at the closing conference that he would": only a phrase with a preposition stands between. */
  private saysBefore(at: number): boolean {
    for (let before = at - 1; before >= 0 && before >= at - 14; before -= 1) {
      const word = this.words[before];
      if (word === undefined || word.text === ',') return false;
      if (!word.finite) continue;
      const after = this.words[before + 1]?.tag;
      return word.tag === 'verb' && SAYING_VERB.test(word.base) && (after === 'prep' || after === 'adv');
    }
    return false;
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
}

/** "after a failed conference the whole organisation will …": the phrase ends where another one begins before any verb. */
function holdsTwoPhrases(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower === 'as') return false;
  for (let next = at + 2; next < words.length && next < at + 12; next += 1) {
    const word = words[next];
    if (word === undefined || word.finite) return false;
    const before = words[next - 1];
    const opens = word.tag === 'det' || (word.tag === 'poss' && !word.lower.includes("'")) || word.tag === 'pron';
    if (opens && before?.tag === 'noun' && !/^(?:day|moment|time|date|hour)$/.test(before.lower)) return true;
  }
  return false;
}

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
