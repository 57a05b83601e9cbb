import { hintLabel } from '../forecasts/time/label.js';
import { dayParts, daysInMonth, type IsoDay } from '../text/day.js';
import type { InterfaceLanguage } from '../text/interface-language.js';

/** Says resolved days in a few words: `Sep–Nov 2021`, `do 31 gru 2021`; an empty text where there are none. */
export type ShortHorizon = (from: IsoDay | null, to: IsoDay | null) => string;

/** One for many labels: what formats days takes longer to make than to use. */
export function shortHorizon(language: InterfaceLanguage): ShortHorizon {
  return language === 'en' ? hintLabel : polishHorizon();
}

function polishHorizon(): ShortHorizon {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('pl', { ...options, timeZone: 'UTC', calendar: 'gregory' });
  const days = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const months = format({ month: 'short', year: 'numeric' });
  const years = format({ year: 'numeric' });
  return (from, to) => {
    if (from === null) return to === null ? '' : `do ${days.format(midnight(to))}`;
    if (to === null) return `od ${days.format(midnight(from))}`;
    const [a, b] = [dayParts(from), dayParts(to)];
    const isWhole = a.day === 1 && b.day === daysInMonth(b.year, b.month);
    const fitting = !isWhole ? days : a.month === 1 && b.month === 12 ? years : months;
    return fitting.formatRange(midnight(from), midnight(to));
  };
}

function midnight(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`);
}
