import { subjectOf } from '../language/subject.js';
import type { VerbGroup } from '../language/verb-groups.js';
import type { Word } from '../language/word.js';
import { NOUNY } from '../language/words.js';
import { hasFutureTime, hasPastYear } from './clause-times.js';
import { type Context, clauseAt, clauseOf, firstGroup, skipAdverbs, timesIn, wordSet } from './context.js';
import { isOverturnedBehind } from './reports.js';

/** Verbs of intention: with an infinitive (or *for*, *on*, a gerund) they tell a plan. */
const INTENDING = wordSet(
  'plan intend aim propose pledge vow undertake promise resolve prepare threaten swear commit project mean',
);
/** Verbs of expectation and foresight: with an object they tell a forecast. */
const EXPECTING = wordSet('expect anticipate predict forecast foresee envisage envision project foretell');
/** Announcing a plan or a prediction takes an infinitive, a plan noun or a clause. */
const ANNOUNCING = wordSet('announce agree decide vote opt choose');
/** Said of forecasters only: "the fund sees growth slowing". */
const SEEING = wordSet('see put');
const BRACING = wordSet('brace gear bet count reckon');

/** A plan, pledge, target or prediction told by the verb itself; null where the verb or its tense says none. */
export function readPlan(context: Context, group: VerbGroup): { kind: string; last: number } | null {
  if (group.passive || group.modal !== null) return null;
  const known =
    INTENDING.has(group.verb) || EXPECTING.has(group.verb) || ANNOUNCING.has(group.verb) || BRACING.has(group.verb);
  if (SEEING.has(group.verb) && group.tense === 'present' && isForecaster(context, group) && seesAhead(context, group))
    return { kind: 'expectation', last: group.last };
  if (!known && planNounOf(context, group) < 0) return null;
  // "farming projects for locals", "to project power": only forecasters project.
  if (group.verb === 'project' && !isForecaster(context, group)) return null;
  // "to stop its AI plans for the platform": a noun.
  if (NOUNY.has(group.verb) && isBareNoun(context, group)) return null;
  if (group.tense === 'pluperfect' || (group.negated && group.tense === 'past')) return null;
  const clause = clauseOf(context, group);
  return group.tense === 'past' ? readPastPlan(context, group, clause) : readOpenPlan(context, group, clause);
}

function readOpenPlan(context: Context, group: VerbGroup, clause: number): { kind: string; last: number } | null {
  const { words } = context;
  const at = skipAdverbs(words, group.last + 1);
  const next = words[at];
  if (next === undefined) return null;
  const infinitive = next.tag === 'to' && isInfinitive(context, at);
  const plan = { kind: 'plan', last: infinitive ? at : group.last };
  const noun = planNounOf(context, group);
  if (noun >= 0) return { kind: 'plan', last: noun };
  if (BRACING.has(group.verb)) {
    if (group.tense === 'perfect') return null;
    if (group.verb === 'brace')
      return next.lower === 'for' || next.lower === 'itself' || next.lower === 'themselves' ? plan : null;
    if (group.verb === 'gear') return next.lower === 'up' ? plan : null;
    if (next.lower === 'on' && isAskedFor(context, group, at + 1)) return null;
    return next.lower === 'on' || (group.verb === 'reckon' && next.lower === 'with') ? plan : null;
  }
  if (group.verb === 'commit')
    return /^(?:itself|themselves|himself|herself)$/.test(next.lower) ||
      (next.tag === 'to' && group.tense === 'perfect')
      ? plan
      : null;
  if (ANNOUNCING.has(group.verb)) {
    if (group.tense !== 'perfect' || group.negated) return null;
    return infinitive || (group.verb === 'announce' && hasFutureTime(context, clause)) ? plan : null;
  }
  // "no other means to repel an attack", "communicating resolve to maintain" are nouns.
  if (group.verb === 'resolve' && group.tense === 'present' && words[group.first - 1]?.tag === 'verb') return null;
  if (group.verb === 'mean' && words[group.first]?.lower === 'means' && isSecondVerb(context, group)) return null;
  if (group.verb === 'mean' && /^(?:adj|det|num|prep)$/.test(words[group.first - 1]?.tag ?? '')) return null;
  if (infinitive) return group.verb === 'aim' && isInstrument(context, group, clause) ? null : plan;
  if (
    group.verb === 'mean' ||
    group.verb === 'propose' ||
    group.verb === 'threaten' ||
    group.verb === 'resolve' ||
    group.verb === 'swear'
  )
    return null;
  if (group.verb === 'aim') return next.lower === 'at' || next.lower === 'for' ? plan : null;
  if (group.verb === 'prepare')
    return (next.lower === 'for' || group.progressive) && group.tense === 'present' ? plan : null;
  if (EXPECTING.has(group.verb)) return expects(context, group, at) ? { kind: 'expectation', last: group.last } : null;
  if (group.verb === 'plan' || group.verb === 'intend')
    return next.tag !== 'sign' && next.tag !== 'coord' ? plan : null;
  if (group.verb === 'promise' || group.verb === 'pledge' || group.verb === 'vow')
    return next.tag === 'that' || group.tense === 'perfect' || hasFutureTime(context, clause) ? plan : null;
  return null;
}

