import { type RegisterEntry, trackRecord } from '../forecasts/register/entry.js';
import type { IsoDay } from '../text/day.js';
import type { InterfaceLanguage } from '../text/interface-language.js';
import { escapeHtml } from './markup.js';
import { type Bar, type Group, groupsOf, hasDay } from './timeline-rows.js';
import { type Scale, scaleFor, ticksFor } from './timeline-scale.js';
import { type TimelineWords, timelineWords } from './timeline-words.js';

export interface TimelineOptions {
  readonly today: IsoDay;
  /** Of the picture's own words; default: English. */
  readonly language?: InterfaceLanguage;
}

const WIDTH = 960;
const GUTTER = 212;
const RIGHT = 24;
const TOP = 46;
/** Up to this many forecasts each has a line and its words; more share lines. */
const MOST_LINES = 24;
const LEGEND = 74;

/** Colours are variables, so that whoever shows the picture can set them; what stands behind is readable on light and dark. */
const COLOURS: Readonly<Record<Bar['state'], string>> = {
  open: 'var(--timeline-open,#3f7fd0)',
  due: 'var(--timeline-due,#d9534f)',
  yes: 'var(--timeline-yes,#3f9a5b)',
  no: 'var(--timeline-no,#8a8f98)',
  partly: 'var(--timeline-partly,#b98a2b)',
};
const SIGNS: Readonly<Record<Bar['state'], string>> = { open: '', due: '!', yes: '✓', no: '✗', partly: '~' };
const RULE = 'var(--timeline-rule,#8884)';
/** Around words, so that no line of the axis runs through them where the picture is told what it stands on. */
const HALO = 'paint-order="stroke" stroke="var(--timeline-paper,transparent)" stroke-width="5"';

/**
 * The horizons of forecasts on a time axis, as SVG: a line each where there are few, stacked by brief where there are many. Open ends
 * fade; forecasts without a day are counted below. Each bar has `data-id`, the entry's id.
 */
