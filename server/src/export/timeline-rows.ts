import { isDated } from '../forecasts/forecast.js';
import { isDue, type RegisterEntry } from '../forecasts/register/entry.js';
import type { IsoDay } from '../text/day.js';
import type { Scale } from './timeline-scale.js';

/** A forecast as a bar on the time axis, in pixels. */
export interface Bar {
  readonly entry: RegisterEntry;
  readonly from: number;
  readonly to: number;
  /** Sides that are open; what lies beyond the scale fades at its end. */
  readonly fadesLeft: boolean;
  readonly fadesRight: boolean;
  readonly state: 'due' | 'open' | 'yes' | 'no' | 'partly';
  /** From 0, within the picture. */
  readonly lane: number;
}

/** The bars of one brief, in lanes below each other. */
export interface Group {
  readonly title: string;
  readonly firstLane: number;
  readonly lanes: number;
  readonly bars: readonly Bar[];
}

/** How long an open side is drawn. */
const FADE = 46;
/** A single day is still to be seen. */
const NARROWEST = 7;
const GAP = 5;

/** Groups the forecasts that have a day by brief. `packs`: bars that do not meet share a lane, without labels. */
export function groupsOf(entries: readonly RegisterEntry[], scale: Scale, today: IsoDay, packs: boolean): Group[] {
  const byBrief = new Map<string, RegisterEntry[]>();
  for (const entry of entries) byBrief.set(entry.path, [...(byBrief.get(entry.path) ?? []), entry]);
  const groups: Group[] = [];
  let firstLane = 0;
  for (const [path, own] of byBrief) {
    const bars = own.map((entry) => barOf(entry, scale, today)).sort((a, b) => a.from - b.from || a.to - b.to);
    const placed = packs ? pack(bars, firstLane) : bars.map((bar, index) => ({ ...bar, lane: firstLane + index }));
    const lanes = Math.max(...placed.map(({ lane }) => lane)) - firstLane + 1;
    groups.push({ title: own[0]?.title || path, firstLane, lanes, bars: placed });
    firstLane += lanes;
  }
  return groups;
}

export function hasDay({ forecast }: RegisterEntry): boolean {
  return isDated(forecast) && (forecast.horizon?.from ?? forecast.horizon?.to ?? null) !== null;
}

function barOf(entry: RegisterEntry, scale: Scale, today: IsoDay): Omit<Bar, 'lane'> {
  const { horizon, outcome } = entry.forecast;
  const start = horizon?.from ?? null;
  const end = horizon?.to ?? null;
  const edgeLeft = scale.x(scale.first);
  const left = start === null ? Math.max(scale.x(end ?? scale.first) - FADE, edgeLeft) : scale.x(start);
  const right = end === null ? scale.x(start ?? scale.last) + FADE : scale.x(end);
  const state = outcome ?? (isDue(entry.forecast, today) ? 'due' : 'open');
  const far = (end ?? start ?? scale.first) > scale.last;
  if (far) {
    const edge = scale.x(scale.last);
    return { entry, from: Math.min(left, edge - FADE), to: edge, fadesLeft: false, fadesRight: true, state };
  }
  const narrow = right - left < NARROWEST;
  const middle = (left + right) / 2;
  return {
    entry,
    from: narrow ? middle - NARROWEST / 2 : left,
    to: narrow ? middle + NARROWEST / 2 : right,
    fadesLeft: start === null,
    fadesRight: end === null,
    state,
  };
}

function pack(bars: readonly Omit<Bar, 'lane'>[], firstLane: number): Bar[] {
  const ends: number[] = [];
  return bars.map((bar) => {
    const free = ends.findIndex((end) => end + GAP <= bar.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = bar.to;
    return { ...bar, lane: firstLane + lane };
  });
}
