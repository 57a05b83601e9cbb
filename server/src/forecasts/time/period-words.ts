import { wordSet } from '../../text/word-set.js';
import { low, type Tokens } from './cursor.js';
import { MONTHS, possessive, SEASONS, WEEKDAYS } from './words.js';

/** Words with which a period of the calendar may begin, after its article. */
const STARTS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...SEASONS.keys(),
  ...WEEKDAYS.keys(),
  ...wordSet(
    `this next last coming upcoming current present running previous today tonight tomorrow yesterday very early mid late beginning start opening
    outset onset middle midpoint end close turn week weekend month year quarter half decade century day final latter closing remaining first second
    third fourth fifth sixth seventh eighth ninth tenth q1 q2 q3 q4 h1 h2 new christmas easter fiscal financial calendar budget fy twentieth`,
  ),
]);

/** Whether a period may begin at a place: one look-up that spares the grammar most words of a sentence. */
export function mayBegin(tokens: Tokens, index: number): boolean {
  const at = low(tokens, index) === 'the' ? index + 1 : index;
  const token = tokens[at];
  if (token === undefined || token.kind === 'sign') return false;
  if (token.kind === 'number' || STARTS.has(token.lower)) return true;
  return mayBeginWithin(token.lower);
}

/** `mid-2027`, `October/November`, `year's`, `FY2027`. A loop, as words are short and nearly every one is asked. */
function mayBeginWithin(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code === HYPHEN || code === HARD_HYPHEN || code === SLASH) return true;
    if (code === APOSTROPHE && STARTS.has(possessive(word))) return true;
  }
  return word.charCodeAt(0) === 0x66 && word.charCodeAt(1) === 0x79;
}

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const HARD_HYPHEN = 0x2011;
