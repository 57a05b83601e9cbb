import { subjectOf } from '../language/subject.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { type Context, clauseAt, wordSet } from './context.js';

const TO_COME = wordSet(
  'further coming imminent new continued continuing gradual prolonged renewed early looming lasting impending protracted sustained additional',
);

/** "Everything points to a minority cabinet". */
export function allSigns(context: Context, group: VerbGroup): boolean {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const { start, head } = subjectOf(context, group, clause);
  const next = context.words[group.last + 1]?.lower ?? '';
  return (
    /^(?:to|towards|toward)$/.test(next) &&
    /^(?:a|an|another|further|early|no|more)$/.test(context.words[group.last + 2]?.lower ?? '') &&
    /^(?:everything|all|signs|much|polls|indications)$/.test(
      context.words[start]?.lower === 'all' ? 'all' : (context.words[head]?.lower ?? ''),
    )
  );
}

/** "indicates a further limitation", "points to renewed tension": the object is something to come. */
export function pointsAhead(context: Context, from: number): boolean {
  for (let at = from; at < context.words.length && at < from + 4; at += 1) {
    const word = context.words[at];
    if (word === undefined || word.tag === 'that' || word.tag === 'sign') return false;
    if (TO_COME.has(word.lower)) {
      const next = context.words[at + 1];
      return (
        next !== undefined &&
        (next.tag === 'noun' || next.tag === 'adj' || next.tag === 'verb') &&
        word.lower !== 'new' &&
        word.lower !== 'early' &&
        word.lower !== 'additional'
      );
    }
    if (word.tag === 'noun' || word.tag === 'name') return false;
  }
  return false;
}
