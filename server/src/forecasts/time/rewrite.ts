import type { IsoDay } from '../../text/day.js';
import { LetterPattern } from '../../text/letter-pattern.js';
import { isAbsolute } from './hit.js';
import { longDay, longMonth } from './label.js';
import type { Period, TimeExpression, TimeMeaning } from './meaning.js';
import { type Direction, directionOf, resolve, shifted } from './resolve.js';
import { type Leaf, leafWording, type Setting } from './wording.js';

export { hintLabel } from './label.js';

const LETTER_OR_NUMBER = new LetterPattern(String.raw`[\p{L}\p{N}]`);
const LAST_WORD = new LetterPattern(String.raw`(\p{L}+)\W*$`);
const WORD_BEFORE = new LetterPattern(String.raw`(\p{L}+)\s*$`);
const NEXT_WORD = new LetterPattern(String.raw`^\s+(\p{L}+)`);
const PLURAL = new LetterPattern(String.raw`^\p{Ll}+s$`);

/**
 * The author's own phrase with its year made explicit, to stand in place of `expression`: "this autumn" becomes
 * "in autumn 2021", "by the end of the year" "by the end of 2021", "within six months" "by 22 October 2021".
 * Null where the phrase needs no date, or no wording is certain to be right. `direction` is as for `resolve`.
 */
export function resolvedWording(
  expression: TimeExpression,
  text: string,
  published: IsoDay,
  direction: Direction = expression.past ? 'back' : 'ahead',
): string | null {
  const { meaning } = expression;
  if (expression.class !== 'relative') return null;
  if (meaning.kind === 'period' && meaning.relation === 'from' && isFeast(meaning.period)) return null;
  // "This time next year" is a day of that year, "the turn of 2027" no phrase.
  if (THIS_TIME.test(text.slice(Math.max(0, expression.start - 16), expression.start))) return null;
  if (meaning.kind === 'period' && isTurn(meaning.period)) return null;
  // "This year or next spring", "in the second quarter or the third" would keep half of the puzzle.
  if (HALF_OF_TWO.test(text.slice(expression.end, expression.end + 20))) return null;
  const { from, to } = resolve(meaning, published, direction);
  if (from === null && to === null) return null;
  const looking = meaning.kind === 'period' ? directionOf(meaning.relation, meaning.period, direction) : direction;
  const wording =
    meaning.kind === 'length'
      ? lengthWording(expression, meaning, text, published)
      : meaning.kind === 'period'
        ? periodWording(expression, meaning, { text, published, direction: looking, dated: meaning.dated })
        : null;
  const before = text.slice(Math.max(0, expression.start - 3), expression.start);
  return wording === null ? null : LETTER_OR_NUMBER.test(before) ? wording : cased(wording, expression.text);
}

const HALF_OF_TWO = /^\s+(?:and|or) (?:next\b|the (?:first|second|third|fourth)\s*(?:[.,;:)]|$))/;
const THIS_TIME = /\b(?:this|same) (?:time|day|date|point)\s*$/i;

function isTurn(period: Period): boolean {
  return period.kind === 'part' && period.part.kind === 'third' && period.part.edge === 'turn';
}

/** "After the new year" has no wording with a year that reads well. */
function isFeast(period: Period): boolean {
  return period.kind === 'feast' && period.feast === 'new-year';
}

