import { subjectOf } from '../language/subject.js';
import type { VerbGroup } from '../language/verb-groups.js';
import type { Word } from '../language/word.js';
import { hasPastYear } from './clause-times.js';
import { type Context, clauseAt, wordSet } from './context.js';

const TEXTS = wordSet(
  'papers sections chapters publication reports volume brief paper report article analysis section chapter note text study essay memo commentary spotlight part bulletin',
);

const WRITING =
  wordSet(`examine discuss analyse analyze look turn consider argue assess focus outline describe review explore address show explain deal present
use come see summarise summarize sketch trace survey investigate conclude begin start compare evaluate map ask set discuss identify concentrate return`);

/** "This brief will examine …", "the next section looks at …", "we will argue …". */
export function isMetatext(context: Context, group: VerbGroup): boolean {
  const { words } = context;
  if (!WRITING.has(group.verb)) return isTextOfUse(context, group);
  const next = words[group.last + 1]?.lower;
  if (group.passive && inDetail(words, group.last + 1)) return true;
  if (group.passive) return next === 'below' || next === 'here' || words[group.first - 1]?.lower === 'as';
  if (words[group.first - 1]?.lower === 'below') return true;
  for (let at = group.first - 1; at >= 0 && at >= group.first - 6; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    if (TEXTS.has(word.lower)) {
      for (let before = at - 1; before >= 0 && before >= at - 3; before -= 1) {
        if (
          /^(?:this|these|following|next|present|our|last|final|first|second|third|concluding|subsequent|two|three)$/.test(
            words[before]?.lower ?? '',
          )
        )
          return true;
      }
    }
  }
  const subject = words[group.first - 1]?.lower;
  return (subject === 'we' || subject === 'i') && !/["“”]/.test(words[0]?.text ?? '');
}

/** "will be discussed in greater detail in a report". */
function inDetail(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'in' && (words[at + 1]?.lower === 'detail' || words[at + 2]?.lower === 'detail');
}

/** "The section on own resources will be of use mainly to readers new to the budget". */
function isTextOfUse(context: Context, group: VerbGroup): boolean {
  return (
    group.verb === 'be' &&
    /^(?:sections?|annex|chapters?|notes?|glossary|appendix|tables?|box)$/.test(subjectHead(context, group))
  );
}

const KNOWING = wordSet('find know remember recall recognise recognize notice agree object say argue note');

/** Who knows, right before the verb, or as its subject's head before other words: "readers of these pages will know". */
const KNOWERS = wordSet(
  'reader readers lawyer lawyers observer observers critics some many few sceptics skeptics historian historians experts anyone others viewers economists one opponents those',
);
const KNOWER_HEADS = wordSet('reader readers visitor visitors those anyone observers historians lawyers');

/** "Lawyers will be familiar with", "readers will recall": *will* of what is so now. */
export function isEpistemicWill(context: Context, group: VerbGroup): boolean {
  const next = context.words[group.last + 1]?.lower;
  if (group.first === 1 && context.words[0]?.lower === 'one') return true;
  if (group.verb === 'come' && next === 'as' && context.words[group.last + 3]?.lower === 'surprise') return true;
  if (group.perfect && context.words[0]?.lower === 'by' && context.words[1]?.lower === 'now') return true;
  if (group.verb === 'be') return next === 'familiar' || next === 'aware' || next === 'forgiven';
  if (group.perfect && /^(?:notice|see|hear|read|observe|realise|realize|note|escape)$/.test(group.verb)) return true;
  return (
    KNOWING.has(group.verb) &&
    (KNOWERS.has(wordBefore(context, group)) || hasWho(context, group) || KNOWER_HEADS.has(subjectHead(context, group)))
  );
}

/** "Readers who have queued for fuel will know". */
function subjectHead(context: Context, group: VerbGroup): string {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  return context.words[subjectOf(context, group, clause).head]?.lower ?? '';
}

/** "Voters who have waited in the rain will know": any one of a kind. */
function hasWho(context: Context, group: VerbGroup): boolean {
  const { start } = subjectOf(context, group, clauseAt(context, context.clauses.of[group.first] ?? 0));
  return (
    /^(?:who|that)$/.test(context.words[start + 1]?.lower ?? '') && context.words[start]?.lower.endsWith('s') === true
  );
}

/** The word right before the verb group, without the adverbs. */
function wordBefore(context: Context, group: VerbGroup): string {
  for (let at = group.first - 1; at >= 0; at -= 1) {
    const word = context.words[at];
    if (word === undefined) break;
    if (word.tag !== 'adv' && word.tag !== 'neg') return word.lower;
  }
  return '';
}

const QUOTES = /["“”„«»]/;

/** "… will …," she had told the court: words in quotation marks that were spoken in another time. */
export function isOldQuote(context: Context, group: VerbGroup): boolean {
  if (!isQuoted(context, group.first)) return false;
  for (const other of context.groups) {
    if (isQuoted(context, other.first)) continue;
    if (other.tense === 'pluperfect' || (other.verb === 'use' && context.words[other.last + 1]?.tag === 'to'))
      return true;
    if (other.tense !== 'past') continue;
    const clause = context.clauses.of[other.first] ?? 0;
    if (hasPastYear(context, clause)) return true;
  }
  return false;
}

function isQuoted(context: Context, at: number): boolean {
  let open = false;
  for (let word = 0; word < at && word < 400; word += 1) if (QUOTES.test(context.words[word]?.text ?? '')) open = !open;
  if (!open) return false;
  for (let word = at; word < context.words.length && word < at + 400; word += 1)
    if (QUOTES.test(context.words[word]?.text ?? '')) return true;
  return false;
}
