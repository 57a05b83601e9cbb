import type { LinkFact } from '../../links/online/fact.js';
import { localDay } from '../../text/day.js';
import { visible } from '../../text/visible.js';
import type { HostCounts, LinkSummary } from './host-summary.js';
import type { OnlineOptions } from './online-options.js';

const MOST_HOSTS = 20;
const WIDEST_HOST = 50;

export interface CheckFigures {
  readonly links: number;
  readonly addresses: number;
  /** Addresses of which an earlier check has told. */
  readonly remembered: number;
  /** Addresses that lead where only the user’s leave would let a request go. */
  readonly refused: number;
  /** Milliseconds. */
  readonly took: number;
}

/** What came of a check: one line for all, and a table of the hosts. */
export function summaryText({ total, hosts }: LinkSummary, figures: CheckFigures): string {
  const { links, addresses, remembered, refused, took } = figures;
  const size = `${counted(links, 'link')} to ${counted(addresses, 'address', 'addresses')} on ${counted(hosts.length, 'host')}`;
  const parts = [
    ...KINDS.flatMap(([kind, word]) => (total[kind] === 0 ? [] : [`${total[kind]} ${word}`])),
    ...(total.unknown === 0 ? [] : [`nothing known of ${total.unknown}`]),
  ];
  const asked = total.asked === 0 ? [] : [`asked about ${total.asked} in ${duration(took)}`];
  const known = remembered === 0 ? [] : [`${remembered} known from before`];
  const kept = refused === 0 ? [] : [`${refused} not asked without --allow-address`];
  const shown = hosts.length === MOST_HOSTS + 1 ? hosts : hosts.slice(0, MOST_HOSTS);
  const more = hosts.length - shown.length;
  return [
    `${size}: ${parts.join(', ')} (${[...asked, ...known, ...kept].join(', ')})`.replace(' ()', ''),
    ...table([HEAD, ...shown.map(([host, counts]) => row(host, counts))]),
    ...(more === 0 ? [] : [`  and ${more} more hosts`]),
  ].join('\n');
}

/** That earlier answers had to do. @param facts of the addresses that were not asked; null where nothing is known */
export function rememberedSentence(way: OnlineOptions['way'], facts: readonly (LinkFact | null)[]): string {
  const known = facts.filter((fact) => fact !== null);
  const why = way === 'remembered' ? 'nobody is asked (--offline)' : 'there is no network';
  const oldest = known.reduce((time, { learnt }) => Math.min(time, learnt), Number.POSITIVE_INFINITY);
  const since = known.length === 0 ? '' : `, the oldest answer from ${localDay(oldest)}`;
  const unknown = facts.length - known.length;
  const rest = unknown === 0 ? '' : `; nothing is known of ${unknown}`;
  return `${why}: earlier checks know ${known.length} of ${counted(facts.length, 'address', 'addresses')}${since}${rest}`;
}

const KINDS = [
  ['fine', 'fine'],
  ['moved', 'moved'],
  ['dead', 'dead'],
  ['unverified', 'unverified'],
] as const;

const HEAD = ['host', 'asked', 'fine', 'moved', 'dead', 'unverified', 'slowest'];

function row(host: string, { asked, fine, moved, dead, unverified, slowest }: HostCounts): string[] {
  const name = host.length > WIDEST_HOST ? `${host.slice(0, WIDEST_HOST - 1)}…` : host;
  const time = slowest === null ? '-' : duration(slowest);
  return [
    visible(name),
    ...[asked, fine, moved, dead, unverified].map((count) => (count === 0 ? '-' : `${count}`)),
    time,
  ];
}

/** The first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) => {
    const padded = cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `  ${padded.join('  ')}`;
  });
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
