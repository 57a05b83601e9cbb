import { subjectOf } from '../language/subject.js';
import { PART } from '../language/verb-forms.js';
import type { VerbGroup } from '../language/verb-groups.js';
import {
  type Context,
  clauseAt,
  type Finding,
  firstGroup,
  groupNear,
  isPast,
  type PlacedTime,
  wordSet,
} from './context.js';
import { hasPastYear, isUnasserted } from './exclusions.js';
import { isGeneralTruth, opensUnderLaw } from './generic.js';

/** Verbs of the calendar: in the present tense with a date they tell what is fixed. */
const CALENDAR =
  wordSet(`expire report begin start end open close convene meet gather hold host take enter run last go vote elect adjourn resume return visit travel arrive depart leave join assume chair lapse
mature fall come conclude finish launch switch receive get become hand celebrate mark turn march strike protest rally demonstrate bite apply assemble sit rule decide retire step present publish release unveil introduce apply stop cease cover pass move expires
renew inaugurate swear kick reopen stage organise organize sign ratify face extend remain rise increase drop double phase continue follow stay complete deliver be debate consider discuss review
hear commence terminate dissolve succeed replace attend welcome land sail fly play contest compete tackle submit table give`);
/** What is said about a document or a figure is no event: "the data for March show". */
const EVIDENCE = wordSet(
  'show suggest indicate reflect confirm prove account include contain describe explain compare recall stem rest date reveal refer mention exceed amount concern relate belong correspond illustrate demonstrate cite list note find estimate report state say argue believe think know remember consider want demand hope fear wish urge call recommend require need seek deserve ask insist advocate favour oppose reject criticise',
);
const SCHEDULE_PARTICIPLES = wordSet(
  'schedule plan slate expect set announce foresee envisage earmark pencil time forecast project anticipate call fix',
);
/** "forecast at ten points in June" is no schedule; "expected in June" is. */
const FORESEEING = wordSet('expect forecast project anticipate foresee envisage');
const CANCELLING = wordSet('cancel drop abandon scrap suspend fail collapse shelve miss reject annul');
/** "has called for a brigade by 2025". */
const URGING = wordSet(
  'call urge demand ask recommend request want need appeal advocate suggest insist press lobby hope wish fear',
);
const WISHES = wordSet(
  'desire wish hope demand demands hopes need request call calls pressure proposal proposals idea ability right chance opportunity attempt attempts efforts effort bid want wanted hoped failed able unable temptation',
);
/** Past acts that lay down something for later. */
const FIXING =
  wordSet(`agree decide schedule postpone delay extend adjourn set fix call sign approve adopt prolong renew grant convene announce promise pledge undertake commit vow order impose ban allow
give authorise authorize confirm push move bring move lease plan aim commission invite summon award vote pass ratify enact table launch propose choose appoint elect conclude order ask`);
const FUTURE_PREPOSITIONS =
  /^(?:until|till|by|from|to|for|in|on|before|within|after|over|through|starting|as|no|not|beginning|at|towards|during|between|around|later|next|this|early|mid|late|\d)/i;

/** Present for future, schedules in participles and in past decisions: found from the dates. */
export function findSchedules(context: Context): Finding[] {
  const found: Finding[] = [];
  for (const time of context.times) {
    const finding = readTime(context, time);
    if (finding !== null) found.push(finding);
  }
  return found;
}

function readTime(context: Context, time: PlacedTime): Finding | null {
  if (time.status === 'past' || isUnasserted(context, time.clause)) return null;
  const participle = scheduleParticiple(context, time);
  if (participle !== null) return participle;
  if (time.governor >= 0 && isPastParticiple(context, time.governor)) return null;
  const group = groupNear(context, time.clause, time.expression.firstToken) ?? undefined;
  if (group === undefined) return null;
  if (group.tense === 'present') return presentForFuture(context, time, group);
  if (group.tense === 'past' || group.tense === 'perfect') return laidDown(context, time, group);
  return null;
}

