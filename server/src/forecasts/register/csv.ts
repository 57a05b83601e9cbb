import { stringify } from 'csv-stringify/browser/esm/sync';
import type { RegisterEntry } from './entry.js';

const COLUMNS = [
  'id',
  'path',
  'line',
  'title',
  'published',
  'question',
  'text',
  'class',
  'horizon',
  'start',
  'end',
  'outcome',
  'source',
];

/** The register as a table for spreadsheets. A cell that a spreadsheet would run as a formula is disarmed. */
export function toCsv(entries: readonly RegisterEntry[]): string {
  return stringify(entries.map(row), {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}

function row({ id, path, title, published, forecast, range }: RegisterEntry): string[] {
  const { horizon, comment } = forecast;
  return [
    id,
    path,
    String(range.start.line),
    title,
    published ?? '',
    forecast.question?.text ?? '',
    forecast.text,
    horizon?.class ?? 'none',
    horizon?.text ?? '',
    horizon?.from ?? '',
    horizon?.to ?? '',
    forecast.outcome ?? '',
    comment?.source ?? '',
  ];
}
