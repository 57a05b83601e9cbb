import { wordSet } from '../../text/word-set.js';
import { low, type Tokens } from './cursor.js';
import { isEventNoun } from './event-nouns.js';
import { headNoun, nounPhrase } from './events.js';
import { ordinal, UNITS } from './words.js';

const POSSESSIVES = wordSet('its his her their our');

export const OWN = wordSet('the a an its his her their our this each');

/** Event nouns by preposition, where it could as well say by whom, where or from whom. */
const AFTER_IN = wordSet(
  'election elections runoff run-off round rounds referendum ballot primaries primary midterms midterm term terms mandate by-election by-elections presidency',
);

const AFTER_AT = wordSet(
  'summit summits conference meeting meetings congress ministerial session council plenary forum anniversary inauguration review hearing election elections polls cop convention assembly championship olympics games talks start beginning end close height outset opening conclusion expiry',
);

const AFTER_BY = wordSet(
  'summit ministerial deadline anniversary inauguration start beginning end close middle expiry session handover olympics outset conclusion opening',
);

const AFTER_FROM = wordSet(
  'start beginning entry accession end opening launch outset adoption signing signature expiry',
);

const AFTER_ON = wordSet('accession ratification adoption entry anniversary signature inauguration eve');

const AFTER_UPON = wordSet(
  'entry accession ratification adoption expiry completion signature return arrival conclusion publication notification receipt request approval',
);

const AFTER_SINCE = wordSet(
  'start beginning outbreak invasion collapse fall launch introduction signing adoption accession independence coup revolution',
);

const AFTER_WITH = wordSet(
  'start beginning end expiry expiration entry launch opening conclusion return arrival onset departure adoption ratification completion season rains thaw harvest monsoon floods frost frosts snow snows storms ballots',
);

const DAYS = wordSet('election polling voting referendum inauguration ballot');

const NEXT = wordSet('next upcoming coming forthcoming');

export function namedEvent(tokens: Tokens, index: number, word: string): number | null {
  const ordinals = ordinalPhrase(tokens, index, word);
  if (ordinals !== null) return ordinals;
  const next = nounPhrase(tokens, index);
  if (next === null) return null;
  const head = headNoun(tokens, index, next);
  const determined = OWN.has(low(tokens, index));
  const following = NEXT.has(low(tokens, determined ? index + 1 : index));
  switch (word) {
    case 'in':
    case 'as':
      if (head === 'parliament' || head === 'legislature')
        return following || low(tokens, index) === 'this' ? next : null;
      return determined && (AFTER_IN.has(head) || (following && isEventNoun(head))) ? next : null;
    case 'at':
      return AFTER_AT.has(head) || /^cop\d/.test(head) || (following && isEventNoun(head)) ? next : null;
    case 'by':
    case 'no':
    case 'not':
      return (determined && AFTER_BY.has(head)) ||
        (head === 'day' && DAYS.has(low(tokens, next - 2))) ||
        /^cop\d/.test(head) ||
        (following && isEventNoun(head))
        ? next
        : null;
    case 'from':
      return AFTER_FROM.has(head) ? next : null;
    case 'on':
      return AFTER_ON.has(head) || (head === 'day' && DAYS.has(low(tokens, next - 2))) ? extended(tokens, next) : null;
    case 'with':
      return (AFTER_WITH.has(head) && (determined || head === 'entry' || head === 'ratification')) ||
        (following && isEventNoun(head))
        ? extended(tokens, next)
        : null;
    case 'within':
    case 'over':
      return null;
    case 'since':
      return AFTER_SINCE.has(head) ? next : null;
    case 'upon':
      return AFTER_UPON.has(head) || isEventNoun(head) ? extended(tokens, next) : null;
    case 'following':
      // "The following conference" is the next one, not a time.
      return isEventNoun(head) && !OWN.has(low(tokens, index - 2)) ? extended(tokens, next) : null;
    default:
      return isEventNoun(head) ? extended(tokens, next) : null;
  }
}

/** "Entry into force" is one name. */
function extended(tokens: Tokens, next: number): number {
  return low(tokens, next) === 'into' && low(tokens, next + 1) === 'force' ? next + 2 : next;
}

const TERMS = wordSet(
  'term terms mandate round session year years day days week weeks month months hundred legislature season',
);

const ORDINAL_AFTER = wordSet('in on by from within during over');

const PIECES = wordSet('half third quarter part phase stage');

/** `in its first year in office`, `on the first day of the session`, `in the second round`. */
function ordinalPhrase(tokens: Tokens, index: number, word: string): number | null {
  if (!ORDINAL_AFTER.has(word) || !OWN.has(low(tokens, index))) return null;
  const number = low(tokens, index + 1);
  if (ordinal(number) === null && number !== 'last' && number !== 'final' && number !== 'next' && number !== 'opening')
    return null;
  let at = index + 2;
  if (PIECES.has(low(tokens, at)) && low(tokens, at + 1) === 'of') {
    // "In the second half of the mandate".
    const next = OWN.has(low(tokens, at + 2)) ? nounPhrase(tokens, at + 2) : null;
    const head = next === null ? '' : headNoun(tokens, at + 2, next);
    const step = low(tokens, at) === 'phase' || low(tokens, at) === 'stage';
    return step || isEventNoun(head) || TERMS.has(head) ? next : null;
  }
  if (!TERMS.has(low(tokens, at)) && low(tokens, at) !== 'hundred') at += 1;
  const hundred = low(tokens, at) === 'hundred' || low(tokens, at) === '100';
  if (hundred) at += 1;
  if (!TERMS.has(low(tokens, at))) return null;
  const next = at + 1;
  if (low(tokens, next) === 'in' && low(tokens, next + 1) === 'office') return next + 2;
  if (low(tokens, next) === 'of' || low(tokens, next) === 'after') return nounPhrase(tokens, next + 1);
  const own = hundred || POSSESSIVES.has(low(tokens, index));
  return own || !UNITS.has(low(tokens, at)) ? next : null;
}