function isBareNoun(context: Context, group: VerbGroup): boolean {
  const { words } = context;
  const next = words[group.last + 1];
  if (group.first !== group.last || next?.tag === 'to' || next?.tag === 'that') return false;
  return words[group.first - 1]?.tag !== 'coord' && isSecondVerb(context, group);
}

/** "have ample means to", "has used covert means to": behind another verb, with nothing that opens a clause between. */
function isSecondVerb(context: Context, group: VerbGroup): boolean {
  for (let at = group.first - 1; at >= 0 && at > group.first - 8; at -= 1) {
    const word = context.words[at];
    if (word === undefined || word.tag === 'sign' || word.tag === 'that' || word.tag === 'rel' || word.tag === 'sub')
      return false;
    if (word.finite || word.tag === 'verb') return true;
  }
  return false;
}

/** "The corridor aims to link the Gulf with Europe": what a thing is for, unless a date makes it a target. */
function isInstrument(context: Context, group: VerbGroup, clause: number): boolean {
  const subject = subjectOf(context, group, clauseAt(context, clause));
  return INSTRUMENTS.has(context.words[subject.head]?.lower ?? '') && !hasFutureTime(context, clause);
}

const INSTRUMENTS = wordSet(
  'law bill act directive regulation decree treaty convention corridor initiative format strategy campaign reform rule rules mechanism instrument mission chapter article report study brief paper doctrine programme program scheme framework guidelines guideline tool tools platform service feature features integration integrations method methods technology provisions measure measures directive acts laws rules regulations initiatives volume publication',
);

/** "which Russia expects" asks for something; "traders expect the price to fall" foretells. */
function expects(context: Context, group: VerbGroup, at: number): boolean {
  const next = context.words[at];
  if (next === undefined || next.tag === 'sign' || next.tag === 'coord' || next.tag === 'sub') return false;
  if (next.lower === 'neither') return false;
  if (next.tag === 'that') {
    const inner = firstGroup(context, context.clauses.of[at] ?? 0);
    return inner === undefined || (inner.tense !== 'past' && inner.tense !== 'perfect' && inner.tense !== 'pluperfect');
  }
  if (group.tense === 'perfect' && !group.progressive) return false;
  if (group.negated && !takesInfinitive(context, at) && !hasFutureTime(context, context.clauses.of[group.first] ?? 0))
    return false;
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const gapped = clause?.kind === 'relative' && context.words[clause.opener + 1]?.finite !== true;
  if (gapped && next.tag === 'prep') return hasFutureTime(context, context.clauses.of[group.first] ?? 0);
  return !isDemand(context, group, at);
}

