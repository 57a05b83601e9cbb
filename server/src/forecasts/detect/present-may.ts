import type { VerbGroup } from '../language/verb-groups.js';
import { hasFutureTime } from './clause-times.js';
import { type Context, clauseAt, isPast, wordSet } from './context.js';

/** *May* about what is so: "may explain", "may seem", "may reflect". */
const PRESENT_MAY = wordSet(
  'ask wonder argue object explain reflect seem appear sound stem account owe look remember recall know believe feel think indicate signal suggest imply represent constitute contain underlie denote',
);

const STATES = wordSet('be have boast own enjoy lack sound like love');

/** *May*, *might* and *could* about what is so, or about leave once given: no forecast. */
export function isOfThePresent(context: Context, group: VerbGroup, clause: number): boolean {
  return (
    PRESENT_MAY.has(group.verb) ||
    (group.passive && /^(?:relate|link|connect|base|explain|attribute|associate|motivate|root)$/.test(group.verb)) ||
    isSuperlative(context, group, clause) ||
    isConcession(context, group, clause) ||
    isGoingOn(context, group, clause) ||
    isToldLeave(context, group) ||
    describesState(context, group, clause)
  );
}

/** "might well be the deepest port in the world", "may be the only one": a guess about what is. */
function isSuperlative(context: Context, group: VerbGroup, clause: number): boolean {
  const { words } = context;
  if (group.verb !== 'be' || hasFutureTime(context, clause)) return false;
  const next = words[group.last + 2]?.lower ?? '';
  return (
    words[group.last + 1]?.lower === 'the' &&
    (/^(?:most|least|only|best|worst)$/.test(next) || (next.length > 5 && next.endsWith('est')))
  );
}

/** "The ore may be rich; the roads are not", "may have a port, but …", "may be below sea level already". */
function isConcession(context: Context, group: VerbGroup, clause: number): boolean {
  if (!STATES.has(group.verb) || group.passive || hasFutureTime(context, clause)) return false;
  const { words } = context;
  for (let at = group.last + 1; at < words.length && at < group.last + 16; at += 1) {
    const word = words[at];
    if (word?.lower === 'already' || word?.text === ';') return true;
    if (word?.text === ',') return words[at + 1]?.lower === 'but' || words[at + 1]?.lower === 'yet';
  }
  return false;
}

/** "may be waiting", "may no longer be relevant", "it may be too early to": a guess about what is so now. */
function isGoingOn(context: Context, group: VerbGroup, clause: number): boolean {
  if (hasFutureTime(context, clause)) return false;
  if (group.progressive) return !/^(?:go|come|head|lead|move|lose|leave|face)$/.test(group.verb);
  if (group.verb !== 'be' || group.passive) return false;
  const { words } = context;
  if (words[group.head - 1]?.lower === 'longer') return true;
  return (
    words[group.first - 1]?.lower === 'it' &&
    /^(?:too|easy|hard|tempting|useful|worth|premature|early|difficult)$/.test(words[group.last + 1]?.lower ?? '')
  );
}

/** "The islanders were told that they might stay": leave given. */
export function isToldLeave(context: Context, group: VerbGroup): boolean {
  if (
    !/^(?:might|could)$/.test(group.modal ?? '') ||
    !/^(?:they|he|she|it)$/.test(context.words[group.first - 1]?.lower ?? '')
  )
    return false;
  const before = context.groups[context.groups.indexOf(group) - 1];
  return before !== undefined && before.verb === 'tell' && isPast(before);
}

/** "workers who may have no insurance": what some of them are or have now. */
function describesState(context: Context, group: VerbGroup, clause: number): boolean {
  const link = clauseAt(context, clause);
  return (
    link?.kind === 'relative' &&
    context.words[link.start - 1]?.text !== ',' &&
    (group.verb === 'have' || group.verb === 'be') &&
    !group.passive &&
    !hasFutureTime(context, clause)
  );
}
