import { subjectOf } from '../language/subject.js';
import { ING, PART } from '../language/verb-forms.js';
import type { VerbGroup } from '../language/verb-groups.js';
import type { Word } from '../language/word.js';
import { readBeTo, startsVerb } from './be-to.js';
import { hasFutureTime } from './clause-times.js';
import { type Context, clauseAt, isPast, skipAdverbs, wordSet } from './context.js';

/** Participles in "is set to", "are expected to"; `bind` is *bound*. */
const TO_PARTICIPLES = wordSet(
  'mind set poise bind expect project forecast predict anticipate schedule slate plan tip destine doom intend prepare determine resolve commit suppose fate prime estimate earmark contract oblige',
);
/** Participles that tell a schedule without an infinitive: "is planned for", "is expected today". */
const SCHEDULED = wordSet(
  'promise pledge expect anticipate schedule slate plan forecast predict project foresee envisage envision earmark time pencil announce intend',
);
const TO_ADJECTIVES = wordSet('due likely unlikely certain sure about liable apt');
const COPULAS = wordSet('be look seem appear remain become sound stay feel');
/** Adjectives that foretell on their own: "is inevitable", "remains improbable". */
const FORETELLING =
  wordSet(`likely unlikely probable improbable inevitable imminent unavoidable foreseeable conceivable inconceivable unrealistic realistic implausible doubtful
expected unthinkable predictable inescapable looming forthcoming unpreventable illusory unattainable`);

/** "is set to", "looks likely", "is about to", "are to be", "is going to"; null where the group says nothing of the kind. */
export function readPredicate(context: Context, group: VerbGroup): { kind: string; last: number } | null {
  const { words } = context;
  if (group.passive || group.progressive) {
    const next = words[skipAdverbs(words, group.last + 1)];
    if (group.progressive && group.verb === 'go' && next?.tag === 'to' && startsVerb(context, group.last + 2))
      return { kind: 'going-to', last: group.last + 1 };
    if (group.progressive && group.negated && /^(?:come|go|return|disappear)$/.test(group.verb))
      return { kind: 'present-for-future', last: group.last };
    // "is where the talks are heading"
    if (group.verb === 'head' && group.progressive && openerOf(context, group) === 'where')
      return { kind: 'nominal', last: group.last };
    if (!group.passive) return null;
    if (TO_PARTICIPLES.has(group.verb) && group.verb !== 'intend' && next?.tag === 'to') {
      if (group.verb === 'commit') return isCommitment(context, group);
      if (group.verb === 'oblige' || group.verb === 'contract') return null;
      if (group.verb === 'prepare' && !startsVerb(context, skipAdverbs(words, group.last + 1) + 1)) return null;
      return { kind: 'set-to', last: group.last + 1 };
    }
    if (group.verb === 'set' && next?.lower === 'for') return { kind: 'set-to', last: group.last + 1 };
    if (
      group.verb === 'head' &&
      /^(?:for|towards|toward|past|above|below|over|under|north|south)$/.test(next?.lower ?? '')
    )
      return { kind: 'nominal', last: group.last + 1 };
    if (group.verb === 'number' && next?.tag !== 'prep' && daysAreNumbered(context, group))
      return { kind: 'nominal', last: group.last };
    if ((group.verb === 'mean' || group.verb === 'intend') && next?.tag === 'to' && hasTimeNear(context, group))
      return { kind: 'set-to', last: group.last + 1 };
    if (group.verb === 'intend' && !hasFutureTime(context, context.clauses.of[group.first] ?? 0)) return null;
    if (SCHEDULED.has(group.verb) && next?.lower !== 'by') return { kind: 'scheduled', last: group.last };
    return null;
  }
  if (!COPULAS.has(group.verb)) return null;
  const at = skipAdverbs(words, group.last + 1);
  return readComplement(context, group, at) ?? null;
}

function openerOf(context: Context, group: VerbGroup): string | undefined {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  return context.words[clause?.opener ?? -1]?.lower;
}

/** "is meant to be ready by the time the price applies": with a time it is a plan, without one a purpose. */
function hasTimeNear(context: Context, group: VerbGroup): boolean {
  const clause = context.clauses.of[group.first] ?? 0;
  return context.times.some(
    (time) => time.clause === clause && time.status !== 'past' && time.expression.class !== 'vague',
  );
}

