import type { Brief } from '../../brief/model.js';
import type { Range } from '../../brief/source.js';
import type { IsoDay } from '../../text/day.js';
import { type Forecast, isDated } from '../forecast.js';
import { hash } from '../identity.js';
import { forecastsIn } from '../read-forecasts.js';

/** What the register keeps of a forecast: nothing that holds on to the brief. */
export interface RegisteredForecast extends Pick<Forecast, 'id' | 'text' | 'horizon' | 'outcome'> {
  readonly question: { readonly text: string } | null;
  readonly comment: { readonly source: string | null } | null;
}

/** One forecast in the register of an archive. */
export interface RegisterEntry {
  /** The same for the same sentence of the same file, whatever is edited around it. */
  readonly id: string;
  /** Of the brief, as the user named or found it. */
  readonly path: string;
  /** The brief's title, or an empty text. */
  readonly title: string;
  readonly published: IsoDay | null;
  readonly forecast: RegisteredForecast;
  /** Of the sentence. */
  readonly range: Range;
  readonly horizonRange: Range | null;
}

/**
 * The register of one brief, in document order. `home` is its path within the repository: the ids are made of it, so
 * that they are the same from wherever the command is run.
 */
export function registerOf(path: string, home: string, brief: Brief): RegisterEntry[] {
  const { source } = brief;
  return forecastsIn(brief).forecasts.map((forecast) => ({
    id: `${hash(home)}-${forecast.id}`,
    path,
    title: brief.title?.text ?? '',
    published: brief.date,
    forecast: registered(forecast),
    range: source.range(forecast.span),
    horizonRange: forecast.horizon === null ? null : source.range(forecast.horizon.span),
  }));
}

function registered({ id, text, horizon, outcome, question, comment }: Forecast): RegisteredForecast {
  return {
    id,
    text,
    horizon,
    outcome,
    question: question && { text: question.text },
    comment: comment && { source: comment.source },
  };
}

/** The last day of a forecast's horizon; of one that only begins, its first; null where there is none. */
export function lastDay({ horizon }: Pick<Forecast, 'horizon'>): IsoDay | null {
  return horizon?.to ?? horizon?.from ?? null;
}

/** Whether the horizon is over before a day. */
export function endsBefore({ horizon }: Pick<Forecast, 'horizon'>, day: IsoDay): boolean {
  return horizon?.to != null && horizon.to < day;
}

/** Whether it is over as of a day, can be checked, and nobody has noted what became of it. */
export function isDue(forecast: Pick<Forecast, 'horizon' | 'outcome'>, today: IsoDay): boolean {
  return forecast.outcome === null && isDated(forecast) && endsBefore(forecast, today);
}

/** By last day, the undated last; otherwise as they came. */
export function byDay(entries: readonly RegisterEntry[]): RegisterEntry[] {
  const key = (entry: RegisterEntry): string => lastDay(entry.forecast) ?? '9999-99-99';
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** How an archive's forecasts are dated, and what became of them. */
export interface TrackRecord {
  readonly total: number;
  readonly absolute: number;
  readonly relative: number;
  readonly event: number;
  readonly vague: number;
  readonly undated: number;
  readonly yes: number;
  readonly no: number;
  readonly partly: number;
  /** Over as of the day, without an outcome. */
  readonly due: number;
}

export function trackRecord(entries: readonly RegisterEntry[], today: IsoDay): TrackRecord {
  const count = (fits: (forecast: RegisteredForecast) => boolean): number =>
    entries.filter(({ forecast }) => fits(forecast)).length;
  const ofClass = (name: string): number => count(({ horizon }) => horizon?.class === name);
  return {
    total: entries.length,
    absolute: ofClass('absolute'),
    relative: ofClass('relative'),
    event: ofClass('event'),
    vague: ofClass('vague'),
    undated: count(({ horizon }) => horizon === null),
    yes: count(({ outcome }) => outcome === 'yes'),
    no: count(({ outcome }) => outcome === 'no'),
    partly: count(({ outcome }) => outcome === 'partly'),
    due: count((forecast) => isDue(forecast, today)),
  };
}
