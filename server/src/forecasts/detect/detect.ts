import type { VerbGroup } from '../language/verb-groups.js';
import { hasFutureTime, saysWhichOne } from './clause-times.js';
import { type Context, clauseOf, type Finding, isPast } from './context.js';
import { isQuestion, isUnasserted } from './exclusions.js';
import { readForetellingVerb } from './foretelling-verbs.js';
import { isGeneralTruth } from './generic.js';
import { findImperative } from './imperatives.js';
import { readJudgement } from './judgement.js';
import { readModal } from './modals.js';
import { findNominals } from './nominal.js';
import { readPlan } from './plans.js';
import { readPredicate } from './predicates.js';
import { findPresentConditional } from './present-conditional.js';
import { findSchedules } from './schedule.js';
import { readVerdict } from './verdicts.js';

/** All forecasts of a sentence, in the order in which they were found: verbs first, then nouns, then dates. */
export function findForecasts(context: Context): Finding[] {
  if (isQuestion(context)) return [];
  const found: Finding[] = [];
  for (const group of context.groups) {
    const finding = readGroup(context, group);
    // Whether its clause claims anything is asked last: few verbs get so far, and finding the clauses is dear.
    if (finding !== null && !isUnasserted(context, finding.clause)) found.push(finding);
  }
  for (const nominal of findNominals(context)) if (!isUnasserted(context, nominal.clause)) found.push(nominal);
  if (context.looksAhead) found.push(...findSchedules(context));
  const imperative = findImperative(context);
  if (imperative !== null) found.push(imperative);
  const conditional = found.length === 0 ? findPresentConditional(context) : null;
  if (conditional !== null) found.push(conditional);
  return found;
}

function readGroup(context: Context, group: VerbGroup): Finding | null {
  const at = (kind: string, first: number, last: number): Finding => ({
    kind,
    first,
    last,
    clause: clauseOf(context, group),
  });
  if (group.modal !== null) {
    const kind = readModal(context, group, clauseOf(context, group));
    if (kind !== null) return at(kind, group.first, group.last);
    const verdict = readVerdict(context, group);
    return verdict === null ? null : at(verdict.kind, group.first, verdict.last);
  }
  const predicate = readPredicate(context, group);
  if (predicate !== null)
    return isOpen(context, group) && !isGeneralLikely(context, group, predicate.kind)
      ? at(predicate.kind, group.first, predicate.last)
      : null;
  const verdict = readVerdict(context, group);
  if (verdict !== null) return at(verdict.kind, group.first, verdict.last);
  const judgement = readJudgement(context, group);
  if (judgement !== null && !isPast(group) && group.tense !== 'perfect')
    return at(judgement.kind, judgement.first, judgement.last);
  const plan = readPlan(context, group);
  if (plan !== null) return at(plan.kind, group.first, plan.last);
  const foretelling = readForetellingVerb(context, group);
  return foretelling === null ? null : at(foretelling.kind, group.first, foretelling.last);
}

function isGeneralLikely(context: Context, group: VerbGroup, kind: string): boolean {
  return (kind === 'likely' || kind === 'set-to') && isGeneralTruth(context, group, clauseOf(context, group));
}

/** Present tense, or a past one whose date still lies ahead: "was due to open in 2027". */
function isOpen(context: Context, group: VerbGroup): boolean {
  if (group.tense === 'present') return true;
  if (group.tense === 'perfect')
    return (
      group.verb === 'become' ||
      group.verb === 'announce' ||
      group.verb === 'schedule' ||
      group.verb === 'plan' ||
      group.verb === 'set' ||
      group.verb === 'slate'
    );
  if (group.tense !== 'past' || !context.looksAhead) return false;
  const clause = clauseOf(context, group);
  if (!hasFutureTime(context, clause)) return false;
  return context.times.some(
    (time) => time.clause === clause && time.status === 'future' && saysWhichOne(time.expression),
  );
}