const FORECASTERS = wordSet(
  'analyst analysts expert experts observer observers investor investors market markets economist economists trader traders poll polls pollsters most many diplomats bank banks fund agency imf oecd institute forecasters researchers commission ministry ecb consultancy it they few',
);
const AGENTS = wordSet(
  'applicants banks members states companies countries partners allies firms authorities operators suppliers candidates governments capitals donors ministers employers member',
);

/** "The regulator expects operators to report …", "Moscow expects Minsk to …": one actor tells another what to do. */
function isDemand(context: Context, group: VerbGroup, at: number): boolean {
  const { words } = context;
  const next = words[at];
  const clause = context.clauses.of[group.first] ?? 0;
  if (isAskedFor(context, group, at)) return true;
  const noun = next?.tag === 'poss' || next?.lower === 'all' || next?.lower === 'the' ? words[at + 1] : next;
  const agent = next !== undefined && (AGENTS.has(noun?.lower ?? '') || isNamedAgent(words, at));
  if (!agent || hasFutureTime(context, clause)) return false;
  const subject = subjectOf(context, group, clauseAt(context, clause));
  const head = words[subject.head]?.lower ?? '';
  // "It expects Iraq to pass no law" against "it expects Iraq to grow".
  if (head === 'it' || head === 'they')
    return next.tag === 'name' && !HAPPENS.has(words[skipAdverbs(words, at + 2)]?.base ?? '');
  return !FORECASTERS.has(head);
}

/** "expects Minsk to condemn", "expects the Europeans to condemn". */
function isNamedAgent(words: readonly Word[], at: number): boolean {
  const name = words[at]?.lower === 'the' ? at + 1 : at;
  if (words[name]?.tag !== 'name' || words[name + 1]?.tag !== 'to') return false;
  return name === at || !HAPPENS.has(words[skipAdverbs(words, name + 2)]?.base ?? '');
}

/** What befalls a state rather than being done by it. */
const HAPPENS = wordSet(
  'grow shrink contract slow fall rise remain be become join win lose reach recover suffer face need stay run overtake avoid miss enter return collapse default struggle benefit see continue export import produce emerge',
);

const ATTITUDES = wordSet(
  'understanding support help thanks respect solidarity restraint loyalty patience gratitude compensation assistance concessions cooperation backing guarantees clarity obedience honesty discipline deference sympathy commitment recognition',
);

/** "expect understanding for their position", "expects concessions from Brussels". */
function isAskedFor(context: Context, group: VerbGroup, from: number): boolean {
  const { words } = context;
  for (let at = from; at < words.length && at < from + 4; at += 1) {
    const word = words[at];
    if (word === undefined || word.tag === 'sign' || word.tag === 'to') return false;
    if (ATTITUDES.has(word.lower)) return !isForecaster(context, group);
  }
  return false;
}

/** "does not expect the truce to hold", against "do not expect thanks". */
function takesInfinitive(context: Context, from: number): boolean {
  for (let at = from; at < context.words.length && at < from + 12; at += 1) {
    if (context.words[at]?.tag === 'to' && isInfinitive(context, at)) return true;
    if (context.words[at]?.tag === 'sign') return false;
  }
  return false;
}

function isForecaster(context: Context, group: VerbGroup): boolean {
  const subject = subjectOf(context, group, clauseAt(context, context.clauses.of[group.first] ?? 0));
  return FORECASTERS.has(context.words[subject.head]?.lower ?? '');
}

/** "sees growth slowing", "puts inflation at 3% this year", "see another rise". */
function seesAhead(context: Context, group: VerbGroup): boolean {
  if (hasFutureTime(context, clauseOf(context, group))) return true;
  // "sees 5.1% this year and 4.5% in the next"
  if (context.words[group.last + 1]?.tag === 'num') return true;
  for (let at = group.last + 1; at <= group.last + 5; at += 1)
    if (/^(?:further|another|more|no)$/.test(context.words[at]?.lower ?? '')) return true;
  return false;
}

