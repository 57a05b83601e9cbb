import { subjectOf } from '../language/subject.js';
import { ING } from '../language/verb-forms.js';
import type { VerbGroup } from '../language/verb-groups.js';
import type { Word } from '../language/word.js';
import { type Context, clauseAt, clauseOf, skipAdverbs, spells, wordSet } from './context.js';
import { allSigns, pointsAhead } from './pointing.js';

/** A verb that foretells by itself: "threatens to", "risks losing", "looms", "heralds". */
const FORETELLING = wordSet('loom beckon herald portend presage foreshadow augur bode spell await');
const FORECAST_VERBS = wordSet('put see show point suggest imply set give place indicate speak range call');
const POINTING = wordSet('indicate signal suggest mean imply point promise announce foretell entail');

/** Foretelling verbs of the present tense. */
export function readForetellingVerb(context: Context, group: VerbGroup): { kind: string; last: number } | null {
  const { words } = context;
  if (group.tense !== 'present' || group.passive) return null;
  const next = words[skipAdverbs(words, group.last + 1)];
  if (next === undefined) return null;
  const nominal = { kind: 'nominal', last: group.last };
  switch (group.verb) {
    case 'show':
    case 'have':
      if (spells(words, group.last + 1, 'no', 'intention', 'of')) return { kind: 'plan', last: group.last + 2 };
      break;
    case 'threaten':
      if (group.progressive && next.tag === 'sign') return null;
      if ((next.tag === 'sign' || /^(?:in|at|from|if|with|a|an|another|further)$/.test(next.lower)) && !group.negated)
        return nominal;
      return isInfinitiveNext(context, group);
    case 'promise':
    case 'stand': {
      const infinitive = isInfinitiveNext(context, group);
      if (infinitive !== null) return infinitive;
      break;
    }
    case 'risk':
      // "assesses threats and risks using" is a noun.
      if (words[group.first - 1]?.tag === 'coord') return null;
      return (next.forms & ING) !== 0 || next.tag === 'det' ? nominal : null;
    case 'face':
      return facesProspect(context, group.last + 1) ? nominal : null;
    case 'slide':
    case 'drift':
    case 'edge':
    case 'inch':
    case 'hurtle':
    case 'stumble':
    case 'steer':
    case 'veer':
    case 'head':
      return next.lower === 'for' || next.lower === 'towards' || next.lower === 'toward'
        ? { kind: 'nominal', last: group.last + 1 }
        : null;
    case 'lie':
      return next.lower === 'ahead' && !isDefining(context, group) ? nominal : null;
    case 'refuse':
    case 'decline':
      return spells(words, group.last + 1, 'to', 'rule', 'out') ? { kind: 'nominal', last: group.last + 3 } : null;
    case 'rule':
      return group.negated && next.lower === 'out' ? { kind: 'nominal', last: group.last + 1 } : null;
    case 'run':
      return spells(words, group.last + 1, 'the', 'risk', 'of') ? nominal : null;
    default:
      break;
  }
  if (FORETELLING.has(group.verb)) return isTold(words, group, next) ? nominal : null;
  if (FORECAST_VERBS.has(group.verb) && isForecastSubject(context, group)) return nominal;
  if (group.verb === 'point' && allSigns(context, group)) return nominal;
  if (POINTING.has(group.verb)) return pointsAhead(context, group.last + 1) ? nominal : null;
  return null;
}

/** "spells out the steps", "both sides await the outcome" foretell nothing. */
function isTold(words: readonly Word[], group: VerbGroup, next: Word): boolean {
  if (group.verb === 'spell') return next.lower !== 'out';
  if (group.verb !== 'await') return true;
  const object = next.tag === 'det' ? words[skipAdverbs(words, group.last + 1) + 1] : next;
  return !/^(?:outcome|result|results|decision|reply|response|verdict|ruling|approval|answer|news|orders|trial)$/.test(
    object?.lower ?? '',
  );
}

/** "the challenges that lie ahead": said to name them. */
function isDefining(context: Context, group: VerbGroup): boolean {
  const link = clauseAt(context, clauseOf(context, group));
  return link?.kind === 'relative' && context.words[link.start - 1]?.text !== ',';
}

/** "The bank's new outlook puts wages at …". */
function isForecastSubject(context: Context, group: VerbGroup): boolean {
  // One look at the words before the verb spares most sentences the search for its subject.
  if (!hasForecastNoun(context.words, group.first)) return false;
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const head = context.words[subjectOf(context, group, clause).head]?.lower ?? '';
  return FORECAST_NOUNS.has(head);
}

const FORECAST_NOUNS = wordSet(
  'forecast forecasts projection projections outlook prognosis prognoses prediction predictions scenario scenarios',
);

function hasForecastNoun(words: readonly Word[], end: number): boolean {
  for (let at = 0; at < end; at += 1) if (FORECAST_NOUNS.has(words[at]?.lower ?? '')) return true;
  return false;
}

function isInfinitiveNext(context: Context, group: VerbGroup): { kind: string; last: number } | null {
  const to = skipAdverbs(context.words, group.last + 1);
  return context.words[to]?.tag === 'to' && isVerbAfterTo(context, to) ? { kind: 'nominal', last: to } : null;
}

function isVerbAfterTo(context: Context, to: number): boolean {
  const at = skipAdverbs(context.words, skipAdverbs(context.words, to) + 1);
  const word = context.words[at];
  return word !== undefined && (word.tag === 'verb' || word.tag === 'be' || word.tag === 'have' || word.tag === 'do');
}

/** "the prospect of", "the threat of", "a growing risk of". */
function facesProspect(context: Context, from: number): boolean {
  for (let at = from; at < context.words.length && at < from + 5; at += 1) {
    const word = context.words[at];
    if (word === undefined || word.tag === 'sign') return false;
    if (/^(?:prospect|threat|risk|danger|possibility)$/.test(word.lower))
      return context.words[at + 1]?.lower === 'of' || context.words[at + 1]?.lower === 'that';
  }
  return false;
}
