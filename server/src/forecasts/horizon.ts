import { IN_A_CASE, isOverdue, saysWhichOne } from './detect/clause-times.js';
import { type Context, clauseAt, type Finding, groupNear, isPast, type PlacedTime } from './detect/context.js';
import { PART, PAST } from './language/verb-forms.js';
import type { Horizon, HorizonClass } from './reading.js';

const RANK: Record<HorizonClass, number> = { absolute: 0, relative: 1, event: 2, vague: 3 };

/**
 * The time expression that bounds the main prediction; only where that has none, the date of another open plan or event.
 * At one level absolute goes before relative, event and vague, and the earlier one before the later.
 */
export function chooseHorizon(context: Context, findings: readonly Finding[]): Horizon | null {
  return nearestHorizon(context, findings, canBound) ?? nearestHorizon(context, findings, isOverdueOf);
}

/** What the author put in the present or future tense although its time was over: "will sign by June 2020", written in 2021. */
function isOverdueOf(context: Context, time: PlacedTime, findings: readonly Finding[]): boolean {
  return isOverdue(context, time) && findings.some((finding) => finding.clause === time.clause);
}

function nearestHorizon(
  context: Context,
  findings: readonly Finding[],
  mayBound: (context: Context, time: PlacedTime, findings: readonly Finding[]) => boolean,
): Horizon | null {
  let best: PlacedTime | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const time of context.times) {
    if (!mayBound(context, time, findings)) continue;
    // "its 2019 gas price by the end of the year": the date of a noun gives way to that of the verb.
    const attribute = time.expression.attributive || isOutset(context, time) ? 5 : 0;
    const score = levelOf(context, time, findings) * 10 + attribute + RANK[time.expression.class];
    if (score < bestScore) {
      best = time;
      bestScore = score;
    }
  }
  return best === null ? null : asHorizon(best);
}

function asHorizon({ expression, days }: PlacedTime): Horizon {
  const { start, end, text } = expression;
  return { start, end, text, class: expression.class, from: days.from, to: days.to };
}

/** Dates of the past, of conditions and of things done bound nothing. */
function canBound(context: Context, time: PlacedTime, findings: readonly Finding[]): boolean {
  const { text } = time.expression;
  // "which today amounts to", "when choosing suppliers": what is so now, and how something is done.
  if (/^(?:today's|tomorrow's|of today|(?:to )?this day)$/i.test(text)) return false;
  if (/^from today$/i.test(text) && time.expression.firstToken > 0) return false;
  if (/^today$/i.test(text) && !findings.some((finding) => finding.clause === time.clause)) return false;
  if (IN_A_CASE.test(text)) return false;
  if (time.expression.class === 'event' && /^(?:after|following)\b/i.test(text) && holdsPast(context, time))
    return false;
  if (isDateline(context, time)) return false;
  // "arrivals have doubled within a year": how long something took.
  if (
    (time.expression.meaning.kind === 'length' ||
      /^for (?:many |several |some )?(?:years|months|decades|weeks)$/i.test(text)) &&
    isPerfectWithout(context, time, findings)
  )
    return false;
  if (time.status === 'past' || /^(?:on the horizon|in the (?:pipeline|offing))$/i.test(time.expression.text))
    return false;
  for (let index = time.clause, steps = 0; index >= 0 && steps < 8; steps += 1) {
    const clause = clauseAt(context, index);
    if (clause === undefined) break;
    if (clause.kind === 'condition') return false;
    index = clause.parent;
  }
  // "agreed on Wednesday to boost": the day of the act, inside its cue.
  if (isActDay(context, time, findings)) return false;
  if (
    findings.some((finding) => finding.first < time.expression.nextToken && finding.last >= time.expression.firstToken)
  )
    return true;
  if (belongsToThingDone(context, time) && !isSurelyAhead(time)) return isScheduled(context, time, findings);
  const group = groupNear(context, time.clause, time.expression.firstToken);
  return !(isPast(group) && group?.modal === null) || isScheduled(context, time, findings);
}

function isActDay(context: Context, { expression }: PlacedTime, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.kind === 'plan' &&
      finding.first < expression.firstToken &&
      finding.last >= expression.nextToken &&
      isPast(groupNear(context, finding.clause, finding.first)),
  );
}

