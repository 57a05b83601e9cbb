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
  const word = token.lower;
  // `mid-2027`, `October/November`, `year's`, `FY2027`.
  return (
    word.includes('-') ||
    word.includes('‑') ||
    word.includes('/') ||
    STARTS.has(possessive(word)) ||
    word.startsWith('fy')
  );
}
