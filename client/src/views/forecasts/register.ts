import type { RegisterItem } from '../../../../server/src/language/protocol.js';

/** In the order in which they are shown. */
export const GROUPS = ['due', 'dated', 'relative', 'vague', 'undated'] as const;

export type Group = (typeof GROUPS)[number];

/** Where a forecast stands. Events belong to the vague: nobody can say their day. */
export function groupOf({ horizon, due }: RegisterItem): Group {
  if (due) return 'due';
  if (horizon === null) return 'undated';
  if (horizon.class === 'vague' || horizon.class === 'event') return 'vague';
  return horizon.class === 'absolute' ? 'dated' : 'relative';
}

/** The groups that hold a forecast, each by its day; those without a day come last, in the order of their briefs. */
export function grouped(forecasts: readonly RegisterItem[]): Map<Group, RegisterItem[]> {
  const groups = new Map<Group, RegisterItem[]>();
  for (const name of GROUPS) {
    const own = forecasts.filter((forecast) => groupOf(forecast) === name);
    if (own.length > 0) groups.set(name, own.sort(byDay));
  }
  return groups;
}

/** The day by which a forecast can be checked; of one that only begins, its first. */
export function dayOf({ horizon }: RegisterItem): string | null {
  return horizon?.end ?? horizon?.start ?? null;
}

function byDay(a: RegisterItem, b: RegisterItem): number {
  return compare(dayOf(a) ?? '~', dayOf(b) ?? '~') || compare(a.uri, b.uri) || a.range.start.line - b.range.start.line;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether anything can have become of a forecast: its time has begun. */
export function hasBegun({ horizon }: RegisterItem, today: string): boolean {
  const first = horizon?.start ?? horizon?.end ?? null;
  return first !== null && first <= today;
}

/** The forecasts in which every word of a filter occurs: in the sentence, its horizon, its question or its brief. */
export function filtered(forecasts: readonly RegisterItem[], filter: string): readonly RegisterItem[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return forecasts;
  return forecasts.filter(({ text, horizon, question, title, uri, outcome }) => {
    const name = decoded(uri.slice(uri.lastIndexOf('/') + 1));
    const days = [horizon?.text, horizon?.start, horizon?.end, outcome];
    const all = [text, question, title, name, ...days].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