/** "the manoeuvres scheduled for September", "due in May", "to be adopted on 29 June". */
function scheduleParticiple(context: Context, time: PlacedTime): Finding | null {
  const { words } = context;
  const before = time.expression.firstToken - 1;
  if (!isAhead(time) && time.status !== 'running') return null;
  const group = groupNear(context, time.clause, before);
  if (group !== undefined && isPast(group) && (CANCELLING.has(group.verb) || isItsComplement(time, group))) return null;
  if (
    words[before]?.lower === 'due' &&
    !(group !== undefined && isPast(group) && group.first > before && time.expression.class === 'relative')
  )
    return found('schedule', before, before, time.clause);
  if (/^(?:out|back|in)$/.test(words[before]?.lower ?? '') && words[before - 1]?.lower === 'due')
    return found('schedule', before - 1, before, time.clause);
  const at = time.governor;
  const word = words[at];
  if (word === undefined) return null;
  if (group !== undefined && isPast(group) && group.first > at && time.expression.class === 'relative') return null;
  if ((word.forms & PART) !== 0 && SCHEDULE_PARTICIPLES.has(word.base) && at >= before - 6) {
    if (FORESEEING.has(word.base) && words[time.expression.nextToken]?.tag === 'to') return null;
    if (FORESEEING.has(word.base) && at !== before && !/^(?:to|for)$/.test(words[at + 1]?.lower ?? '')) return null;
    if (word.base === 'announce' && words[time.expression.firstToken]?.lower !== 'for') return null;
    return found('schedule', at, at, time.clause);
  }
  if (words[at - 1]?.lower === 'be' && words[at - 2]?.tag === 'to' && (word.forms & PART) !== 0)
    return followsNoun(context, at - 3) ? found('schedule', at - 2, at, time.clause) : null;
  if (words[at - 1]?.tag === 'to' && isDueOrExpected(context, at - 2))
    return found('schedule', at - 2, at - 1, time.clause);
  return null;
}

/** "were due to resume in March": a past plan with a bare month is over. */
function isItsComplement(time: PlacedTime, group: VerbGroup): boolean {
  if (time.expression.class !== 'relative' || group.first >= time.expression.firstToken) return false;
  return time.governor >= 0 && time.governor <= group.last + 4 && group.verb !== 'discuss';
}

function followsNoun(context: Context, at: number): boolean {
  const tag = context.words[at]?.tag;
  return tag === 'noun' || tag === 'name' || tag === 'sign';
}

function isDueOrExpected(context: Context, at: number): boolean {
  const word = context.words[at];
  if (word === undefined || word.finite) return false;
  return (
    word.lower === 'due' ||
    word.lower === 'set' ||
    word.lower === 'likely' ||
    (word.tag === 'verb' && (word.forms & PART) !== 0 && SCHEDULE_PARTICIPLES.has(word.base))
  );
}

function found(kind: string, first: number, last: number, clause: number): Finding {
  return { kind, first, last, clause };
}

function isAhead(time: PlacedTime): boolean {
  return time.status === 'future';
}

/** "announced on 9 April", "introduced in March": the date belongs to something done. */
function isPastParticiple(context: Context, governor: number): boolean {
  const word = context.words[governor];
  if (word === undefined || (word.forms & PART) === 0) return false;
  return context.words[governor - 1]?.lower !== 'be';
}

function presentForFuture(context: Context, time: PlacedTime, group: VerbGroup): Finding | null {
  const { expression } = time;
  if (isHabit(context, time) || isGeneral(context, group, time.clause)) return null;
  if (expression.firstToken < group.first && context.words[expression.firstToken]?.lower === 'of') return null;
  if (expression.class === 'vague')
    return bindsVague(expression.text, group)
      ? found('present-for-future', group.first, group.last, time.clause)
      : null;
  if (EVIDENCE.has(group.verb) && !(group.verb === 'report' && expression.firstToken === group.last + 1)) return null;
  if (isUrged(context, time) || isCalendarYear(context, group)) return null;
  if (expression.firstToken < group.first && /^\w+$/.test(expression.text)) return null;
  const cue = (): Finding => found('present-for-future', group.first, group.last, time.clause);
  if (expression.class === 'event' && lastsUntil(time, group)) return cue();
  if (expression.class === 'event')
    return isCalendarVerb(group.verb) && group.verb !== 'be' && isEventBound(context, time, group) ? cue() : null;
  if (time.status === 'running') return isRunningAhead(time, group) ? cue() : null;
  if (!isAhead(time)) return null;
  if (expression.class === 'absolute')
    return (expression.attributive || !FUTURE_PREPOSITIONS.test(expression.text)) && !isCalendarVerb(group.verb)
      ? null
      : cue();
  // A month or day without its year: after the verb, or as an adverbial at the beginning.
  const after = expression.firstToken > group.last;
  const opening = !expression.attributive && expression.firstToken <= (clauseAt(context, time.clause)?.start ?? 0) + 1;
  if (!after && !opening)
    return isCalendarVerb(group.verb) && !expression.attributive && group.verb !== 'be' ? cue() : null;
  if (expression.attributive && (group.verb === 'be' || !isCalendarVerb(group.verb))) return null;
  return isCalendarVerb(group.verb) || !needsCalendarVerb(expression.text) ? cue() : null;
}

