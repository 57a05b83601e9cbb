/** One forecast of the workspace, as the server's register has it. Lines and characters count from 0, days are ISO days. */
export interface RegisterForecast {
  /** The same for the same sentence of the same file, whatever is edited around it. */
  readonly id: string;
  readonly uri: string;
  /** The title of its brief, or an empty text, and the day on which it was published. */
  readonly title: string;
  readonly published: string | null;
  readonly text: string;
  readonly question: string | null;
  readonly range: { readonly start: RegisterPlace; readonly end: RegisterPlace };
  readonly horizon: RegisterHorizon | null;
  /** By when it can be checked, in a few words. */
  readonly label: string;
  readonly outcome: Outcome | null;
  /** Over as of today, and nobody has noted what became of it. */
  readonly due: boolean;
}

export type Outcome = 'yes' | 'no' | 'partly';

export interface RegisterPlace {
  readonly line: number;
  readonly character: number;
}

export interface RegisterHorizon {
  readonly text: string;
  readonly class: 'absolute' | 'relative' | 'event' | 'vague';
  readonly start: string | null;
  readonly end: string | null;
}

/** In the order in which they are shown. */
export const GROUPS = ['due', 'dated', 'relative', 'vague', 'undated'] as const;

export type Group = (typeof GROUPS)[number];

/** Where a forecast stands. Events belong to the vague: nobody can say their day. */
export function groupOf({ horizon, due }: RegisterForecast): Group {
  if (due) return 'due';
  if (horizon === null) return 'undated';
  if (horizon.class === 'vague' || horizon.class === 'event') return 'vague';
  return horizon.class === 'absolute' ? 'dated' : 'relative';
}

/** The groups that hold a forecast, each by its day; those without a day come last, in the order of their briefs. */
export function grouped(forecasts: readonly RegisterForecast[]): Map<Group, RegisterForecast[]> {
  const groups = new Map<Group, RegisterForecast[]>();
  for (const name of GROUPS) {
    const own = forecasts.filter((forecast) => groupOf(forecast) === name);
    if (own.length > 0) groups.set(name, own.sort(byDay));
  }
  return groups;
}

/** The day by which a forecast can be checked; of one that only begins, its first. */
export function dayOf({ horizon }: RegisterForecast): string | null {
  return horizon?.end ?? horizon?.start ?? null;
}

function byDay(a: RegisterForecast, b: RegisterForecast): number {
  return compare(dayOf(a) ?? '~', dayOf(b) ?? '~') || compare(a.uri, b.uri) || a.range.start.line - b.range.start.line;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether anything can have become of a forecast: its time has begun. */
export function hasBegun({ horizon }: RegisterForecast, today: string): boolean {
  const first = horizon?.start ?? horizon?.end ?? null;
  return first !== null && first <= today;
}

/** The forecasts in which every word of a filter occurs: in the sentence, its horizon, its question or its brief. */
export function filtered(forecasts: readonly RegisterForecast[], filter: string): readonly RegisterForecast[] {
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
