import type { IsoDay } from '../../text/day.js';
import type { Clause } from '../language/clauses.js';
import { subjectOf } from '../language/subject.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { type Context, chainOf, clauseAt, firstGroup, groupNear, isPast, spells, wordSet } from './context.js';

/** Wishes, fears, demands and advice: what they govern is not claimed by the author. */
const UNCLAIMED =
  wordSet(`fear want wish hope demand urge call ask insist worry dread desire long recommend advise suggest propose request require order
crave plead beg appeal advocate prefer favour favor ensure guarantee stipulate prescribe oblige mean-to`);
const UNCLAIMED_NOUNS = wordSet(
  'fear fears hope hopes demand demands concern concerns worry worries wish wishes call calls requirement condition request anxiety dread',
);
/** Rules and treaties: "stipulates that each contribution will represent". */
const NORMS = wordSet('stipulate provide prescribe require specify lay mandate oblige define');
export const LAW = wordSet(
  'article articles paragraph section treaty constitution charter statute convention protocol regulation directive law rules code act covenant statutes rulebook',
);
const UNKNOWN = wordSet('unclear unknown uncertain unresolved undecided');
const REPORTS =
  wordSet(`announce say forecast predict promise pledge warn state declare agree confirm estimate vow signal indicate suggest tell assure insist threaten
project calculate note decide rule argue claim expect anticipate maintain reiterate repeat write add stress emphasise emphasize underline hint foresee envisage report inform commit undertake guarantee conclude
believe think caution reckon admit acknowledge affirm swear contend assert judge determine order resolve reaffirm stipulate propose provide`);

/** Indirect questions, conditions and wishes: nothing in them is asserted. */
export function isUnasserted(context: Context, clause: number): boolean {
  for (const link of chainOf(context, clause)) {
    if (link.kind === 'question' || link.kind === 'condition') return true;
    if (link.kind === 'time' && !isWhenAfterComma(context, link.start)) return true;
    if (
      link.kind === 'that' &&
      (isUnclaimed(context, link.start, link.parent) || isSaidByLaw(context, link.start, link.parent))
    )
      return true;
    if (link.kind === 'relative' && (hangsOnRule(context, link.start) || hangsOnWish(context, link))) return true;
  }
  return false;
}

/** ", when the signing is planned" tells something new; "when roads become impassable" at the start does not. */
function isWhenAfterComma(context: Context, start: number): boolean {
  return context.words[start]?.lower === 'when' && start > 0;
}

function isUnclaimed(context: Context, start: number, parent: number): boolean {
  const governor = governorOf(context, start, parent);
  if (governor === null) return false;
  if (UNCLAIMED_NOUNS.has(governor.lower) && governor.tag === 'noun') return true;
  if (UNKNOWN.has(governor.lower)) return true;
  const base = governor.base;
  if (
    base === 'suggest' ||
    base === 'mean' ||
    base === 'insist' ||
    base === 'require' ||
    base === 'guarantee' ||
    base === 'ensure'
  )
    return false;
  return UNCLAIMED.has(base) || NORMS.has(base);
}

/** "Article 9 says that", "the treaty provides that". */
function isSaidByLaw(context: Context, start: number, parent: number): boolean {
  const group = groupNear(context, parent, start);
  if (group === undefined || group.modal !== null) return false;
  const { head } = subjectOf(context, group, clauseAt(context, parent));
  const lower = context.words[head]?.lower ?? '';
  if (/^(?:agreement|accord|pact|accords|memorandum)$/.test(lower))
    return group.tense === 'present' && context.times.every((time) => time.status !== 'future');
  return LAW.has(lower) || LAW.has(context.words[head - 1]?.lower ?? '');
}

/** "demands guarantees that would bind": what is wished for is described, not foretold. */
function hangsOnWish(context: Context, link: Clause): boolean {
  const modal = context.groups[link.groups[0] ?? -1]?.modal;
  if (modal !== 'would' && modal !== 'could') return false;
  const group = groupNear(context, link.parent, link.start);
  return (
    group !== undefined &&
    (UNCLAIMED.has(group.verb) || group.verb === 'seek' || group.verb === 'need') &&
    group.modal === null
  );
}

