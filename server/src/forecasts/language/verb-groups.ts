import { BASE, ING, PART, PAST, verbForm } from './verb-forms.js';
import { previousWord, type Word } from './word.js';
import type { Tag } from './words.js';

export type Tense = 'present' | 'past' | 'perfect' | 'pluperfect' | 'modal';

/** A finite verb with its auxiliaries: `is unlikely`, `will have been installed`, `had been expected`. */
export interface VerbGroup {
  /** Index of the finite word. */
  readonly first: number;
  /** Index of the last word of the chain. */
  readonly last: number;
  /** Index of the lexical verb (or of the last auxiliary, where the verb is `be`, `have`, `do`). */
  readonly head: number;
  /** Dictionary form of the head: `expect`, `be`. */
  readonly verb: string;
  readonly tense: Tense;
  /** `will`, `would`, …, in its plain form; null where the group has no modal. */
  readonly modal: string | null;
  /** `would have gone`: a perfect under a modal. */
  readonly perfect: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
}

const MODALS: ReadonlyMap<string, string> = new Map([
  ['cannot', 'can'],
  ["can't", 'can'],
  ["won't", 'will'],
  ["wouldn't", 'would'],
  ["couldn't", 'could'],
  ["shouldn't", 'should'],
  ["shan't", 'shall'],
  ["mustn't", 'must'],
  ["mightn't", 'might'],
  ["needn't", 'need'],
]);
const NOT_BEFORE_VERB: ReadonlySet<Tag> = new Set<Tag>(['to', 'det', 'poss', 'adj', 'prep']);
/** How far from its modal a verb may stand when other words come between (`will, one hears, resign`). */
const REACH = 14;

/** All finite verb groups of a sentence, in order. */
export function findVerbGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let at = 0;
  while (at < words.length) {
    const group = words[at]?.finite === true ? readGroup(words, at) : null;
    if (group !== null) groups.push(underSharedModal(words, group, groups.at(-1)));
    at = group === null ? at + 1 : Math.max(group.last, at) + 1;
  }
  return groups;
}

/** "should ratify …, and appoint …": a bare form behind a coordinator shares the modal before it. */
function underSharedModal(words: readonly Word[], group: VerbGroup, before: VerbGroup | undefined): VerbGroup {
  const head = words[group.first];
  if (before?.modal == null || head === undefined || head.tag !== 'verb' || (head.forms & BASE) === 0) return group;
  if (previousWord(words, group.first)?.tag !== 'coord') return group;
  return { ...group, tense: 'modal', modal: before.modal, perfect: before.perfect };
}

interface Chain {
  at: number;
  head: number;
  have: boolean;
  be: boolean;
  passive: boolean;
  progressive: boolean;
  negated: boolean;
}

function readGroup(words: readonly Word[], first: number): VerbGroup | null {
  const start = words[first];
  if (start === undefined) return null;
  const chain: Chain = {
    at: first,
    head: first,
    have: start.tag === 'have',
    be: start.tag === 'be',
    passive: false,
    progressive: false,
    negated: start.lower.endsWith("n't") || start.lower === 'cannot' || negatedBefore(words, first),
  };
  const modal = start.tag === 'modal' ? modalOf(start.lower) : null;
  if (modal !== null || start.tag === 'be' || start.tag === 'have' || start.tag === 'do')
    follow(words, chain, modal !== null);
  const head = words[chain.head];
  return {
    first,
    last: chain.at,
    head: chain.head,
    verb: head === undefined ? '' : baseOf(head),
    tense: tenseOf(start, chain, first),
    modal,
    perfect: modal !== null && hasHaveBetween(words, first, chain.head),
    passive: chain.passive,
    progressive: chain.progressive,
    negated: chain.negated,
  };
}

function modalOf(lower: string): string {
  return MODALS.get(lower) ?? (lower.endsWith("'ll") ? 'will' : lower);
}

function negatedBefore(words: readonly Word[], first: number): boolean {
  const before = words[first - 1];
  return before?.lower === 'never' || before?.lower === 'nor';
}

function baseOf(word: Word): string {
  if (word.tag === 'be') return 'be';
  if (word.tag === 'have') return 'have';
  if (word.tag === 'do') return 'do';
  return word.base;
}

function hasHaveBetween(words: readonly Word[], first: number, head: number): boolean {
  for (let at = first + 1; at < head; at += 1) if (words[at]?.lower === 'have') return true;
  return false;
}

/** Walks on over adverbs, auxiliaries and the verb itself. */
function follow(words: readonly Word[], chain: Chain, wantsBase: boolean): void {
  let expectBase = wantsBase || words[chain.at]?.tag === 'do';
  let at = expectBase ? verbAfterModal(words, chain.at, chain) : nextInChain(words, chain.at, chain);
  while (at > 0) {
    const word = words[at];
    if (word === undefined) return;
    chain.at = at;
    chain.head = at;
    if (word.tag === 'be') chain.be = true;
    else if (word.tag === 'have') chain.have = true;
    else {
      chain.passive = chain.be && (word.forms & PART) !== 0 && !expectBase;
      chain.progressive = chain.be && (word.forms & ING) !== 0 && !expectBase;
      return;
    }
    expectBase = false;
    at = nextInChain(words, at, chain);
  }
}