/** "is committed to doubling its lending", against "is committed to peace". */
function isCommitment(context: Context, group: VerbGroup): { kind: string; last: number } | null {
  const to = skipAdverbs(context.words, group.last + 1);
  const next = context.words[skipAdverbs(context.words, to + 1)];
  return next?.tag === 'verb' && (next.forms & ING) !== 0 && !STANDING.has(next.base)
    ? { kind: 'plan', last: to + 1 }
    : null;
}

/** What is kept up rather than done. */
const STANDING = wordSet(
  'preserve maintain uphold keep defend protect ensure support promote respect safeguard be remain',
);

/** "The days of cheap gas are numbered". */
function daysAreNumbered(context: Context, group: VerbGroup): boolean {
  for (let at = group.first - 1; at >= 0 && at > group.first - 20; at -= 1)
    if (context.words[at]?.lower === 'days') return true;
  return false;
}

function readComplement(context: Context, group: VerbGroup, at: number): { kind: string; last: number } | undefined {
  const { words } = context;
  const word = words[at];
  if (word === undefined) return undefined;
  const next = words[at + 1];
  if (word.lower === 'in' && next?.lower === 'for' && group.verb === 'be') return { kind: 'nominal', last: at + 1 };
  if (word.tag === 'to' && group.verb === 'be') return readBeTo(context, group, at);
  if (TO_ADJECTIVES.has(word.lower) && words[skipAdverbs(words, at + 1)]?.tag === 'to') {
    const to = skipAdverbs(words, at + 1);
    if (
      !(startsVerb(context, to + 1) || isUnknownVerb(word, words[to + 1])) ||
      isAboutPast(context, group, to) ||
      isAboutReasons(context, group)
    )
      return undefined;
    return { kind: word.lower === 'due' || word.lower === 'about' ? 'set-to' : 'likely', last: to };
  }
  if (word.tag === 'verb' && TO_PARTICIPLES.has(word.base) && group.verb !== 'be' && next?.tag === 'to')
    return { kind: 'set-to', last: at + 1 };
  if (word.tag === 'verb' && TO_PARTICIPLES.has(word.base) && next?.tag === 'adv' && words[at + 2]?.tag === 'to')
    return { kind: 'set-to', last: at + 2 };
  if (
    word.lower === 'due' &&
    next !== undefined &&
    /^(?:in|on|by|at|for|before|next|this|within|later|from|shortly|soon|tomorrow|until)$/.test(next.lower)
  )
    return { kind: 'scheduled', last: at };
  if (FORETELLING.has(word.lower) && !isJudgedAct(context, group, at)) return readForetelling(context, at);
  if (word.lower === 'possible' && isPossibleEvent(context, group, at)) return { kind: 'likely', last: at };
  if (isPossibility(context, at)) return { kind: 'nominal', last: at + 2 };
  if (isAllBut(context, group, at)) return { kind: 'likely', last: at };
  return undefined;
}

/** "is likely to impact": behind *likely to* stands a verb, known or not; "due to", "liable to" take nouns as well. */
function isUnknownVerb(word: Word, next: Word | undefined): boolean {
  return (word.lower === 'likely' || word.lower === 'unlikely') && next?.tag === 'noun';
}

/** "is likely to have done more": a guess about the past, unless a date lies ahead. */
function isAboutPast(context: Context, group: VerbGroup, to: number): boolean {
  const next = skipAdverbs(context.words, to + 1);
  const after = context.words[skipAdverbs(context.words, next + 1)];
  const perfect =
    context.words[next]?.lower === 'have' &&
    after !== undefined &&
    (after.lower === 'been' ||
      after.lower === 'done' ||
      after.lower === 'had' ||
      (after.tag === 'verb' && (after.forms & PART) !== 0));
  return perfect && !hasFutureTime(context, context.clauses.of[group.first] ?? 0);
}

/** "The reasons are likely to be found in politics": a guess about what is so. */
function isAboutReasons(context: Context, group: VerbGroup): boolean {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const head = context.words[subjectOf(context, group, clause).head]?.lower ?? '';
  return (
    /^(?:reasons?|causes?|explanations?|motives?|culprits?|origins?)$/.test(head) &&
    !hasFutureTime(context, context.clauses.of[group.first] ?? 0)
  );
}