function isCalendarVerb(verb: string): boolean {
  return CALENDAR.has(verb) || (verb.startsWith('re') && CALENDAR.has(verb.slice(2)));
}

/** "a need to act before the winter", "the right to appeal until May". */
function isUrged(context: Context, time: PlacedTime): boolean {
  const { words } = context;
  return (
    time.governor > 1 && words[time.governor - 1]?.tag === 'to' && WISHES.has(words[time.governor - 2]?.lower ?? '')
  );
}

/** "The fiscal year begins on 1 July": every year. */
function isCalendarYear(context: Context, group: VerbGroup): boolean {
  const subject = subjectOf(context, group, clauseAt(context, context.clauses.of[group.first] ?? 0));
  return (
    context.words[subject.head]?.lower === 'year' &&
    context.words[subject.start]?.lower === 'the' &&
    subject.head - subject.start === 2
  );
}

/** Also when the date stands in the defining clause: "a company that fails to do so within a year loses its licence". */
function isGeneral(context: Context, group: VerbGroup, clause: number): boolean {
  if (isGeneralTruth(context, group, clause)) return true;
  const link = clauseAt(context, clause);
  const above = link === undefined || link.kind !== 'relative' ? undefined : firstGroup(context, link.parent);
  return link !== undefined && above !== undefined && isGeneralTruth(context, above, link.parent);
}

/** "runs daily in summer", "meets twice a week": what recurs is no forecast. */
function isHabit(context: Context, time: PlacedTime): boolean {
  return context.words.some(
    (word, at) =>
      context.clauses.of[at] === time.clause &&
      (/^(?:daily|weekly|monthly|annually|twice|usually|always|often|normally|typically|regularly)$/.test(word.lower) ||
        ((word.lower === 'every' || word.lower === 'each') &&
          /^(?:day|week|month|year|two|three|four|five|six|summer|winter|spring|autumn|quarter)$/.test(
            context.words[at + 1]?.lower ?? '',
          ))),
  );
}

/** A bare month or day can as well be the last one; "next year", "within six months", "by the end of" cannot. */
function needsCalendarVerb(text: string): boolean {
  return (
    !/\b(?:next|coming|tomorrow|by|until|within|later|end|following|ahead|from|as of)\b/i.test(text) &&
    !/^on (?:\w+day|\d|\w+ \d)/i.test(text)
  );
}

/** "remains king for the time being", "shows no sign of abating in the foreseeable future". */
function bindsVague(text: string, group: VerbGroup): boolean {
  if (/foreseeable|indefinite/i.test(text)) return true;
  if (/\bfor (?:now|the time being|the moment)\b|until further notice/i.test(text))
    return /^(?:remain|stay|keep|continue|hold|last)$/.test(group.verb);
  return !EVIDENCE.has(group.verb) && !group.negated && isVagueAhead(text);
}

function isVagueAhead(text: string): boolean {
  return (
    /\b(?:foreseeable|coming|ahead|come|next|near|soon|shortly|imminently)\b/i.test(text) &&
    !/\bas soon as\b/i.test(text)
  );
}

const RUNNING_VERBS = wordSet(
  'expire end begin start convene meet hold host open close go vote elect rule decide visit travel lapse publish launch take enter adjourn gather present',
);

