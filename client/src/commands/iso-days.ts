/** Whether a text is a day, or two days in their order with a slash between. */
export function isDays(text: string): boolean {
  const [from = '', to = from, more] = text.split('/');
  return more === undefined && isDay(from) && isDay(to) && from <= to;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The same day of the next year; of a 29 February, the 28th. */
export function yearAfter(day: string): string {
  const year = String(Number(day.slice(0, 4)) + 1).padStart(4, '0');
  return `${year}${day.slice(4).replace('02-29', '02-28')}`;
}
