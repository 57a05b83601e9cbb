import type { VerbGroup } from '../language/verb-groups.js';
import { type Context, wordSet } from './context.js';

const JUDGING = wordSet('consider deem regard see think judge find believe call rate view make render');

const VERDICTS = wordSet(
  'likely unlikely probable improbable inevitable imminent unrealistic implausible inconceivable unavoidable',
);

/** "Most observers consider a default unlikely", "a default is seen as improbable". */
export function readJudgement(
  context: Context,
  group: VerbGroup,
): { kind: string; first: number; last: number } | null {
  if (!JUDGING.has(group.verb)) return null;
  const { words } = context;
  for (let at = group.last + 1; at < words.length && at <= group.last + 18; at += 1) {
    const word = words[at];
    if (word === undefined || word.finite || word.text === ';') return null;
    if (!VERDICTS.has(word.lower)) continue;
    const next = words[at + 1];
    if (
      next === undefined ||
      next.tag === 'sign' ||
      next.tag === 'prep' ||
      next.tag === 'to' ||
      next.tag === 'adv' ||
      next.tag === 'coord' ||
      next.tag === 'either' ||
      next.tag === 'sub'
    ) {
      return { kind: 'likely', first: at, last: at };
    }
  }
  return null;
}