function isRunningAhead(time: PlacedTime, group: VerbGroup): boolean {
  if (/\breach\b|\bsight\b/.test(time.expression.text)) return true;
  return RUNNING_VERBS.has(group.verb) && group.verb !== 'take' && group.verb !== 'go' && !group.progressive;
}

/** "is off the agenda until the next legislature", "remains closed until the inquiry is over". */
function lastsUntil(time: PlacedTime, group: VerbGroup): boolean {
  const { meaning, firstToken } = time.expression;
  return (
    meaning.kind === 'event' &&
    meaning.relation === 'until' &&
    firstToken > group.last &&
    /^(?:be|remain|stay)$/.test(group.verb)
  );
}

/** A rule of law with an event ("applies after ratification") is told as a rule; a single schedule names its subject. */
function isEventBound(context: Context, time: PlacedTime, group: VerbGroup): boolean {
  if (opensUnderLaw(context)) return false;
  return (
    /^(?:expire|lapse|enter|take|begin|start|end|convene|open|close|resume|run|cease|conclude|reopen|last|stay|remain|hold|continue)$/.test(
      group.verb,
    ) && time.expression.firstToken > group.last
  );
}

/** "has halved its forecast for growth in 2025", "raised its target for this year". */
function changesForecast(context: Context, time: PlacedTime, group: VerbGroup): boolean {
  if (
    !/^(?:halve|cut|raise|lower|revise|downgrade|upgrade|trim|double|confirm|lift|increase|reduce|slash|correct|publish|keep|leave|maintain|issue)$/.test(
      group.verb,
    )
  )
    return false;
  for (let at = group.last + 1; at < time.expression.firstToken; at += 1) {
    if (/^(?:forecasts?|projections?|outlook|prediction|predictions)$/.test(context.words[at]?.lower ?? ''))
      return true;
  }
  return false;
}

/** "proposed that the fund be extended until 2027": a bare *be* without *to* or modal. */
function isSubjunctive(context: Context, governor: number): boolean {
  const { words } = context;
  return (
    governor > 1 &&
    words[governor - 1]?.lower === 'be' &&
    words[governor - 2]?.tag !== 'to' &&
    words[governor - 2]?.tag !== 'modal'
  );
}

/** A past act with a date still to come: "agreed … until 2046", "postponed the vote until May". */
function laidDown(context: Context, time: PlacedTime, group: VerbGroup): Finding | null {
  const { expression } = time;
  if (changesForecast(context, time, group)) return found('nominal', group.first, group.last, time.clause);
  if (isSubjunctive(context, time.governor)) return null;
  if (!group.passive && URGING.has(group.verb)) return null;
  if (!isAhead(time) || expression.class === 'event' || expression.class === 'vague' || CANCELLING.has(group.verb))
    return null;
  if (expression.firstToken < group.first && expression.attributive) return null;
  const { words } = context;
  const preposition = words[expression.firstToken]?.lower ?? '';
  const infinitive = time.governor >= 0 && words[time.governor - 1]?.tag === 'to';
  if (infinitive && WISHES.has(words[time.governor - 2]?.lower ?? '')) return null;
  const cue = found('schedule', expression.firstToken, expression.nextToken - 1, time.clause);
  if (expression.class === 'absolute') {
    if (/^(?:until|till|by|from|to|through|starting|beginning|no|before|after)$/.test(preposition)) return cue;
    if (infinitive || preposition === 'for') return FIXING.has(group.verb) || infinitive ? cue : null;
    return group.passive && SCHEDULE_PARTICIPLES.has(group.verb) ? cue : null;
  }
  if ((group.tense === 'past' && group.verb === 'be') || hasPastYear(context, time.clause)) return null;
  if (!FIXING.has(group.verb)) return null;
  if (group.tense === 'perfect' && group.passive)
    return /^(?:until|till|for|to|from|by)$/.test(preposition) ? cue : null;
  const postponed =
    /^(?:until|till|for|to|from|by)$/.test(preposition) &&
    /^(?:postpone|delay|extend|adjourn|schedule|set|fix|call|prolong|push|renew|plan)$/.test(group.verb);
  return postponed || (infinitive && !needsCalendarVerb(expression.text)) ? cue : null;
}
