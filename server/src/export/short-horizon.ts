import { hintLabel } from '../forecasts/time/label.js';
import { dayParts, daysInMonth, type IsoDay } from '../text/day.js';
import type { InterfaceLanguage } from '../text/interface-language.js';

/** Says resolved days in a few words: `Sep–Nov 2021`, `do 31 gru 2021`; an empty text where there are none. */
export type ShortHorizon = (from: IsoDay | null, to: IsoDay | null) => string;

/** One for many labels: what formats days takes longer to make than to use. */
export function shortHorizon(language: InterfaceLanguage): ShortHorizon {
  return language === 'en' ? hintLabel : polishHorizon();
}

/** What joins two days differs from one version of `Intl` to the next; the names of the months do not. */
function polishHorizon(): ShortHorizon {
  const format = new Intl.DateTimeFormat('pl', { month: 'short', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2001, month, 1)));
  const nameOf = (month: number) => months[month - 1] ?? '';
  const inFull = (day: IsoDay) => {
    const parts = dayParts(day);
    return `${parts.day} ${nameOf(parts.month)} ${parts.year}`;
  };
  return (from, to) => {
    if (from === null) return to === null ? '' : `do ${inFull(to)}`;
    if (to === null) return `od ${inFull(from)}`;
    if (from === to) return inFull(from);
    const [a, b] = [dayParts(from), dayParts(to)];
    const isSameYear = a.year === b.year;
    if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) {
      if (!isSameYear) return `${inFull(from)} – ${inFull(to)}`;
      return a.month === b.month ? `${a.day}–${inFull(to)}` : `${a.day} ${nameOf(a.month)} – ${inFull(to)}`;
    }
    if (a.month === 1 && b.month === 12) return isSameYear ? `${a.year}` : `${a.year}–${b.year}`;
    const last = `${nameOf(b.month)} ${b.year}`;
    if (!isSameYear) return `${nameOf(a.month)} ${a.year} – ${last}`;
    return a.month === b.month ? last : `${nameOf(a.month)}–${last}`;
  };
}
