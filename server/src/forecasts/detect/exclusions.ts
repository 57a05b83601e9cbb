import type { Clause } from '../language/clauses.js';
import { subjectOf } from '../language/subject.js';
import { type Context, chainOf, clauseAt, groupNear, isPast, wordSet } from './context.js';
import { governorOf, UNCLAIMED_NOUNS, UNKNOWN } from './reports.js';

/** Wishes, fears, demands and advice: what they govern is not claimed by the author. */
const UNCLAIMED =
  wordSet(`deny fear want wish hope demand urge call ask insist worry dread desire long recommend advise suggest propose request require order
crave plead beg appeal advocate prefer favour favor ensure guarantee stipulate prescribe oblige`);

/** Rules and treaties: "stipulates that each contribution will represent". */
const NORMS = wordSet('stipulate provide prescribe require specify lay mandate oblige define');

export const LAW = wordSet(
  'article articles paragraph section treaty constitution charter statute convention protocol regulation directive law rules code act covenant statutes rulebook',
);

/** Indirect questions, conditions and wishes: nothing in them is asserted. */
export function isUnasserted(context: Context, clause: number): boolean {
  if (isSubjectOfPast(context, clause)) return true;
  for (const link of chainOf(context, clause)) {
    if (link.kind === 'question' || link.kind === 'condition') return true;
    if (link.kind === 'time' && !isWhenAfterComma(context, link.start)) return true;
    if ((link.kind === 'that' || link.kind === 'relative') && isAdvisedToSay(context, link.start, link.parent))
      return true;
    if (
      link.kind === 'that' &&
      (isUnclaimed(context, link.start, link.parent) || isSaidByLaw(context, link.start, link.parent))
    )
      return true;
    if (link.kind === 'relative' && isAside(context, link)) return false;
    if (link.kind === 'relative' && (hangsOnRule(context, link.start) || hangsOnWish(context, link))) return true;
  }
  return false;
}

/** "That the mission might be overrun was a fear": what was once thought. */
function isSubjectOfPast(context: Context, clause: number): boolean {
  const { words } = context;
  const opens = words[0]?.lower === 'that' && /^(?:det|poss|name|noun)$/.test(words[1]?.tag ?? '');
  if (!opens || clauseAt(context, clause)?.start !== 0) return false;
  const last = clauseAt(context, clause)?.groups.at(-1) ?? -1;
  const next = context.groups[last + 1];
  return next !== undefined && next.verb === 'be' && isPast(next);
}

/** "hopes that the president, who goes to Beijing on Friday, will …": an aside in the present is the author's own word. */
function isAside(context: Context, link: Clause): boolean {
  const group = context.groups[link.groups[0] ?? -1];
  const opener = context.words[link.opener]?.lower;
  return (
    context.words[link.start - 1]?.text === ',' &&
    (opener === 'who' || opener === 'which') &&
    group !== undefined &&
    (group.tense === 'present' || group.modal === 'will')
  );
}

/** ", when the signing is planned" tells something new; "when roads become impassable" at the start does not. */
function isWhenAfterComma(context: Context, start: number): boolean {
  return context.words[start]?.lower === 'when' && start > 0;
}

/** "ought to say plainly that it will accept": advice on what to say; "it should be noted that" is the author's own word. */
function isAdvisedToSay(context: Context, start: number, parent: number): boolean {
  const group = groupNear(context, parent, start);
  // "wants guarantees that the others will not"
  if (
    group !== undefined &&
    UNCLAIMED.has(group.verb) &&
    /^(?:guarantees?|assurances?|promises?|pledges?|commitments?)$/.test(context.words[start - 1]?.lower ?? '')
  )
    return true;
  return (
    group !== undefined &&
    !group.passive &&
    (group.modal === 'should' || group.modal === 'must' || group.modal === 'ought') &&
    /^(?:say|declare|state|make|announce|pledge|promise|signal|guarantee|ensure|assure|warn|ought)$/.test(group.verb)
  );
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

/** "The charter says that", "the treaty provides that". */
function isSaidByLaw(context: Context, start: number, parent: number): boolean {
  const group = groupNear(context, parent, start);
  if (group === undefined || group.modal !== null) return false;
  const { head } = subjectOf(context, group, clauseAt(context, parent));
  const lower = context.words[head]?.lower ?? '';
  if (/^(?:agreement|accord|pact|accords|memorandum)$/.test(lower))
    return group.tense === 'present' && context.times.every((time) => time.status !== 'future');
  return LAW.has(lower) || LAW.has(context.words[head - 1]?.lower ?? '');
}

/** "demands a pact that would bind": what is wished for is described, not foretold. */
function hangsOnWish(context: Context, link: Clause): boolean {
  const modal = context.groups[link.groups[0] ?? -1]?.modal;
  if (modal !== 'would' && modal !== 'could') return false;
  const group = groupNear(context, link.parent, link.start);
  return (
    group !== undefined &&
    /^(?:want|demand|seek|need|ask|call|wish|desire|insist|hope|urge)$/.test(group.verb) &&
    group.modal === null
  );
}

const RULE_NOUNS = wordSet(
  'rule rules law principle clause provision article norm doctrine stipulation fine fines penalty penalties',
);

/** "the rule by which a seat will lapse". */
function hangsOnRule(context: Context, start: number): boolean {
  for (let at = start - 1; at >= 0 && at >= start - 3; at -= 1)
    if (RULE_NOUNS.has(context.words[at]?.lower ?? '')) return true;
  return false;
}

/** A direct question. */
export function isQuestion(context: Context): boolean {
  const { words } = context;
  for (let at = words.length - 1; at >= 0 && at > words.length - 4; at -= 1) {
    const text = words[at]?.text;
    if (text === '?') return true;
    if (words[at]?.tag !== 'sign') break;
  }
  return false;
}