/** "from 33% in 2024 to 50% by 2050": where it begins. */
function isOutset({ words }: Context, { expression }: PlacedTime): boolean {
  if (words[expression.nextToken]?.lower !== 'to') return false;
  for (let at = expression.firstToken - 1; at >= 0 && at > expression.firstToken - 8; at -= 1)
    if (words[at]?.lower === 'from') return true;
  return false;
}

/** "after the chancellor announced that …": what has happened bounds nothing. */
function holdsPast({ words }: Context, { expression }: PlacedTime): boolean {
  for (let at = expression.firstToken + 2; at < expression.nextToken; at += 1) {
    const word = words[at];
    if (word?.tag !== 'verb' || (word.forms & (PAST | PART)) === 0) continue;
    const before = words[at - 1]?.tag;
    const next = words[at + 1]?.tag;
    const subject = before === 'noun' || before === 'name' || before === 'pron';
    if (subject && /^(?:det|poss|that|pron|name|num)$/.test(next ?? '')) return true;
  }
  return false;
}

/** "BRUSSELS (19 May 2025) – Experts will convene": the day of the report. */
function isDateline({ words }: Context, { expression }: PlacedTime): boolean {
  return (
    expression.firstToken <= 5 &&
    words[expression.firstToken - 1]?.text === '(' &&
    words[expression.nextToken]?.text === ')' &&
    /^[–—-]$/.test(words[expression.nextToken + 1]?.text ?? '')
  );
}

function isPerfectWithout(context: Context, time: PlacedTime, findings: readonly Finding[]): boolean {
  const group = groupNear(context, time.clause, time.expression.firstToken);
  return group?.tense === 'perfect' && !findings.some((finding) => finding.clause === time.clause);
}

/** "unveiled tomorrow", "adopted next year": no bare day or month that could as well be the last one. */
function isSurelyAhead({ status, expression }: PlacedTime): boolean {
  return status === 'future' && saysWhichOne(expression);
}

function isScheduled(context: Context, time: PlacedTime, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.clause === time.clause &&
      finding.first < time.expression.firstToken &&
      finding.last >= time.governor - 1 &&
      clauseAt(context, finding.clause) !== undefined,
  );
}

/** "the cut decided on 3 March": a participle without *be* before it. */
function belongsToThingDone(context: Context, time: PlacedTime): boolean {
  const word = context.words[time.governor];
  if (word === undefined || (word.forms & PART) === 0 || word.tag !== 'verb') return false;
  if (isToBeHadDone(context, time.governor)) return false;
  return context.words[time.governor - 1]?.tag !== 'be';
}

/** "aims to have a cabinet sworn in by late April": the participle is what the plan wants done. */
function isToBeHadDone(context: Context, governor: number): boolean {
  for (let at = governor - 1; at > 0 && at > governor - 8; at -= 1) {
    const word = context.words[at];
    if (word === undefined || word.finite || word.tag === 'sign') return false;
    if (/^(?:have|get|see)$/.test(word.lower)) return context.words[at - 1]?.tag === 'to';
  }
  return false;
}

/** 0 in the clause of the main prediction, more the further away. */
function levelOf(context: Context, time: PlacedTime, findings: readonly Finding[]): number {
  let level = 9;
  const depth = Math.min(...findings.map((finding) => depthOf(context, finding.clause)));
  for (const finding of findings) {
    const main = depthOf(context, finding.clause) === depth ? 0 : 2;
    if (finding.clause === time.clause) level = Math.min(level, main);
    else if (
      clauseAt(context, finding.clause)?.parent === time.clause &&
      clauseAt(context, finding.clause)?.kind === 'that'
    )
      level = Math.min(level, main);
  }
  return level === 9 ? 4 : level;
}

/** The finding of the least subordinated clause; of several there the first. */
export function mainFinding(context: Context, findings: readonly Finding[]): Finding | undefined {
  let main: Finding | undefined;
  for (const finding of findings) {
    if (main === undefined || depthOf(context, finding.clause) < depthOf(context, main.clause)) main = finding;
  }
  return main;
}

/** How deep a clause is subordinated; what somebody says or thinks counts as main. */
function depthOf(context: Context, clause: number): number {
  let depth = 0;
  for (let index = clause, steps = 0; index >= 0 && steps < 12; steps += 1) {
    const link = clauseAt(context, index);
    if (link === undefined || link.kind === 'main') break;
    if (link.kind !== 'that') depth += 1;
    index = link.parent;
  }
  return depth;
}