/** "the rule under which a slot will be lost". */
function hangsOnRule(context: Context, start: number): boolean {
  for (let at = start - 1; at >= 0 && at >= start - 3; at -= 1) {
    if (
      /^(?:rule|rules|law|principle|clause|provision|article|norm|doctrine|stipulation|fine|fines|penalty|penalties)$/.test(
        context.words[at]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}

/** The word that governs a *that* clause: the nearest verb, noun of saying or adjective before it. */
export function governorOf(context: Context, start: number, parent: number) {
  const { words } = context;
  for (let at = start - 1; at >= 0 && at >= start - 5; at -= 1) {
    const word = words[at];
    if (word === undefined || word.text === ';') break;
    if (at === start - 1 && (UNCLAIMED_NOUNS.has(word.lower) || UNKNOWN.has(word.lower))) return word;
    if (word.tag === 'verb') return word;
  }
  const group = groupNear(context, parent, start);
  return group === undefined ? null : (words[group.head] ?? null);
}

/** How a report about the future stands in time: open, closed unless a date ahead opens it, over for good, or no past report at all. */
export type Report = 'none' | 'open' | 'closed' | 'over';

/** Looks at the verb that governs the clause: "announced that it would" is open, "had predicted", "nobody expected" are closed. */
export function pastReport(context: Context, clause: number): Report {
  const link = clauseAt(context, clause);
  if (link === undefined || link.parent < 0) return 'none';
  const group = groupNear(context, link.parent, link.start);
  if (group?.modal === 'could' && hasPastTime(context, link.parent)) return 'closed';
  if (!isPast(group) || group === undefined) return 'none';
  if (group.tense === 'pluperfect') return 'over';
  if (group.negated || link.kind === 'relative') return 'closed';
  if (link.kind !== 'that') return 'closed';
  const governor = governorOf(context, link.start, link.parent);
  if (
    governor === null ||
    !REPORTS.has(governor.base) ||
    governor.base === 'expect' ||
    governor.base === 'believe' ||
    governor.base === 'think'
  )
    return 'closed';
  if (hasNegativeSubject(context, group) || hasPastYear(context, link.parent)) return 'closed';
  return 'open';
}

function hasNegativeSubject(context: Context, group: VerbGroup): boolean {
  for (let at = group.first - 1; at >= 0 && at >= group.first - 4; at -= 1) {
    if (/^(?:nobody|no|none|few|neither|hardly)$/.test(context.words[at]?.lower ?? '')) return true;
  }
  return false;
}

/** The clause carries a date of a year before publication; what was said in the last months is still news. */
export function hasPastYear(context: Context, clause: number): boolean {
  const { published } = context;
  for (const time of context.times) {
    if (time.clause !== clause || time.governor >= 0 || time.status !== 'past') continue;
    const { to } = time.days;
    if (published === null || to === null) return true;
    if (to.slice(0, 4) < published.slice(0, 4) && (time.expression.class === 'absolute' || !isRecent(to, published)))
      return true;
  }
  return false;
}

/** Within about four months, counted in months. */
function isRecent(day: IsoDay, published: IsoDay): boolean {
  const months = (iso: IsoDay): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return months(published) - months(day) <= 4;
}

/** A date of the calendar ahead: the only thing that keeps a refuted or counterfactual report open. */
export function hasCalendarFuture(context: Context, clause: number): boolean {
  return context.times.some(
    (time) => time.clause === clause && time.status === 'future' && time.expression.class === 'absolute',
  );
}

/** Any date in the clause that lies before publication. */
export function hasPastTime(context: Context, clause: number): boolean {
  return context.times.some((time) => time.clause === clause && time.governor < 0 && time.status === 'past');
}

export function hasFutureTime(context: Context, clause: number): boolean {
  return context.times.some(
    (time) =>
      time.clause === clause &&
      (time.status === 'future' || time.status === 'running') &&
      !(time.underPast && time.expression.class === 'relative'),
  );
}

const OPENERS = wordSet('what who whom which how why when where whether whose');

/** A question, direct or as the subject of the sentence. */
export function isQuestion(context: Context): boolean {
  const { words } = context;
  for (let at = words.length - 1; at >= 0 && at > words.length - 4; at -= 1) {
    const text = words[at]?.text;
    if (text === '?') return true;
    if (words[at]?.tag !== 'sign') break;
  }
  return false;
}

export function opensWithQuestionWord(context: Context): boolean {
  return OPENERS.has(context.words[0]?.lower ?? '');
}

const TEXTS = wordSet(
  'brief paper report article analysis section chapter note text study essay memo commentary spotlight part bulletin',
);
const WRITING =
  wordSet(`examine discuss analyse analyze look turn consider argue assess focus outline describe review explore address show explain deal present
use come see summarise summarize sketch trace survey investigate conclude begin start compare evaluate map ask set discuss identify concentrate return`);

/** "This brief will examine …", "the next section looks at …", "we will argue …". */
export function isMetatext(context: Context, group: VerbGroup): boolean {
  const { words } = context;
  if (!WRITING.has(group.verb)) return false;
  const next = words[group.last + 1]?.lower;
  if (group.passive) return next === 'below' || next === 'here' || words[group.first - 1]?.lower === 'as';
  if (words[group.first - 1]?.lower === 'below') return true;
  for (let at = group.first - 1; at >= 0 && at >= group.first - 6; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    if (TEXTS.has(word.lower)) {
      for (let before = at - 1; before >= 0 && before >= at - 3; before -= 1) {
        if (
          /^(?:this|these|following|next|present|our|last|final|first|second|third|concluding)$/.test(
            words[before]?.lower ?? '',
          )
        )
          return true;
      }
    }
  }
  const subject = words[group.first - 1]?.lower;
  return (subject === 'we' || subject === 'i') && !/["“”]/.test(words[0]?.text ?? '');
}

const KNOWING = wordSet('find know remember recall recognise recognize notice agree object say argue note');

/** "Lawyers will be familiar with", "readers will recall": *will* of what is so now. */
export function isEpistemicWill(context: Context, group: VerbGroup): boolean {
  const next = context.words[group.last + 1]?.lower;
  if (group.verb === 'be') return next === 'familiar' || next === 'aware' || next === 'forgiven';
  if (group.perfect && /^(?:notice|see|hear|read|observe|realise|realize|note|escape)$/.test(group.verb)) return true;
  return (
    KNOWING.has(group.verb) &&
    /^(?:readers?|lawyers?|observers?|critics|some|many|few|sceptics|skeptics|historians?|experts|anyone|others|viewers|economists|one|opponents|those)$/.test(
      subjectHead(context, group),
    )
  );
}

/** The word right before the verb group, without the adverbs. */
export function subjectHead(context: Context, group: VerbGroup): string {
  for (let at = group.first - 1; at >= 0; at -= 1) {
    const word = context.words[at];
    if (word === undefined) break;
    if (word.tag !== 'adv' && word.tag !== 'neg') return word.lower;
  }
  return '';
}

const QUOTES = /["“”„«»]/;

/** "… will …," he had said in 2022: words in quotation marks that were spoken in another time. */
export function isOldQuote(context: Context, group: VerbGroup): boolean {
  if (!isQuoted(context, group.first)) return false;
  for (const other of context.groups) {
    if (isQuoted(context, other.first)) continue;
    if (other.tense === 'pluperfect') return true;
    if (other.tense !== 'past') continue;
    const clause = context.clauses.of[other.first] ?? 0;
    if (hasPastYear(context, clause)) return true;
  }
  return false;
}

function isQuoted(context: Context, at: number): boolean {
  let open = false;
  for (let word = 0; word < at && word < 400; word += 1) if (QUOTES.test(context.words[word]?.text ?? '')) open = !open;
  if (!open) return false;
  for (let word = at; word < context.words.length && word < at + 400; word += 1)
    if (QUOTES.test(context.words[word]?.text ?? '')) return true;
  return false;
}

export function startsWith(context: Context, ...expected: readonly string[]): boolean {
  return spells(context.words, 0, ...expected);
}

export function mainGroup(context: Context): VerbGroup | undefined {
  return firstGroup(context, 0);
}
