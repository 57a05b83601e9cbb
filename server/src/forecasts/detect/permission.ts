import { subjectOf } from '../language/subject.js';
import type { VerbGroup } from '../language/verb-groups.js';
import type { Word } from '../language/word.js';
import { hasFutureTime } from './clause-times.js';
import { type Context, clauseAt, wordSet } from './context.js';
import { opensUnderLaw } from './generic.js';

const LEGAL_SUBJECTS =
  wordSet(`doctor patient pupil teacher student worker employee buyer seller user researcher scientist farmer owner tenant holder resident traveller passenger voter refugee migrant investor
shareholder consumer customer trader lender borrower client creditor debtor lawyer official officer soldier firm firms doctors patients users owners residents workers state states party parties member members person persons court government parliament council president country countries company applicant majority minority
citizen citizens authority authorities bank banks signatory contracting commission minister judge chamber operator supplier employer`);

/** "A mediator may lose the trust of one side": a role that anyone can hold, in a sentence that names nobody. */
const ANY_ROLE = /(?:[^aeiou]er|[ts]or|ist|ian)$/;

function namesAnything(context: Context, start: number): boolean {
  return (
    context.times.some((time) => time.status !== 'past') ||
    context.words.some(
      (word, at) =>
        at > start && (word.tag === 'name' || /^(?:this|these|new|next|further|now|already)$/.test(word.lower)),
    )
  );
}

/** What may not be done by rule: "may not exceed", "may not sit on the board". */
const RULED = wordSet(
  'exceed sit serve own vote use employ drive possess carry apply transfer restrict extradite detain discriminate disclose',
);

/** "if the president so requests", "only if the court so decides". */
export function hasRuleWording(words: readonly Word[]): boolean {
  return words.some(
    (word, at) =>
      word.lower === 'so' &&
      /^(?:request|decide|require|demand|direct|order|vote|agree|wish)s?$/.test(words[at + 1]?.lower ?? ''),
  );
}

/** "Under Article 3, any town may apply", "a party may withdraw", "may only": what a rule allows. */
export function isLegalPermission(context: Context, group: VerbGroup, clause: number): boolean {
  const { words } = context;
  if (isReserved(context, group) || isForbidden(context, group, clause)) return true;
  if (words[group.first + 1]?.lower === 'only' && context.clauses.clauses.some((other) => other.kind === 'condition'))
    return true;
  if (
    opensUnderLaw(context) ||
    words.some(
      (word, at) =>
        word.lower === 'notice' &&
        words.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:year|month|week|day)s?'?s?$/.test(lower)),
    )
  )
    return true;
  if (
    words.some((word, at) => word.lower === 'at' && words[at + 1]?.lower === 'any' && words[at + 2]?.lower === 'time')
  )
    return true;
  if (
    group.negated &&
    (RULED.has(group.verb) ||
      words.some((word, at) => word.lower === 'without' && (words[at + 1]?.lower.endsWith('ing') ?? false)))
  )
    return true;
  if (group.passive && hasOnlyNear(words, group)) return true;
  if (hasRuleWording(words)) return true;
  if (
    words.some(
      (word, at) =>
        word.lower === 'majority' && words.slice(Math.max(0, at - 4), at).some((before) => before.lower === 'by'),
    )
  )
    return true;
  if (context.groups.some((other) => other.modal === 'must' || other.modal === 'shall')) return true;
  const { start, end } = subjectOf(context, group, clauseAt(context, clause));
  if (!/^(?:a|an|any|each|every|either|no)$/.test(words[start]?.lower ?? '')) return false;
  for (let at = start; at < end && at < start + 5; at += 1)
    if (
      LEGAL_SUBJECTS.has(words[at]?.lower ?? '') ||
      (ANY_ROLE.test(words[at]?.lower ?? '') && !namesAnything(context, start))
    )
      return true;
  return false;
}

