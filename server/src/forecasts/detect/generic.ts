import type { VerbGroup } from '../language/verb-groups.js';
import { type Context, clauseAt, wordSet } from './context.js';

const HABITUAL = wordSet(
  'typically usually generally normally often always commonly routinely invariably rarely seldom sometimes ordinarily traditionally',
);
const LEGAL_SUBJECTS =
  wordSet(`state states party parties member members person persons court government parliament council president country countries company applicant majority minority
citizen citizens authority authorities bank banks signatory contracting commission minister judge chamber operator supplier employer`);
const LAW = wordSet(
  'article articles paragraph section treaty constitution charter statute convention protocol regulation directive law rules code act covenant agreement statutes',
);

/**
 * A general truth or rule: an indefinite subject, nothing named, nothing dated, with a sign of generality
 * (a habitual adverb, a defining relative clause, "in a blockade").
 */
export function isGeneralTruth(context: Context, group: VerbGroup, clause: number): boolean {
  const { words } = context;
  let score = 0;
  for (let at = 0; at < words.length && at < 120; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (HABITUAL.has(word.lower)) score += at >= group.first - 2 && at <= group.last ? 5 : 1;
    else if (at > 0 && word.tag === 'name') score -= 2;
    else if (word.lower === 'the' && /er$/.test(words[at + 1]?.lower ?? '') === false) score -= 1;
    else if (
      word.lower === 'this' ||
      word.lower === 'these' ||
      word.lower === 'those' ||
      word.lower === 'further' ||
      word.lower === 'new' ||
      word.lower === 'next'
    )
      score -= 1;
    else if (word.lower === 'now' || word.lower === 'already') score -= 2;
  }
  if (context.times.some((time) => time.expression.class !== 'vague' && time.status !== 'past')) score -= 2;
  score += hasIndefiniteSubject(context, group, clause) ? 1 : -1;
  if (hasDefiningClause(context)) score += 1;
  const first = words[0]?.lower;
  if (
    (first === 'in' || first === 'during' || first === 'under' || first === 'after') &&
    (words[1]?.lower === 'a' || words[1]?.lower === 'an')
  )
    score += 1;
  return score >= 2;
}

function hasIndefiniteSubject(context: Context, group: VerbGroup, clause: number): boolean {
  const { words } = context;
  let start = clauseAt(context, clause)?.start ?? 0;
  // The subject begins after an introductory phrase.
  for (let at = start; at < group.first; at += 1) if (words[at]?.text === ',') start = at + 1;
  const first = words[start];
  if (first === undefined) return false;
  if (
    first.lower === 'a' ||
    first.lower === 'an' ||
    first.lower === 'any' ||
    first.lower === 'each' ||
    first.lower === 'every'
  )
    return true;
  if (first.tag === 'det' || first.tag === 'poss' || first.tag === 'pron' || first.tag === 'num') return false;
  const head = words[group.first - 1];
  for (let at = start; at < group.first; at += 1)
    if (words[at]?.tag === 'det' && words[at]?.lower === 'the') return false;
  return head !== undefined && (head.lower.endsWith('s') || head.tag === 'adv');
}

/** A relative clause without comma, or *where*, *when*, *wherever*, in the present tense. */
function hasDefiningClause(context: Context): boolean {
  return context.clauses.clauses.some((clause) => {
    const before = context.words[clause.start - 1]?.text;
    const opener = context.words[clause.opener]?.lower;
    if (clause.opener < 1 || before === ',') return false;
    const group = context.groups[clause.groups[0] ?? -1];
    if (group === undefined || (group.tense !== 'present' && group.modal !== 'can')) return false;
    return clause.kind === 'relative' || opener === 'when' || opener === 'wherever' || opener === 'whenever';
  });
}

/** "Under Article 10, any state may be invited", "a party may withdraw", "may only": what a rule allows. */
export function isLegalPermission(context: Context, group: VerbGroup, clause: number): boolean {
  const { words } = context;
  if (words[group.first + 1]?.lower === 'only' && context.clauses.clauses.some((other) => other.kind === 'condition'))
    return true;
  if (opensUnderLaw(context)) return true;
  let start = clauseAt(context, clause)?.start ?? 0;
  for (let at = start; at < group.first; at += 1) if (words[at]?.text === ',') start = at + 1;
  const determiner = words[start]?.lower ?? '';
  if (!/^(?:a|an|any|each|every|either|no)$/.test(determiner)) return false;
  for (let at = start; at < group.first && at < start + 5; at += 1)
    if (LEGAL_SUBJECTS.has(words[at]?.lower ?? '')) return true;
  return false;
}

export function opensUnderLaw(context: Context): boolean {
  const { words } = context;
  if (!/^(?:under|according|pursuant|in)$/.test(words[0]?.lower ?? '')) return false;
  for (let at = 1; at < words.length && at < 9; at += 1) {
    const word = words[at];
    if (word === undefined || word.text === ',') return false;
    if (LAW.has(word.lower) && word.lower !== 'agreement')
      return words[0]?.lower !== 'in' || words[1]?.lower === 'accordance';
  }
  return false;
}
