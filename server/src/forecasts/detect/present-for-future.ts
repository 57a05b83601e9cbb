import { isPlural } from '../language/choose-finite.js';
import { subjectOf } from '../language/subject.js';
import { PRES } from '../language/verb-forms.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { NOUNY } from '../language/words.js';
import { isCalendarVerb } from './calendar-verbs.js';
import { IN_A_CASE, saysWhichOne } from './clause-times.js';
import { type Context, clauseAt, clauseOf, type Finding, firstGroup, type PlacedTime, wordSet } from './context.js';
import { found, isAhead, needsCalendarVerb, WISHES } from './dated.js';
import { isGeneralTruth, opensUnderLaw } from './generic.js';

/** What is said about a document or a figure is no event: "the data for March show". */
const EVIDENCE = wordSet(
  'show suggest indicate reflect confirm prove account include contain describe explain compare recall stem rest date reveal refer mention exceed amount concern relate belong correspond illustrate demonstrate cite list note find estimate report state say argue believe think know remember consider want demand hope fear wish urge call recommend require need seek deserve ask insist advocate favour oppose reject criticise',
);

const FUTURE_PREPOSITIONS =
  /^(?:until|till|by|from|to|for|in|on|before|within|after|over|through|starting|as|no|not|beginning|at|towards|during|between|around|later|next|this|early|mid|late|\d)/i;

export function presentForFuture(context: Context, time: PlacedTime, group: VerbGroup): Finding | null {
  const { expression } = time;
  if (/^(?:to )?this day$/i.test(time.expression.text)) return null;
  if (isUnderPast(context, time, group) || IN_A_CASE.test(time.expression.text)) return null;
  if (isHabit(context, time) || isGeneral(context, group, time.clause)) return null;
  if (expression.firstToken < group.first && context.words[expression.firstToken]?.lower === 'of') return null;
  if (expression.class === 'vague')
    return bindsVague(expression.text, group)
      ? found('present-for-future', group.first, group.last, time.clause)
      : null;
  if (isEvidence(group, time)) return null;
  if (group.verb === 'be' && !isDatedBe(context, time, group)) return null;
  if (isInsideSubject(context, time, group)) return null;
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

/** "On 16 July, the army launched strikes on key sites": another verb tells that a date without a year is gone by. */
function isUnderPast(context: Context, time: PlacedTime, group: VerbGroup): boolean {
  const { expression, clause } = time;
  if (saysWhichOne(expression)) return false;
  if (/^(?:recent|past|last)$/.test(context.words[expression.firstToken - 1]?.lower ?? '')) return true;
  // "confirmed on his channel on 1 March that": a word that is more often a noun is one, where another verb tells the past.
  const doubtful = !isCalendarVerb(group.verb) || (group.first === group.last && isDoubtful(context, group));
  return context.groups.some(
    (other) =>
      other !== group &&
      (other.tense === 'past' || other.tense === 'pluperfect' || (doubtful && other.tense === 'perfect')) &&
      (doubtful ||
        (clauseOf(context, other) === clause && (NOUNY.has(group.verb) || expression.firstToken < group.first))),
  );
}

/** "Telegram channel on 1 March", "recruiting volunteers": no subject that agrees stands before it. */
function isDoubtful({ words }: Context, group: VerbGroup): boolean {
  const word = words[group.first];
  const before = words[group.first - 1];
  if (word === undefined || before === undefined || !NOUNY.has(group.verb)) return false;
  const plural = (word.forms & PRES) !== 0;
  return plural
    ? before.tag !== 'noun' && before.tag !== 'pron'
    : (before.tag === 'noun' || before.tag === 'name') && !isPlural(before);
}

function isEvidence(group: VerbGroup, time: PlacedTime): boolean {
  // "importers are required to", "banks are entitled to": a duty or right that begins or ends on the day.
  if (group.passive && /^(?:require|entitle|oblige)$/.test(group.verb)) return false;
  if (group.verb === 'report') return time.expression.firstToken !== group.last + 1;
  return EVIDENCE.has(group.verb);
}

/** "The idea of a vote in 2025 has few friends": the date belongs to a noun, and the verb tells what is. */
function isInsideSubject(context: Context, time: PlacedTime, group: VerbGroup): boolean {
  if (group.verb !== 'have' || time.expression.firstToken >= group.first) return false;
  return time.expression.firstToken > (clauseAt(context, time.clause)?.start ?? 0) + 2;
}

/** "The vote is on 4 May", "the next round is in June": no other noun with a date of its own stands between. */
function isDatedBe(context: Context, time: PlacedTime, group: VerbGroup): boolean {
  const { firstToken, class: kind } = time.expression;
  // "is back on the Council's table in the autumn"
  if (context.words[group.last + 1]?.lower === 'back' && firstToken > group.last) return true;
  if (kind !== 'relative' || firstToken < group.first || !/^in /i.test(time.expression.text)) return true;
  return firstToken <= group.last + 5;
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

const RECURRING = wordSet('daily weekly monthly annually usually always often normally typically regularly');

/** What stands behind *every* and *each* where something recurs. */
const TURNS =
  wordSet(`day week month year second third fourth fifth sixth seventh tenth other few two three four five six seven ten monday tuesday wednesday thursday friday saturday sunday
summer winter spring autumn quarter season january may june july september october`);

/** "runs daily in summer", "meets twice a week": what recurs is no forecast. */
function isHabit(context: Context, time: PlacedTime): boolean {
  return context.words.some(
    (word, at) =>
      context.clauses.of[at] === time.clause &&
      (RECURRING.has(word.lower) ||
        (word.lower === 'twice' && /^(?:a|an|daily|weekly|yearly)$/.test(context.words[at + 1]?.lower ?? '')) ||
        ((word.lower === 'every' || word.lower === 'each') && TURNS.has(context.words[at + 1]?.lower ?? ''))),
  );
}

/** "remains king for the time being", "shows no sign of change for the foreseeable future". */
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
  'expire end begin start convene meet hold host open close vote elect rule decide visit travel lapse publish launch enter adjourn gather present',
);

function isRunningAhead(time: PlacedTime, group: VerbGroup): boolean {
  if (/\breach\b|\bsight\b/.test(time.expression.text)) return true;
  if (group.progressive) return /^(?:leave|arrive|depart|return|resign|retire|step|withdraw|visit)$/.test(group.verb);
  return RUNNING_VERBS.has(group.verb);
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

/** "Withdrawal takes effect three months after notification": without an article any act of its kind. */
function isOfItsKind(context: Context, group: VerbGroup): boolean {
  const { start } = subjectOf(context, group, clauseAt(context, clauseOf(context, group)));
  const first = context.words[start];
  return (
    (first?.tag === 'noun' || first?.lower.endsWith('al') === true) &&
    !first.lower.endsWith('s') &&
    start + 1 < group.first
  );
}

/** A rule of law with an event ("applies after ratification") is told as a rule; a single schedule names its subject. */
function isEventBound(context: Context, time: PlacedTime, group: VerbGroup): boolean {
  if (opensUnderLaw(context) || isOfItsKind(context, group)) return false;
  if (
    group.progressive &&
    /^(?:leave|join|quit|withdraw|return|resign|retire|reopen|vote|move|step|start)$/.test(group.verb)
  )
    return true;
  return (
    /^(?:expire|lapse|enter|take|begin|start|end|convene|open|close|resume|run|cease|conclude|reopen|last|stay|remain|hold|continue)$/.test(
      group.verb,
    ) && time.expression.firstToken > group.last
  );
}
