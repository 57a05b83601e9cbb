import { type Context, clauseOf, type Finding, wordSet } from './context.js';
import { isUnasserted } from './exclusions.js';
import { isGeneralTruth, opensUnderLaw } from './generic.js';

/** What is, and what is owed or meant: no event that a condition could bring about. */
const STATES = wordSet(
  'be have do need require want know think believe mean depend seem appear consist contain include say tell matter apply remain belong exist deserve own call suggest show indicate imply',
);

/** Conditions with their consequence in the present tense, in sentences where nothing else tells of the future. */
export function findPresentConditional(context: Context): Finding | null {
  return verblessCondition(context) ?? scenario(context) ?? namedCondition(context);
}

/** "One more such winter, and the fund is empty." */
function verblessCondition(context: Context): Finding | null {
  const { words } = context;
  const group = context.groups[0];
  const first = words[0]?.lower ?? '';
  const second = words[1]?.lower ?? '';
  const opens = first === 'another' || (/^(?:one|a)$/.test(first) && /^(?:more|few)$/.test(second));
  if (group === undefined || group.tense !== 'present' || !opens) return null;
  for (let at = group.first - 1; at > 0; at -= 1)
    if (words[at]?.tag === 'coord' && words[at - 1]?.text === ',') return consequence(context, 0);
  return null;
}

/** "Under this scenario, egg prices rise by a fifth", "On current trends, the lake dries up". */
function scenario(context: Context): Finding | null {
  const { words } = context;
  if (!/^(?:under|in|on)$/.test(words[0]?.lower ?? '')) return null;
  for (let at = 1; at < 6; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (words[at]?.text === ',') return null;
    if (lower === 'scenario' || lower === 'assumptions' || (lower === 'trends' && words[0]?.lower === 'on'))
      return words[at + 1]?.text === ',' ? consequenceOf(context) : null;
  }
  return null;
}

/** "If Lee wins, the exercises stay small": a single case, told by a name; without one it may be a rule. */
function namedCondition(context: Context): Finding | null {
  const { words } = context;
  if (words[0]?.lower !== 'if' || !words.some((word, at) => at > 0 && word.tag === 'name')) return null;
  if (opensUnderLaw(context) || context.groups[0]?.tense !== 'present' || STATES.has(context.groups[0].verb))
    return null;
  return consequenceOf(context);
}

/** The first main clause in the present tense that tells an event. */
function consequenceOf(context: Context): Finding | null {
  for (let index = 0; index < context.groups.length && index < 8; index += 1) {
    const group = context.groups[index];
    if (group === undefined || context.clauses.clauses[clauseOf(context, group)]?.kind !== 'main') continue;
    const event = group.tense === 'present' && !group.passive && !group.progressive && !STATES.has(group.verb);
    return event ? consequence(context, index) : null;
  }
  return null;
}

function consequence(context: Context, index: number): Finding | null {
  const group = context.groups[index];
  if (group === undefined) return null;
  const clause = clauseOf(context, group);
  if (isUnasserted(context, clause) || isGeneralTruth(context, group, clause)) return null;
  return { kind: 'conditional', first: group.first, last: group.last, clause };
}
