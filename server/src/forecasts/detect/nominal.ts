import { type Context, type Finding, groupNear, isPast, skipAdverbs, spells, wordSet } from './context.js';

const OUTCOMES =
  wordSet(`outcome outcomes trigger target flashpoint victim victims scenario scenarios result results consequence consequences winner winners development developments course path step response option
reaction beneficiary beneficiaries loser losers trajectory direction case ending end conclusion sequel date effect compromise solution arrangement format`);
const CHANCES = wordSet(
  'chance chances odds likelihood probability prospect prospects outlook hopes hope risk danger possibility',
);
const RATINGS = wordSet(
  'slim slender good poor bleak bright dim remote high low small minimal even better worse nil zero limited uncertain grim negligible fair strong weak gloomy rosy favourable mixed rising growing falling receding fading great real',
);

/** Set phrases of the present tense, by their last word; the words before it must be there as well. */
const IDIOMS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['cards', [['on', 'the']]],
  ['horizon', [['on', 'the']]],
  ['offing', [['in', 'the']]],
  ['pipeline', [['in', 'the']]],
  [
    'corner',
    [
      ['around', 'the'],
      ['round', 'the'],
    ],
  ],
  ['question', [['out', 'of', 'the']]],
  ['store', [['in']]],
  ['sight', [['in']]],
  ['agenda', [['off', 'the']]],
  ['table', [['off', 'the']]],
  ['prospect', [['in']]],
  ['conclusion', [['a', 'foregone']]],
  ['verge', [['on', 'the']]],
  ['brink', [['on', 'the']]],
  ['cusp', [['on', 'the']]],
  ['course', [['on']]],
  ['track', [['on']]],
  [
    'way',
    [
      ['on', 'the'],
      ['on', 'its'],
      ['on', 'their'],
    ],
  ],
  [
    'legs',
    [
      ['on', 'its', 'last'],
      ['on', 'their', 'last'],
    ],
  ],
  ['menu', [['on', 'the']]],
  ['danger', [['in']]],
  ['risk', [['at']]],
  ['line', [['in']]],
]);
/** After these, *to* or *for* or *of* must follow: "on track to", "on the brink of", "in danger of". */
const WITH_COMPLEMENT: ReadonlyMap<string, RegExp> = new Map([
  ['verge', /^of$/],
  ['brink', /^of$/],
  ['cusp', /^of$/],
  ['course', /^(?:to|for)$/],
  ['track', /^(?:to|for)$/],
  ['way', /^(?:to|out)$/],
  ['danger', /^of$/],
  ['risk', /^of$/],
  ['line', /^(?:to|for)$/],
  ['agenda', /^for$/],
  ['table', /^for$/],
]);
const SPANS = wordSet('time days weeks months years hours');

/** Words at which an idiom, a noun of likelihood or an outcome may stand; every other word costs one look-up. */
const MAY_SHOW: ReadonlySet<string> = new Set([
  ...IDIOMS.keys(),
  ...SPANS,
  ...CHANCES,
  ...wordSet('baseline base likely likeliest probable likelier expected plausible realistic'),
]);

/** Idioms and nouns of likelihood anywhere in the sentence. */
export function findNominals(context: Context): Finding[] {
  const found: Finding[] = [];
  const { words } = context;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !MAY_SHOW.has(word.lower)) continue;
    const finding = idiomAt(context, at) ?? likelihoodAt(context, at) ?? outcomeAt(context, at);
    if (finding !== null) found.push(finding);
  }
  return found;
}

function finding(context: Context, kind: string, first: number, last: number): Finding | null {
  const clause = context.clauses.of[last] ?? 0;
  const group = groupNear(context, clause, first);
  if (group === undefined || isPast(group) || group.tense === 'perfect' || group.tense === 'modal') return null;
  return { kind, first, last, clause };
}

