import { lastDay, type RegisterEntry, trackRecord } from '../../forecasts/register/entry.js';
import type { IsoDay } from '../../text/day.js';
import { visible } from '../../text/visible.js';
import { withoutCommands } from '../text/printable.js';

const MAX_TEXT = 90;

/** The register for people: a line a forecast, then how many are dated and what became of those that were checked. */
export function registerTable(entries: readonly RegisterEntry[], briefs: number, today: IsoDay): string {
  const rows = entries.map((entry) => ({
    day: dayOf(entry),
    kind: entry.forecast.horizon?.class ?? 'undated',
    outcome: entry.forecast.outcome ?? '',
    place: visible(`${entry.path}:${entry.range.start.line}`),
    text: shortened(visible(entry.forecast.text.replace(/\s+/g, ' '))),
  }));
  const width = (column: 'day' | 'kind' | 'outcome' | 'place'): number =>
    rows.reduce((widest, row) => Math.max(widest, row[column].length), 0);
  const [day, kind, outcome, place] = [width('day'), width('kind'), width('outcome'), width('place')];
  const lines = rows.map((row) =>
    [
      row.day.padEnd(day),
      row.kind.padEnd(kind),
      ...(outcome === 0 ? [] : [row.outcome.padEnd(outcome)]),
      row.place.padEnd(place),
      row.text,
    ].join('  '),
  );
  return `${withoutCommands([...lines, ...(lines.length > 0 ? [''] : []), ...summary(entries, briefs, today)].join('\n'))}\n`;
}

function dayOf({ forecast }: RegisterEntry): string {
  const day = lastDay(forecast);
  if (day === null) return '–';
  return forecast.horizon?.to === null ? `${day} on` : day;
}

function shortened(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function summary(entries: readonly RegisterEntry[], briefs: number, today: IsoDay): string[] {
  const record = trackRecord(entries, today);
  const dated = record.absolute + record.relative;
  const first =
    `${plural(record.total, 'forecast')} in ${plural(briefs, 'brief')}: ${dated} dated (${record.absolute} absolute, ` +
    `${record.relative} relative), ${record.event} on an event, ${record.vague} vague, ${record.undated} undated`;
  const checked = record.yes + record.no + record.partly;
  const second =
    checked + record.due === 0
      ? []
      : [
          `Track record: of ${checked} checked, ${record.yes} came true, ${record.partly} in part, ${record.no} did not; ${record.due} due without an outcome as of ${today}`,
        ];
  return [first, ...second];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
