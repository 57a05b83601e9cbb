import { env } from 'vscode';

/** Today where the author sits, as an ISO day. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day as the author's language writes it, short: `30 Jun 2026`. */
export function shortDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const timeZone = 'UTC';
  if (env.language !== 'en') {
    return date.toLocaleDateString(env.language, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  }
  // As in the rest of the product: the day first, and three letters for each month.
  const month = date.toLocaleDateString('en-US', { month: 'short', timeZone });
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}
