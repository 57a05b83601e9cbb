import type { Clause } from '../language/clauses.js';
import { subjectOf } from '../language/subject.js';
import type { VerbGroup } from '../language/verb-groups.js';
import type { Word } from '../language/word.js';
import { type Context, clauseAt, wordSet } from './context.js';
import { LAW } from './exclusions.js';

const HABITUAL = wordSet(
  'typically usually generally normally often always commonly routinely invariably rarely seldom sometimes ordinarily traditionally',
);
/**
 * A general truth or rule: an indefinite subject, nothing named, nothing dated, with a sign of generality
 * (a habitual adverb, a defining relative clause, "those who", "in a panic").
 */
export function isGeneralTruth(context: Context, group: VerbGroup, clause: number): boolean {
  const { words } = context;
  if (hasTimeAhead(context, clause)) return false;
  const subject = subjectOf(context, group, clauseAt(context, clause));
  let score = subjectScore(words, subject.start, subject.end);
  const start = clauseAt(context, clause)?.start ?? 0;
  for (let at = start; at < words.length && at < start + 80; at += 1) {
    const word = words[at];
    if (word === undefined || word.text === ';') break;
    if (context.clauses.of[at] === clause) score += wordScore(words, at, word, group);
  }
  if (hasDefiningClause(context)) score += 1;
  if (definesSubject(context, subject.start, group.first)) score += 1;
  if (isDefinition(context, clause)) score += 4;
  // "A currency union without fiscal transfers will suffer": any one of its kind.
  if (/^an?$/.test(words[subject.start]?.lower ?? '') && hasWithout(words, subject.start, group.first)) score += 1;
  if (opensWithAnyCase(words)) score += 2;
  if (continuesGeneralTruth(context, group, subject.start)) score += 3;
  if (isComparedLikelihood(words, group)) score += 1;
  if (isAsARule(words, start)) score += 5;
  if (group.modal === 'may' && context.clauses.clauses.some((other) => other.kind === 'condition')) score += 1;
  if (opensInACase(words, start) && !opensInALength(context, start, subject.start)) score += 1;
  return score >= 2;
}

function hasTimeAhead(context: Context, clause: number): boolean {
  return context.times.some(
    (time) => time.clause === clause && time.status !== 'past' && time.expression.meaning.kind === 'period',
  );
}

function wordScore(words: readonly Word[], at: number, word: Word, group: VerbGroup): number {
  if (HABITUAL.has(word.lower)) return at >= group.first - 2 && at <= group.last ? 5 : 1;
  if (at > 0 && word.tag === 'name') return -2;
  if (word.lower === 'the')
    return (words[at + 1]?.lower ?? '').endsWith('er') || words[at + 1]?.lower === 'more' ? 0 : -1;
  if (/^(?:this|these|further|new|next)$/.test(word.lower)) return -1;
  return word.lower === 'now' || word.lower === 'already' ? -2 : 0;
}

function hasWithout(words: readonly Word[], start: number, end: number): boolean {
  for (let at = start; at < end && at < start + 6; at += 1) if (words[at]?.lower === 'without') return true;
  return false;
}

/** "As a rule, …", "in general". */
function isAsARule(words: readonly Word[], start: number): boolean {
  const lead = words
    .slice(start, start + 3)
    .map((word) => word.lower)
    .join(' ');
  return (
    lead === 'as a rule' ||
    lead.startsWith('in general') ||
    lead.startsWith('by definition') ||
    lead.startsWith('by nature')
  );
}

/** "are more likely to": a comparison of groups. */
function isComparedLikelihood(words: readonly Word[], group: VerbGroup): boolean {
  return /^(?:more|less)$/.test(words[group.last + 1]?.lower ?? '') && words[group.last + 2]?.lower === 'likely';
}

/** Indefinite or generic subjects count for a general truth, definite ones against it. */
function subjectScore(words: readonly Word[], start: number, end: number): number {
  const first = words[start];
  if (first === undefined || start >= end) return 0;
  if (first.lower === 'whoever') return 2;
  // "those who", against "those measures".
  if (first.lower === 'those' && (end === start + 1 || words[start + 1]?.lower.endsWith('s') === true)) return -1;
  if (/^(?:those|anyone|anybody|people|everyone|whatever)$/.test(first.lower)) return 3;
  if (/^(?:a|an|any|each|every)$/.test(first.lower)) return 1;
  if (first.tag === 'det' || first.tag === 'poss' || first.tag === 'pron' || first.tag === 'num') return -1;
  for (let at = start; at < end; at += 1) if (words[at]?.lower === 'the') return -1;
  const last = words[end - 1];
  return last !== undefined && (last.lower.endsWith('s') || last.tag === 'adv') ? 1 : -1;
}

/** "In a blockade, …", "during a crisis": any case of its kind. */
function opensInACase(words: readonly Word[], start: number): boolean {
  let at = start;
  while (words[at]?.tag === 'sign' || words[at]?.tag === 'coord') at += 1;
  if (!/^(?:in|during|under|after)$/.test(words[at]?.lower ?? '')) return false;
  const next = words[at + 1]?.lower ?? '';
  // "in some contexts", "in others"
  const some =
    /^(?:some|many|most|certain|such)$/.test(next) &&
    /^(?:cases|contexts|circumstances|situations|settings)$/.test(words[at + 2]?.lower ?? '');
  return some || next === 'others' || /^an?$/.test(next);
}