/** A capital where the author's phrase had one at its start. */
function cased(wording: string, original: string): string {
  const first = original.charAt(0);
  return first !== first.toLowerCase() ? wording.charAt(0).toUpperCase() + wording.slice(1) : wording;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function periodWording(
  expression: TimeExpression,
  meaning: TimeMeaning & { kind: 'period' },
  setting: Setting,
): string | null {
  const edits = editsOf(meaning.period, setting);
  if (
    edits === null ||
    /^\s*(?:morning|noon|afternoon|evening|night)\b/.test(setting.text.slice(expression.end, expression.end + 16))
  )
    return null;
  // "By the end of next year's" was cut off from its noun.
  if (!meaning.dated && /['’]s$/.test(expression.text)) return null;
  let written = '';
  let at = expression.start;
  for (const edit of edits) {
    written += setting.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  written += setting.text.slice(at, expression.end);
  return inPlace(expression, meaning, setting, edits[0]?.start ?? expression.start, tidied(written));
}

/** "In the week of" is the phrase; "by the week of" is none. "Mid-decade" takes an article with its name. */
function tidied(written: string): string {
  return written.replace(/\b(mid|early|late)-the (\d{4}s)/i, 'the $1-$2').replace(/\bthe the\b/i, 'the');
}

/** What to write into the leaves of a period; null where one of them has no certain wording. */
function editsOf(period: Period, setting: Setting): Edit[] | null {
  if (period.kind !== 'range') {
    const leaf = leafUnder(period);
    const text = leaf === null ? null : leafWording(leaf, period, setting);
    return leaf === null || text === null ? null : [{ start: leaf.start, end: leaf.end, text }];
  }
  const [first, last] = [leafUnder(period.first), leafUnder(period.last)];
  if (first === null || last === null || first.kind === 'weekday') return null;
  const end = isAbsolute(period.last) ? [] : editsOf(period.last, setting);
  // "This or next year" has one word for two years.
  if (first.start === last.start && (first.kind === 'year' || first.kind === 'unit')) return null;
  if (end === null || first.start === last.start) return end;
  const whole = resolve({ kind: 'period', relation: 'in', period, dated: false }, setting.published, setting.direction);
  const oneYear = whole.from?.slice(0, 4) === whole.to?.slice(0, 4) && 'year' in first && first.year.kind === 'picked';
  if (oneYear) return end;
  // "From November to February": the first month gets the year in which the whole range begins.
  const bare = 'year' in first && first.year.kind === 'picked';
  const published = bare && whole.from !== null ? whole.from : setting.published;
  const anchored = leafWording(first, period.first, { ...setting, published });
  return anchored === null ? null : [{ start: first.start, end: first.end, text: anchored }, ...end];
}

function leafUnder(period: Period): Leaf | null {
  if (period.kind === 'range') return null;
  return period.kind === 'part' ? leafUnder(period.of) : period;
}

const PLAIN_AFTER = new Set(
  'of for to from with by until till since before after between during through and or the'.split(' '),
);
const VERBS = new Set('will would shall can could may might must is are was were has had have should'.split(' '));

/** Adds the preposition that "this autumn" does without and "autumn 2021" needs. */
function inPlace(
  expression: TimeExpression,
  meaning: TimeMeaning & { kind: 'period' },
  setting: Setting,
  leafStart: number,
  written: string,
): string | null {
  const { text } = setting;
  const lead = text.slice(expression.start, leafStart).trim().toLowerCase();
  if (/^(?:later|earlier)$/.test(lead))
    return /\bthe (?:week|weekend)\b/.test(written)
      ? null
      : written.replace(/ /, isDay(meaning.period) ? ' on ' : ' in ');
  if (/(?:^|\s)(?:later|earlier)$/.test(lead))
    return written.replace(/(later|earlier) /, isDay(meaning.period) ? '$1 on ' : '$1 in ');
  if (/^(?:sometime|some time|starting|beginning|commencing)$/.test(lead))
    return written.replace(`${lead} `, `${lead} in `);
  if (
    /^(?:by|until|till|before|after|from|since|within|through)\b/.test(lead) &&
    /\bthe week(?:end)? of\b/.test(written)
  )
    return null;
  const bare = lead === '' || /^(?:early|mid|late|early in|late in|mid-|early-|late-)$/.test(lead);
  if (!bare || /^(?:by|on|in)\b/i.test(written) || lead.endsWith(' in')) return written;
  if (expression.attributive) return written;
  const before = LAST_WORD.exec(text.slice(Math.max(0, expression.start - 24), expression.start));
  const previous = before?.[1]?.toLowerCase() ?? '';
  const joined = before !== null && /^\s*$/.test(before[0].slice(before[1]?.length ?? 0));
  if (joined && (previous === 'and' || previous === 'or')) return null;
  if (joined && PLAIN_AFTER.has(previous)) return written;
  const following = NEXT_WORD.exec(text.slice(expression.end, expression.end + 24))?.[1] ?? '';
  const opening = previous === '' || !joined;
  // "It will be next year before …" needs the year without a preposition, which would be read as a number.
  if (joined && previous === 'be' && following === 'before') return null;
  // "This year will be decisive" has the year for its subject.
  if (VERBS.has(following.toLowerCase()) && (opening || previous === 'that')) return written;
  if (opening && following !== '' && PLURAL.test(following)) return null;
  // A day without a preposition is an apposition: "the deadline, 30 April, …".
  if (meaning.period.kind === 'day') return written;
  return `${isDay(meaning.period) || meaning.period.kind === 'weekday' || written.startsWith('the weekend') ? 'on' : 'in'} ${lowered(written)}`;
}

function isDay(period: Period): boolean {
  return period.kind === 'unit' && period.unit === 'day';
}

function lowered(written: string): string {
  return /^(?:Early|Mid|Late)\b/.test(written) ? written.charAt(0).toLowerCase() + written.slice(1) : written;
}

/** "Within six months" ends on a day; "in two years" names a year, "three years ago" too. */
function lengthWording(
  expression: TimeExpression,
  meaning: TimeMeaning & { kind: 'length' },
  text: string,
  published: IsoDay,
): string | null {
  const { relation, count, unit } = meaning;
  const first = /^\S+/.exec(expression.text)?.[0].toLowerCase() ?? '';
  if (relation === 'past' || !Number.isFinite(count)) return null;
  if (relation === 'within') {
    const end = longDay(shifted(published, count, unit));
    if (first === 'for') return `until ${end}`;
    return ['within', 'inside', 'in', 'over', 'during'].includes(first) ? `by ${end}` : null;
  }
  if (relation === 'for') {
    const floor = /\bat least\b/i.test(expression.text) ? 'until at least' : 'until';
    return `${floor} ${longDay(shifted(published, count, unit))}`;
  }
  const day = shifted(published, relation === 'ago' ? -count : count, unit);
  if (/\b(?:less|more|most|under|up)\b/i.test(expression.text)) return relation === 'in' ? `by ${longDay(day)}` : null;
  const named =
    unit === 'year' && Number.isInteger(count)
      ? day.slice(0, 4)
      : unit === 'month' || (unit === 'year' && count % 0.5 === 0)
        ? longMonth(day)
        : null;
  const previous =
    WORD_BEFORE.exec(text.slice(Math.max(0, expression.start - 24), expression.start))?.[1]?.toLowerCase() ?? '';
  const plain = PLAIN_AFTER.has(previous);
  if (named !== null) return plain ? named : `in ${named}`;
  if (unit !== 'day' || !Number.isInteger(count)) return null;
  return plain ? longDay(day) : `on ${longDay(day)}`;
}
