import { subjectOf } from '../language/subject.js';
import { ING } from '../language/verb-forms.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { hasFutureTime } from './clause-times.js';
import { type Context, clauseAt, skipAdverbs, spells, wordSet } from './context.js';

/** What a verdict on the chances shows: its kind and the last word of its cue. */
type Shown = { kind: string; last: number };

const COPULAS = wordSet('be look seem appear remain become sound stay prove');
const CERTAIN = wordSet(
  'certain sure guaranteed assured inevitable impossible unavoidable excluded settled doomed lost',
);

/** Nouns of what comes about, by their endings: agreement, reopening, deal, truce. */
const EVENTUAL =
  /(?:tion|sion|ment|ship|ance|ence|al|ing|ure|ory|cy|sis|ity|fire|truce|deal|peace|accord|pact|treaty|majority|compromise|breakthrough|target|goal|term|vote|summit|default|ban|coup|war|return|exit|entry|merger|cut|rise|rescue|release|split|visit|start|cabinet|vaccine|consensus|unity|quota|surplus|budget|reform|victory|defeat|shutdown|thaw|talks|start|step|solution|plant|fleet|shortage|collapse|crisis|famine|strike|recession)$/;
/** What can be ruled out of the past: "a link to the murder". */
const BYGONE = wordSet('link connection involvement error mistake sabotage fraud role manipulation cause motive');
const FIRM_GOALS = wordSet(
  'deadline target goal date timetable schedule objective pledge promise quota deadlines targets goals dates objectives pledges promises',
);
const TROUBLE = wordSet(
  'hunger famine ruin bankruptcy starvation extinction collapse eviction deportation insolvency defeat loss closure end prospect',
);

/** "is as good as certain", "is more likely than not", "seems out of reach", "is hard to avoid", "can be ruled out". */
export function readVerdict(context: Context, group: VerbGroup): Shown | null {
  if (group.modal === 'can' || group.modal === 'may') return readExclusion(context, group);
  const become = group.tense === 'perfect' && (group.verb === 'become' || group.verb === 'be');
  if (group.tense !== 'present' && !become) return null;
  if (group.passive) return readSeen(context, group) ?? takenForGranted(context, group);
  if (group.verb === 'have') return hasReason(context, group);
  if (group.verb === 'be' && context.words[group.first - 1]?.lower === 'there') return hasReason(context, group);
  if (group.verb === 'face') return facesTrouble(context, group);
  if (!COPULAS.has(group.verb)) return null;
  const { words } = context;
  if (group.verb === 'look' && words[skipAdverbs(words, group.last + 1)]?.lower === 'like')
    return looksLike(context, group);
  for (let at = group.last + 1; at < words.length && at <= group.last + 6; at += 1) {
    const shown = verdictAt(context, group, at);
    if (shown !== null) return shown;
    const tag = words[at]?.tag;
    if (words[at]?.lower === 'way') continue;
    if (tag === 'noun' || tag === 'name' || tag === 'sign') return null;
  }
  return null;
}

/** "looks like carrying the capital", "look like losing their seats". */
function looksLike(context: Context, group: VerbGroup): Shown | null {
  const at = skipAdverbs(context.words, group.last + 1) + 1;
  const next = context.words[at];
  const coming =
    (next?.lower === 'being' || (next?.tag === 'verb' && (next.forms & ING) !== 0)) &&
    context.words[at - 2]?.lower !== 'something';
  return coming ? { kind: 'likely', last: at } : null;
}