/** "In a few months, prices …" is no case; "in a year, each household …" is a rate. */
function opensInALength({ words, times }: Context, start: number, subject: number): boolean {
  if (/^(?:an?|any|each|every)$/.test(words[subject]?.lower ?? '')) return false;
  return times.some(({ expression }) => expression.firstToken >= start && expression.firstToken <= start + 1);
}

/** "A satellite that has lost contact", "politicians who fear the street": the relative clause makes any one of its kind. */
function definesSubject(context: Context, start: number, end: number): boolean {
  const first = context.words[start];
  const any = first !== undefined && (/^(?:a|an|any)$/.test(first.lower) || first.lower.endsWith('s'));
  // "a party wishing to leave it"
  const next = context.words[start + 2];
  if (
    first?.lower === 'a' &&
    next?.tag === 'verb' &&
    /^(?:wishing|seeking|wanting|failing|refusing|holding|claiming)$/.test(next.lower)
  )
    return true;
  return (
    any &&
    context.clauses.clauses.some(
      (clause) =>
        clause.kind === 'relative' &&
        clause.opener > start &&
        clause.opener <= start + 4 &&
        clause.opener < end &&
        context.words[clause.start - 1]?.text !== ',',
    )
  );
}

/** "When prices rise, …", "the more a currency falls, the more …": nothing particular is named. */
function opensWithAnyCase(words: readonly Word[]): boolean {
  const [first, second, third] = words;
  if (first === undefined || second === undefined || third === undefined) return false;
  if (first.lower === 'the')
    return /^(?:more|less|longer|higher|lower|bigger|older|larger)$/.test(second.lower) && /^an?$/.test(third.lower);
  return first.lower === 'when' && (second.tag === 'noun' || second.tag === 'verb') && third.finite;
}

/** "A framework nation is the state that will provide": *be* under an indefinite subject, right before what defines it. */
function definesByState(context: Context, link: Clause): boolean {
  const { words } = context;
  const above = context.groups[clauseAt(context, link.parent)?.groups[0] ?? -1];
  return (
    /^an?$/.test(words[0]?.lower ?? '') &&
    above?.verb === 'be' &&
    above.tense === 'present' &&
    words[above.last + 1]?.lower === 'the' &&
    link.start <= above.last + 4 &&
    words[link.start - 1]?.text !== ','
  );
}

/** "A tripwire force is one that may be overrun". */
function isDefinition(context: Context, clause: number): boolean {
  const link = clauseAt(context, clause);
  if (link?.kind !== 'relative') return false;
  if (definesByState(context, link)) return true;
  return (
    /^(?:one|something|someone|anything)$/.test(context.words[link.start - 1]?.lower ?? '') &&
    /^(?:a|an|by)$/.test(context.words[0]?.lower ?? '')
  );
}

/** "Politicians tend to …, and they may regret it": a pronoun takes up what was said of all of a kind. */
function continuesGeneralTruth(context: Context, group: VerbGroup, start: number): boolean {
  if (!/^(?:they|it|he)$/.test(context.words[start]?.lower ?? '')) return false;
  return context.groups.some(
    (other) => other.first < group.first && other.verb === 'tend' && other.tense === 'present',
  );
}

/** A relative clause without comma, or *where*, *when*, *wherever*, in the present tense. */
function hasDefiningClause(context: Context): boolean {
  return context.clauses.clauses.some((clause) => {
    const before = context.words[clause.start - 1]?.text;
    const opener = context.words[clause.opener]?.lower;
    const initial = clause.opener === 0 && (opener === 'where' || opener === 'wherever' || opener === 'whenever');
    if ((clause.opener < 1 || before === ',') && !initial) return false;
    const group = context.groups[clause.groups[0] ?? -1];
    if (group === undefined || (group.tense !== 'present' && group.tense !== 'perfect' && group.modal !== 'can'))
      return false;
    return initial || clause.kind === 'relative' || opener === 'when' || opener === 'wherever' || opener === 'whenever';
  });
}

export function opensUnderLaw(context: Context): boolean {
  const { words } = context;
  for (let at = 0; at < words.length; at += 1) {
    const lower = words[at]?.lower;
    const opens =
      at === 0 &&
      (lower === 'according' || lower === 'pursuant' || (lower === 'in' && words[1]?.lower === 'accordance'));
    if ((lower === 'under' || opens) && namesLaw(words, at)) return true;
  }
  return false;
}

function namesLaw(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < words.length && next < at + 8; next += 1) {
    const word = words[next];
    if (word === undefined || word.text === ',' || word.finite) return false;
    // "under the Geneva Agreement of 1966" is law; an agreement without a name may be any.
    if (LAW.has(word.lower) || word.text === 'Agreement') return true;
    if (word.lower === 'mandate' || word.lower === 'resolution') return true;
  }
  return false;
}