export function timelineSvg(entries: readonly RegisterEntry[], { today, language = 'en' }: TimelineOptions): string {
  const words = timelineWords(language);
  const dated = entries.filter(hasDay);
  const packs = dated.length > MOST_LINES;
  const days = dated.flatMap(({ forecast }) =>
    [forecast.horizon?.from, forecast.horizon?.to].filter((day) => day != null),
  );
  const scale = scaleFor([today, ...days], GUTTER, WIDTH - GUTTER - RIGHT);
  const groups = groupsOf(dated, scale, today, packs);
  const lane = packs ? 13 : 24;
  const lanes = groups.reduce((sum, group) => sum + group.lanes, 0);
  const bottom = TOP + Math.max(lanes, 1) * lane + groups.length * 10;
  const height = bottom + LEGEND;
  const used = new Set(groups.flatMap(({ bars }) => bars.map(({ state }) => state)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="timeline-title timeline-desc" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="12" fill="currentColor">`,
    `<title id="timeline-title">${words.title}</title>`,
    `<desc id="timeline-desc">${escapeHtml(describe(entries, dated, today, words))}</desc>`,
    '<defs>',
    ...[...used].flatMap(gradients),
    '</defs>',
    ...axis(scale, today, bottom, words),
    ...groups.flatMap((group, index) => [...drawGroup(group, index, lane, packs, words)]),
    ...(dated.length === 0 ? [text(GUTTER, TOP + 18, words.nothing, 'opacity="0.75"')] : []),
    ...legend(used, bottom, entries.length - dated.length, entries, today, words),
    '</svg>',
  ].join('\n');
}

function describe(
  entries: readonly RegisterEntry[],
  dated: readonly RegisterEntry[],
  today: IsoDay,
  words: TimelineWords,
): string {
  const days = dated.flatMap(({ forecast }) => forecast.horizon?.to ?? forecast.horizon?.from ?? []).sort();
  const [first] = days;
  return words.describe({
    total: entries.length,
    dated: dated.length,
    due: trackRecord(entries, today).due,
    span: first === undefined ? null : [first, days.at(-1) ?? first],
  });
}

function gradients(state: Bar['state']): string[] {
  const stop = (at: number, opacity: number): string =>
    `<stop offset="${at}" stop-color="${COLOURS[state]}" stop-opacity="${opacity}"/>`;
  return [
    `<linearGradient id="timeline-${state}-left">${stop(0, 0.05)}${stop(1, 1)}</linearGradient>`,
    `<linearGradient id="timeline-${state}-right">${stop(0, 1)}${stop(1, 0.05)}</linearGradient>`,
    `<linearGradient id="timeline-${state}-both">${stop(0, 0.05)}${stop(0.5, 1)}${stop(1, 0.05)}</linearGradient>`,
  ];
}

function* axis(scale: Scale, today: IsoDay, bottom: number, words: TimelineWords): Iterable<string> {
  for (const { day, label } of ticksFor(scale, words.month)) {
    const x = round(scale.x(day));
    yield `<path d="M${x} ${TOP - 8}V${bottom}" stroke="${RULE}"/>`;
    yield text(x, TOP - 14, label, 'text-anchor="middle" opacity="0.8"');
  }
  const x = round(scale.x(today));
  yield `<path d="M${x} ${TOP - 26}V${bottom}" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 3"/>`;
  yield text(x, TOP - 31, words.today, 'text-anchor="middle" font-weight="600"');
}

function* drawGroup(group: Group, index: number, lane: number, packs: boolean, words: TimelineWords): Iterable<string> {
  const top = TOP + group.firstLane * lane + index * 10 + 5;
  if (index > 0) yield `<path d="M0 ${top - 5}H${WIDTH}" stroke="${RULE}"/>`;
  const title = `<title>${escapeHtml(group.title)}</title>`;
  yield `<text x="0" y="${top + 11}" font-weight="600">${title}${escapeHtml(shortened(group.title, 27))}</text>`;
  for (const bar of group.bars)
    yield* drawBar(bar, TOP + bar.lane * lane + index * 10 + 5, packs ? 9 : 12, packs, words);
}

function* drawBar(bar: Bar, y: number, height: number, packs: boolean, words: TimelineWords): Iterable<string> {
  const { entry, from, to, fadesLeft, fadesRight, state } = bar;
  const fade = fadesLeft && fadesRight ? 'both' : fadesLeft ? 'left' : fadesRight ? 'right' : null;
  const fill = fade === null ? COLOURS[state] : `url(#timeline-${state}-${fade})`;
  const { horizon } = entry.forecast;
  const label = words.horizon(horizon?.from ?? null, horizon?.to ?? null);
  const hint = `${label} (${words.states[state]}): ${entry.forecast.text}${entry.title === '' ? '' : ` – ${entry.title}`}`;
  yield `<g data-id="${escapeHtml(entry.id)}"><title>${escapeHtml(hint)}</title>`;
  yield `<rect x="${round(from)}" y="${y}" width="${round(to - from)}" height="${height}" rx="${height / 3}" fill="${fill}"/>`;
  if (state !== 'open') yield sign(bar, y, height);
  if (!packs) yield caption(bar, y, height, label);
  yield '</g>';
}

/** What a colour says, a sign says too. */
function sign({ from, to, fadesLeft, state }: Bar, y: number, height: number): string {
  const x = round(fadesLeft ? to - 6 : (from + to) / 2);
  return `<text x="${x}" y="${y + height - 2}" font-size="${height}" font-weight="700" text-anchor="middle" fill="var(--timeline-sign,#fff)">${SIGNS[state]}</text>`;
}

/** On the side of the bar that has more room. */
function caption({ entry, from, to }: Bar, y: number, height: number, label: string): string {
  const after = WIDTH - to;
  const before = from - GUTTER;
  const room = Math.floor((Math.max(after, before) - 14) / 6.4);
  const value = shortened(`${label}: ${entry.forecast.text}`, Math.min(Math.max(room, 8), 90));
  const [x, anchor] = after >= before ? [to + 7, 'start'] : [from - 7, 'end'];
  return text(round(x), y + height - 2, value, `text-anchor="${anchor}" ${HALO}`);
}

function* legend(
  used: ReadonlySet<Bar['state']>,
  bottom: number,
  undated: number,
  entries: readonly RegisterEntry[],
  today: IsoDay,
  words: TimelineWords,
): Iterable<string> {
  let x = GUTTER;
  for (const state of Object.keys(SIGNS) as Bar['state'][]) {
    if (!used.has(state)) continue;
    yield `<rect x="${x}" y="${bottom + 16}" width="16" height="12" rx="4" fill="${COLOURS[state]}"/>`;
    yield `<text x="${x + 8}" y="${bottom + 26}" font-size="11" font-weight="700" text-anchor="middle" fill="var(--timeline-sign,#fff)">${SIGNS[state]}</text>`;
    yield text(x + 22, bottom + 26, words.states[state]);
    x += 22 + words.states[state].length * 6.5 + 22;
  }
  if (undated === 0) return;
  yield text(GUTTER, bottom + 54, words.dayless(undated, trackRecord(entries, today)));
}

function text(x: number, y: number, value: string, more = ''): string {
  return `<text x="${round(x)}" y="${y}"${more === '' ? '' : ` ${more}`}>${escapeHtml(value)}</text>`;
}

function shortened(value: string, length: number): string {
  const line = value.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length - 1);
  return `${line.slice(0, space > length / 2 ? space : length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