function verdictAt(context: Context, group: VerbGroup, at: number): Shown | null {
  const { words } = context;
  switch (words[at]?.lower) {
    case 'as':
      return spells(words, at + 1, 'good', 'as') && CERTAIN.has(words[at + 3]?.lower ?? '')
        ? { kind: 'likely', last: at + 3 }
        : null;
    case 'but':
      return /^(?:all|anything)$/.test(words[at - 1]?.lower ?? '') && CERTAIN.has(words[at + 1]?.lower ?? '')
        ? { kind: 'likely', last: at + 1 }
        : null;
    case 'likely':
    case 'probable':
      return spells(words, at + 1, 'than', 'not') ? { kind: 'likely', last: at + 2 } : null;
    case 'out':
      return spells(words, at + 1, 'of', 'reach') && isEventual(context, group) && !isNeed(context, at + 3)
        ? { kind: 'nominal', last: at + 2 }
        : null;
    case 'within':
    case 'beyond':
    case 'in':
      return words[at + 1]?.lower === 'reach' && isEventual(context, group) && !isNeed(context, at + 2)
        ? { kind: 'nominal', last: at + 1 }
        : null;
    case 'off':
      return spells(words, at + 1, 'the') &&
        /^(?:agenda|table|cards)$/.test(words[at + 2]?.lower ?? '') &&
        isShelved(context, at + 3)
        ? { kind: 'nominal', last: at + 2 }
        : null;
    case 'years':
    case 'months':
    case 'decades':
    case 'weeks':
    case 'days':
    case 'hours':
    case 'way':
      return /^(?:off|away)$/.test(words[at + 1]?.lower ?? '') &&
        (isEventual(context, group) || isFromEvent(context, at + 2)) &&
        !/^(?:in|to|at)$/.test(words[at + 2]?.lower ?? '') &&
        (words[at + 2]?.lower !== 'from' || isFromEvent(context, at + 2))
        ? { kind: 'nominal', last: at + 1 }
        : null;
    case 'hard':
    case 'difficult':
    case 'impossible':
      return readHard(context, group, at);
    case 'imaginable':
    case 'thinkable':
    case 'conceivable':
    case 'avoidable':
    case 'plausible':
      return isIndefinite(context, group) ? { kind: 'likely', last: at } : null;
    default:
      return null;
  }
}

/** "is days away from its first default": from what may happen, not from a place. */
function isFromEvent(context: Context, at: number): boolean {
  const { words } = context;
  if (words[at]?.lower !== 'from' || !/^(?:its|their|an?|another)$/.test(words[at + 1]?.lower ?? '')) return false;
  for (let next = at + 1; next < words.length && next <= at + 4; next += 1) {
    const word = words[next];
    if (word === undefined || word.tag === 'sign' || word.tag === 'prep') return false;
    if ((word.tag === 'noun' || word.tag === 'verb') && EVENTUAL.test(word.lower)) return true;
  }
  return false;
}

/** "out of reach for the poor", "within reach of the guns": said of what is. */
function isNeed(context: Context, at: number): boolean {
  const { words } = context;
  return (
    words[at]?.lower === 'of' ||
    (words[at]?.lower === 'for' &&
      /^(?:the|most|many|ordinary)$/.test(words[at + 1]?.lower ?? '') &&
      !hasTimeAt(context, at))
  );
}

function hasTimeAt(context: Context, at: number): boolean {
  return context.times.some((time) => time.expression.firstToken === at);
}

/** "off the agenda for now", "off the table until May", "off the agenda." */
function isShelved(context: Context, at: number): boolean {
  return hasTimeAt(context, at) || context.words[at]?.tag === 'sign';
}

/** "is hard to avoid", "it is hard to imagine the pact surviving". */
function readHard(context: Context, group: VerbGroup, at: number): Shown | null {
  const { words } = context;
  const verb = words[at + 2];
  if (words[at + 1]?.tag !== 'to' || verb === undefined) return null;
  const { lower } = verb;
  const shown = { kind: 'nominal', last: at + 2 };
  if (/^(?:avoid|avert|prevent|escape|stave)$/.test(lower))
    return words[group.first - 1]?.lower === 'it' ? null : shown;
  if (!/^(?:imagine|conceive|envisage|envision|foresee|picture|see)$/.test(lower)) return null;
  if (words[group.first - 1]?.lower === 'it') {
    for (let next = at + 3; next < words.length && next < at + 14; next += 1) {
      const word = words[next];
      if (word === undefined || word.tag === 'rel' || word.tag === 'sign' || word.finite) return null;
      if ((word.forms & ING) !== 0 && word.tag === 'verb') return shown;
    }
    return null;
  }
  return isIndefinite(context, group) && lower !== 'see' ? shown : null;
}

function headOf(context: Context, group: VerbGroup): string {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  return context.words[subjectOf(context, group, clause).head]?.lower ?? '';
}