/** "A repeat election is possible": said of a thing to come, not of what one can do ("it is possible to"). */
function isPossibleEvent(context: Context, group: VerbGroup, at: number): boolean {
  const { words } = context;
  const next = words[words[at + 1]?.lower === 'only' ? at + 2 : at + 1];
  if (next !== undefined && next.tag !== 'sign' && next.tag !== 'either' && next.tag !== 'coord' && next.tag !== 'prep')
    return false;
  if (next?.tag === 'prep' && !/^(?:in|on|by|before|after|within|from|this|at|if|during)$/.test(next.lower))
    return false;
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const first = words[subjectOf(context, group, clause).start]?.lower ?? '';
  return (
    /^(?:a|an|another|further|more|new|no|early|some)$/.test(first) ||
    group.verb === 'remain' ||
    hasFutureTime(context, context.clauses.of[group.first] ?? 0)
  );
}

/** "is a real possibility". */
function isPossibility(context: Context, at: number): boolean {
  return (
    context.words[at]?.lower === 'a' &&
    /^(?:distinct|real|strong|serious|remote|clear|near|virtual|practical)$/.test(context.words[at + 1]?.lower ?? '') &&
    /^(?:possibility|prospect|likelihood|danger|certainty|inevitability|impossibility)$/.test(
      context.words[at + 2]?.lower ?? '',
    )
  );
}

/** "is all but certain", "looks almost impossible", "is far from certain". */
function isAllBut(context: Context, group: VerbGroup, at: number): boolean {
  const { words } = context;
  const from = words[at]?.lower === 'but' || words[at]?.lower === 'from' ? at : group.last;
  for (let word = from + 1; word < words.length && word <= from + 4; word += 1) {
    if (
      !/^(?:certain|impossible|guaranteed|assured|over|inevitable|unavoidable|excluded)$/.test(words[word]?.lower ?? '')
    )
      continue;
    const degree = words[word - 1]?.lower ?? '';
    // "is almost impossible to tell": of what one can do now.
    if (words[word]?.lower === 'impossible' && words[word + 1]?.tag === 'to') return false;
    return /^(?:but|almost|virtually|nearly|practically|from|seem|look|looks|seems)$/.test(degree);
  }
  return false;
}

/** "It is not realistic to speak of victory": said of an act, not of what is to come. */
function isJudgedAct(context: Context, group: VerbGroup, at: number): boolean {
  return context.words[at + 1]?.tag === 'to' && context.words[group.first - 1]?.lower === 'it';
}

/** "likely" before a noun phrase or a participle is an adverb about the present: "is likely the first". */
function readForetelling(context: Context, at: number): { kind: string; last: number } | undefined {
  const { words } = context;
  const next = words[at + 1];
  if (next?.lower === 'than') return undefined;
  if (words[at]?.lower === 'likely' || words[at]?.lower === 'unlikely') {
    // "are likely only the beginning", "is likely additionally taking advantage": about what is so.
    if (
      /^(?:only|not|alone|already|just|still|merely|being)$/.test(next?.lower ?? '') ||
      words[skipAdverbs(words, at + 1)]?.tag === 'verb'
    )
      return undefined;
    if (
      next !== undefined &&
      (next.tag === 'det' ||
        next.tag === 'adj' ||
        next.tag === 'noun' ||
        next.tag === 'name' ||
        next.tag === 'verb' ||
        next.tag === 'num' ||
        next.tag === 'poss')
    )
      return undefined;
  }
  if (next !== undefined && (next.tag === 'noun' || next.tag === 'name') && words[at]?.lower !== 'expected')
    return undefined;
  if (next?.tag === 'that' && thatIsPast(context, at + 1)) return undefined;
  return { kind: 'likely', last: at };
}

/** "It is likely that the attack was ordered": a guess about the past. */
function thatIsPast(context: Context, that: number): boolean {
  const clause = clauseAt(context, context.clauses.of[that] ?? 0);
  const group = context.groups[clause?.groups[0] ?? -1];
  return clause?.start === that && group !== undefined && (isPast(group) || group.tense === 'perfect');
}