function idiomAt(context: Context, at: number): Finding | null {
  const { words } = context;
  const word = words[at];
  if (word === undefined) return null;
  if (
    SPANS.has(word.lower) &&
    words[at - 1]?.lower === 'of' &&
    /^(?:matter|question)$/.test(words[at - 2]?.lower ?? '')
  )
    return finding(context, 'nominal', at - 2, at);
  const idioms = IDIOMS.get(word.lower);
  if (idioms === undefined) return null;
  const complement = WITH_COMPLEMENT.get(word.lower);
  if ((word.lower === 'sight' || word.lower === 'menu') && !isDenied(context, at)) return null;
  if ((word.lower === 'danger' || word.lower === 'risk') && words[at - 2]?.lower === 'longer') return null;
  if (complement !== undefined && !complement.test(words[behindTime(context, at + 1)]?.lower ?? '')) return null;
  if ((word.lower === 'agenda' || word.lower === 'table') && words[at + 2]?.lower !== 'good') return null;
  const before = idioms.find((idiom) => spells(words, at - idiom.length, ...idiom));
  if (before === undefined) return null;
  const group = groupNear(context, context.clauses.of[at] ?? 0, at);
  if (group === undefined || !/^(?:be|seem|look|appear|remain|lie|have|hold|put|loom|see)$/.test(group.verb))
    return null;
  return finding(context, 'nominal', at - before.length, at);
}

/** "on track in 2025 to reach": the place behind a time expression that stands in between. */
function behindTime(context: Context, at: number): number {
  return context.times.find(({ expression }) => expression.firstToken === at)?.expression.nextToken ?? at;
}

/** "is not in sight", "no end is in sight". */
function isDenied(context: Context, at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - 12; before -= 1)
    if (/^(?:not|no|neither|never|nowhere|isn't|none|little)$/.test(context.words[before]?.lower ?? '')) return true;
  return false;
}

/** "have a fair chance of", "there is no prospect of", "the chances of X are slim". */
function likelihoodAt(context: Context, at: number): Finding | null {
  const { words } = context;
  const word = words[at];
  if (word === undefined || !CHANCES.has(word.lower)) return null;
  const group = groupNear(context, context.clauses.of[at] ?? 0, at);
  if (group === undefined || group.tense !== 'present') return null;
  const next = words[at + 1]?.lower;
  // "There is always a danger of", "no longer in danger": of every case, and of none.
  if (words.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'always' || lower === 'longer')) return null;
  const complement = next === 'of' || next === 'that' || next === 'to' || next === 'for';
  if (group.first < at && complement) {
    if ((group.verb === 'have' || group.verb === 'stand') && word.lower !== 'risk' && word.lower !== 'danger')
      return finding(context, 'nominal', group.first, at);
    if (group.verb === 'be' && words[group.first - 1]?.lower === 'there')
      return finding(context, 'nominal', group.first, at);
    return null;
  }
  if (
    group.first > at &&
    (group.verb === 'be' || group.verb === 'look' || group.verb === 'remain' || group.verb === 'seem')
  ) {
    const rating = words[skipAdverbs(words, group.last + 1)];
    // "The odds are that the cabinet survives".
    if (rating?.tag === 'that' && /^(?:odds|chances|likelihood)$/.test(word.lower))
      return finding(context, 'nominal', at, group.last);
    if (rating !== undefined && RATINGS.has(rating.lower))
      return finding(context, 'nominal', at, skipAdverbs(words, group.last + 1));
  }
  return null;
}

/** "the most likely outcome", "the likeliest result", "the baseline scenario". */
function outcomeAt(context: Context, at: number): Finding | null {
  const { words } = context;
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1];
  if (word.lower === 'baseline' || (word.lower === 'base' && next?.lower === 'case')) {
    const group = groupNear(context, context.clauses.of[at] ?? 0, at);
    const isSetUp = group?.verb === 'assume' || group?.verb === 'use';
    return !isSetUp &&
      next !== undefined &&
      /^(?:scenario|case|assumption|forecast|projection|expectation)$/.test(next.lower)
      ? finding(context, 'nominal', at, at + 1)
      : null;
  }
  if (!/^(?:likely|likeliest|probable|likelier|expected|plausible|realistic)$/.test(word.lower) || next === undefined)
    return null;
  // "is likely a consequence of": about what is so.
  if (next.tag === 'det') return null;
  const head = OUTCOMES.has(next.lower)
    ? at + 1
    : OUTCOMES.has(words[at + 2]?.lower ?? '') && next.tag !== 'prep'
      ? at + 2
      : -1;
  if (head < 0) return null;
  const group = groupNear(context, context.clauses.of[at] ?? 0, at);
  if (
    group === undefined ||
    !/^(?:be|seem|look|appear|remain|become|regard|see|consider|view|deem|describe|call|rate)$/.test(group.verb)
  )
    return null;
  return finding(context, 'nominal', at, head);
}