function isEventual(context: Context, group: VerbGroup): boolean {
  return (
    EVENTUAL.test(headOf(context, group).replace(/s$/, '')) ||
    hasFutureTime(context, context.clauses.of[group.first] ?? 0)
  );
}

/** "A reopening", "another coup", "peace": a thing not yet there has no definite article. */
function isIndefinite(context: Context, group: VerbGroup): boolean {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const first = context.words[subjectOf(context, group, clause).start]?.lower ?? '';
  return (
    /^(?:a|an|any|no|another|any|further|such|new)$/.test(first) ||
    hasFutureTime(context, context.clauses.of[group.first] ?? 0)
  );
}

/** "A reopening can be ruled out", "the deadline cannot be met". */
function readExclusion(context: Context, group: VerbGroup): Shown | null {
  if (!group.passive) return null;
  const head = headOf(context, group);
  const shown = { kind: 'expectation', last: group.last };
  if (/^(?:meet|keep|reach|achieve|attain|hold|fulfil|fulfill)$/.test(group.verb))
    return FIRM_GOALS.has(head) && (group.negated || isDenied(context, group)) && group.modal === 'can' ? shown : null;
  const excluded =
    (group.verb === 'rule' && context.words[group.last + 1]?.lower === 'out') ||
    /^(?:exclude|discount)$/.test(group.verb);
  if (!excluded || group.negated || BYGONE.has(head)) return null;
  return isIndefinite(context, group) ? shown : null;
}

function isDenied(context: Context, group: VerbGroup): boolean {
  for (let at = group.first; at <= group.last; at += 1)
    if (/^(?:longer|hardly|scarcely|barely)$/.test(context.words[at]?.lower ?? '')) return true;
  return false;
}

/** "is seen peaking in January", "are seen falling further". */
function readSeen(context: Context, group: VerbGroup): Shown | null {
  if (group.verb !== 'see') return null;
  const at = skipAdverbs(context.words, group.last + 1);
  const next = context.words[at];
  if (next === undefined) return null;
  const future = hasFutureTime(context, context.clauses.of[group.first] ?? 0);
  if (next.tag === 'verb' && (next.forms & ING) !== 0 && next.lower !== 'being')
    return future || TURNS.has(next.base) ? { kind: 'expectation', last: at } : null;
  return future && (next.lower === 'at' || next.lower === 'in' || next.lower === 'between')
    ? { kind: 'expectation', last: group.last }
    : null;
}

/** "An overwhelming yes is taken for granted". */
function takenForGranted(context: Context, group: VerbGroup): Shown | null {
  const granted = group.verb === 'take' && spells(context.words, group.last + 1, 'for', 'granted');
  return granted && isIndefinite(context, group) ? { kind: 'expectation', last: group.last + 2 } : null;
}

/** "have every reason to expect delays", "there is little reason to expect a thaw". */
function hasReason(context: Context, group: VerbGroup): Shown | null {
  const { words } = context;
  for (let at = group.last + 1; at < words.length && at <= group.last + 4; at += 1) {
    if (!/^(?:reason|reasons|grounds|cause)$/.test(words[at]?.lower ?? '')) continue;
    if (group.verb === 'have' && /^(?:no|little)$/.test(words[at - 1]?.lower ?? '')) return null;
    return words[at + 1]?.tag === 'to' && /^(?:expect|anticipate)$/.test(words[at + 2]?.lower ?? '')
      ? { kind: 'expectation', last: at + 2 }
      : null;
  }
  return null;
}

const TURNS = wordSet(
  'rise fall slow peak grow shrink climb ease widen narrow decline recover stagnate double accelerate contract expand',
);

/** "Two million people face hunger if the spraying stops". */
function facesTrouble(context: Context, group: VerbGroup): Shown | null {
  const at = skipAdverbs(context.words, group.last + 1);
  const next = context.words[context.words[at]?.lower === 'the' ? at + 1 : at];
  const conditional =
    context.words[0]?.lower === 'without' || context.clauses.clauses.some((clause) => clause.kind === 'condition');
  if (next === undefined || group.negated) return null;
  return conditional || (TROUBLE.has(next.lower) && hasFutureTime(context, context.clauses.of[group.first] ?? 0))
    ? { kind: 'conditional', last: group.last }
    : null;
}
