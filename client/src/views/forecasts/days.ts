import { env } from 'vscode';

/** Today where the author sits, as an ISO day. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day as the author's language writes it, short: `30 Jun 2026`. */
export function shortDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** Days in English stand as the briefs write them, with the day first. */
function locale(): string {
  return env.language === 'en' ? 'en-GB' : env.language;
}