/** "may be dissolved only by", "only judges may be". */
function hasOnlyNear(words: readonly Word[], group: VerbGroup): boolean {
  for (let at = Math.max(0, group.first - 6); at <= group.last + 6; at += 1) {
    if (words[at]?.text === ',' && at > group.last) return false;
    if (words[at]?.lower === 'only') return true;
  }
  return false;
}

/** "only parliament may prolong", "may enter only with a card", "without the consent of the other two". */
function isReserved(context: Context, group: VerbGroup): boolean {
  const { words } = context;
  for (const other of context.groups) {
    if (other.modal !== 'may') continue;
    for (let at = other.first - 1; at >= 0 && at >= other.first - 4; at -= 1) {
      const lower = words[at]?.lower;
      if (lower === 'only' && !/^(?:the|this|its)$/.test(words[at - 1]?.lower ?? '')) return true;
    }
  }
  for (let at = group.first; at < words.length && at < group.last + 20; at += 1) {
    const lower = words[at]?.lower;
    const next = words[at + 1]?.lower ?? '';
    if (
      lower === 'only' &&
      /^(?:with|by|after|if|when|under|upon|through|where|as|on|in)$/.test(next) &&
      isAnyone(context, group)
    )
      return true;
    if (lower === 'only' && /^(?:once|twice|for|until)$/.test(next) && group.modal === 'may') return true;
    if (
      lower === 'without' &&
      /^(?:consent|approval|permission|authorisation|authorization|agreement|licence|permit|visa)$/.test(
        words[at + 2]?.lower ?? next,
      )
    )
      return true;
  }
  return false;
}

/** What is done by right. */
const REQUESTING = wordSet(
  'apply appeal request refuse object opt choose lodge file submit challenge delegate invoke register claim inspect consult petition enrol vote',
);

/** What may fail to happen, unlike what may not be done. */
const ACHIEVED = wordSet(
  'meet reach achieve finish complete ratify adopt approve hold sign pass resolve settle implement fulfil deliver elect reelect need believe know extend renew save win enough feel notice repeat keep build find',
);

/** "Ponds may not be dug within five kilometres of a lagoon", "none may sell its share". */
function isForbidden(context: Context, group: VerbGroup, clause: number): boolean {
  const { words } = context;
  const subject = subjectOf(context, group, clauseAt(context, clause));
  if (/^(?:none|nobody|no)$/.test(words[subject.start]?.lower ?? '') && !hasFutureTime(context, clause)) return true;
  if (
    group.modal === 'may' &&
    !group.passive &&
    REQUESTING.has(group.verb) &&
    isAnyone(context, group) &&
    !hasFutureTime(context, clause)
  )
    return true;
  return (
    group.modal === 'may' &&
    group.negated &&
    group.passive &&
    !ACHIEVED.has(group.verb) &&
    isAnyone(context, group) &&
    !hasFutureTime(context, clause)
  );
}

const PLACES_IN_S = wordSet(
  'brussels athens paris texas cyprus honduras laos wales naples damascus tunis caracas lagos vilnius philippines netherlands seychelles maldives bahamas barbados mauritius lawmakers talks negotiators elections',
);

/** "A fan", "any ship", "ponds": no particular one. */
function isAnyone(context: Context, group: VerbGroup): boolean {
  const { words } = context;
  const { start, end } = subjectOf(context, group, clauseAt(context, context.clauses.of[group.first] ?? 0));
  const first = words[start];
  if (first === undefined || start >= end) return false;
  if (/^(?:a|an|any|each|every|no)$/.test(first.lower)) return true;
  const last = words[end - 1];
  return (
    first.tag !== 'det' &&
    first.tag !== 'poss' &&
    first.tag !== 'pron' &&
    last !== undefined &&
    (last.tag !== 'name' || (end === 1 && !PLACES_IN_S.has(last.lower))) &&
    last.lower.endsWith('s')
  );
}