const FIRM = /^(?:will|would|won't)$/;

/** The infinitive that a modal governs; other words may come between, but no second finite verb. */
function verbAfterModal(words: readonly Word[], from: number, chain: Chain): number {
  let negated = false;
  let end = from + REACH;
  for (let at = from + 1; at < words.length && at <= end; at += 1) {
    const word = words[at];
    // "will not and should not match": two modals share the verb.
    if (
      at <= from + 3 &&
      word?.tag === 'coord' &&
      words[at + 1]?.tag === 'modal' &&
      FIRM.test(words[from]?.lower ?? '')
    ) {
      at += 1;
      continue;
    }
    if (word === undefined || (word.finite && !isBehindInsertion(words, at, end, from))) break;
    if (word.text === ',' && at === from + 1) {
      at = insertionEnd(words, at);
      end = at + REACH;
      continue;
    }
    if (word.tag === 'neg' || word.lower === 'neither' || word.lower === 'longer') negated = true;
    if (!canBeInfinitive(word) || !canFollow(words[at - 1], word)) continue;
    chain.negated ||= negated;
    return at;
  }
  return unknownVerb(words, from);
}

/** "will, if the drought lasts, lose": jumps to the comma that ends an insertion. */
function insertionEnd(words: readonly Word[], comma: number): number {
  for (let at = comma + 1; at < words.length && at <= comma + 2 * REACH; at += 1)
    if (words[at]?.text === ',') return at;
  return comma;
}

/** The bare form right behind the insertion looks like a verb of its own. */
function isBehindInsertion(words: readonly Word[], at: number, end: number, from: number): boolean {
  return end > from + REACH && at === end - REACH + 1 && ((words[at]?.forms ?? 0) & BASE) !== 0;
}

/** No infinitive stands behind an article or adjective; an auxiliary can ("will no longer be", "will most likely be"). */
function canFollow(before: Word | undefined, word: Word): boolean {
  if (before === undefined || before.lower === 'likely') return true;
  const auxiliary = word.tag === 'be' || word.tag === 'have' || word.tag === 'do';
  return auxiliary ? before.tag !== 'to' : !NOT_BEFORE_VERB.has(before.tag) || before.lower === 'longer';
}

/** Also words listed as adjectives: "will for the first time present". */
function canBeInfinitive(word: Word): boolean {
  if (word.lower === 'be' || word.lower === 'have' || word.lower === 'do' || (word.forms & BASE) !== 0) return true;
  return word.tag === 'adj' && ((verbForm(word.lower)?.forms ?? 0) & BASE) !== 0;
}

/** A verb that no table knows stands right behind its modal: "will onshore". */
function unknownVerb(words: readonly Word[], from: number): number {
  let at = from + 1;
  while (at < from + 4 && (words[at]?.tag === 'adv' || words[at]?.tag === 'neg')) at += 1;
  const word = words[at];
  return word?.tag === 'noun' && from > 0 ? at : 0;
}

/** The next auxiliary, participle or gerund behind adverbs; 0 where the chain ends. */
function nextInChain(words: readonly Word[], from: number, chain: Chain): number {
  for (let at = from + 1; at < words.length && at <= from + 5; at += 1) {
    const word = words[at];
    if (word === undefined) return 0;
    if (word.tag === 'neg') chain.negated = true;
    if (word.tag === 'neg' || word.tag === 'adv' || word.lower === 'since') continue;
    if (word.tag === 'be' && /^(?:be|been|being)$/.test(word.lower)) return at;
    if (word.tag === 'have' && (word.lower === 'had' || word.lower === 'have'))
      return words[from]?.tag === 'have' ? at : 0;
    if (word.tag !== 'verb' || previousWord(words, at) !== words[from]) return 0;
    const wanted = words[from]?.tag === 'have' ? PART : PART | ING;
    return (word.forms & wanted) !== 0 ? at : 0;
  }
  return 0;
}

function tenseOf(start: Word, chain: Chain, first: number): Tense {
  if (start.tag === 'modal') return 'modal';
  if (start.tag === 'have') {
    const bare = chain.head === first;
    if (start.lower.startsWith('had')) return bare ? 'past' : 'pluperfect';
    return bare ? 'present' : 'perfect';
  }
  if (start.tag === 'be') return /^(?:was|were|wasn't|weren't)$/.test(start.lower) ? 'past' : 'present';
  if (start.tag === 'do') return start.lower.startsWith('did') ? 'past' : 'present';
  return (start.forms & PAST) !== 0 ? 'past' : 'present';
}
