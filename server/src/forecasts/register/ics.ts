import ical, { ICalEventTransparency } from 'ical-generator';
import type { IsoDay } from '../../text/day.js';
import { isDated } from '../forecast.js';
import { lastDay, type RegisterEntry } from './entry.js';

const MAX_SUMMARY = 100;

/**
 * A calendar with one all-day event for each forecast that can be checked, on its last day. Uids are stable and the
 * stamp is the day of publication, so that the same archive gives the same calendar.
 */
export function toIcs(entries: readonly RegisterEntry[]): string {
  const calendar = ical({
    name: 'Forecasts',
    prodId: { company: 'spotlight-brief', product: 'forecasts', language: 'EN' },
  });
  for (const entry of entries) {
    const { forecast, published } = entry;
    const day = lastDay(forecast);
    if (day === null || !isDated(forecast)) continue;
    calendar.createEvent({
      id: `${entry.id}@spotlight-brief`,
      start: midnight(day),
      allDay: true,
      stamp: midnight(published ?? day),
      summary: `${mark(entry)}${shortened(forecast.text)}`,
      description: describe(entry),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

function midnight(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

function mark({ forecast }: RegisterEntry): string {
  return forecast.outcome === null
    ? 'Check: '
    : `${{ yes: 'Came true', no: 'Did not come true', partly: 'In part' }[forecast.outcome]}: `;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= MAX_SUMMARY) return line;
  const space = line.lastIndexOf(' ', MAX_SUMMARY);
  return `${line.slice(0, space > 0 ? space : MAX_SUMMARY)}…`;
}

function describe({ title, path, range, published, forecast }: RegisterEntry): string {
  return [
    forecast.text,
    '',
    [title, published].filter((part) => part !== null && part !== '').join(', '),
    forecast.question === null ? '' : forecast.question.text,
    `${path}:${range.start.line}`,
    forecast.comment?.source ?? '',
  ]
    .filter((line, index) => line !== '' || index === 1)
    .join('\n');
}