function isInfinitive(context: Context, to: number): boolean {
  const word = context.words[skipAdverbs(context.words, to + 1)];
  return (
    word !== undefined &&
    (word.tag === 'verb' || word.tag === 'be' || word.tag === 'have' || word.tag === 'do' || word.tag === 'noun')
  );
}

const PLAN_NOUNS = wordSet('plan plans intention intentions ambition ambitions');
const HOLDING = wordSet(
  'have announce unveil present be draw outline harbour confirm reveal reaffirm make pursue publish set',
);

/** "has plans to", "there are plans to", "has the intention of": the last word of the plan and its *to*, -1 where there is none. */
function planNounOf(context: Context, group: VerbGroup): number {
  const { words } = context;
  if (!HOLDING.has(group.verb)) return -1;
  for (let at = group.last + 1; at < words.length && at <= group.last + 4; at += 1) {
    const word = words[at];
    if (word === undefined || word.tag === 'sign' || word.tag === 'prep') return -1;
    if (!PLAN_NOUNS.has(word.lower)) continue;
    if (words[at - 1]?.lower === 'no') return -1;
    const next = words[at + 1];
    if (next?.tag === 'to' && isInfinitive(context, at + 1)) return at + 1;
    return next?.lower === 'of' && (words[at + 2]?.lower.endsWith('ing') ?? false) ? at : -1;
  }
  return -1;
}

const PLEDGING = wordSet('announce pledge promise vow undertake commit swear');

/** A simple past: open while its time has not passed, or undated and not overtaken in the same sentence. */
function readPastPlan(context: Context, group: VerbGroup, clause: number): { kind: string; last: number } | null {
  const { words } = context;
  if (hasPastYear(context, clause) || isOverturnedBehind(context, group.last)) return null;
  const at = skipAdverbs(words, group.last + 1);
  // "committed itself to entering"
  const itself = group.verb === 'commit' && /^(?:itself|themselves|himself|herself)$/.test(words[at]?.lower ?? '');
  if (itself && words[at + 1]?.tag === 'to') return { kind: 'plan', last: at + 1 };
  const next = words[at];
  const planNoun = planNounOf(context, group) >= 0;
  const infinitive = (next?.tag === 'to' && isInfinitive(context, at)) || toBehindTime(context, at) >= 0;
  if (!infinitive && !planNoun) return null;
  // "On 14 October they met and agreed to talk": the day of the act.
  const ahead = timesIn(context, clause).some(
    (time) =>
      time.status === 'future' &&
      time.expression.class !== 'vague' &&
      !(time.underPast && time.expression.class === 'relative' && time.expression.firstToken < group.first),
  );
  if (!ahead && isOvertaken(context)) return null;
  if (!ahead && timesIn(context, clause).some((time) => time.status === 'past')) return null;
  if (!ahead && clauseAt(context, clause)?.kind !== 'main') return null;
  if (!ahead && !PLEDGING.has(group.verb) && !planNoun) return null;
  if (EXPECTING.has(group.verb) && !ahead) return null;
  const to = next?.tag === 'to' ? at : toBehindTime(context, at);
  return { kind: 'plan', last: infinitive ? to : group.last };
}

/** "agreed on Wednesday to boost": the *to* behind a time expression, -1 where none stands there. */
function toBehindTime(context: Context, at: number): number {
  const time = context.times.find(({ expression }) => expression.firstToken === at);
  const to = time?.expression.nextToken ?? -1;
  return to > 0 && context.words[to]?.tag === 'to' && isInfinitive(context, to) ? to : -1;
}

/** "but it was dropped", "a date that nobody kept", "few of them succeeded". */
function isOvertaken(context: Context): boolean {
  return (
    context.words.some((word) => word.lower === 'but' || word.lower === 'however' || word.lower === 'yet') &&
    context.groups.filter((group) => group.tense === 'past').length > 1
  );
}
