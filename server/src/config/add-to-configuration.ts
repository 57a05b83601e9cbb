import { isCollection, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { SourceText } from '../brief/source.js';
import { applyEdits, type Edit } from '../text/edit.js';
import { at } from '../text/span.js';
import { nameOf } from './paths.js';
import { type Data, readData } from './read-data.js';

/** A name for `authors`, an address for `links.ignore`, or a term for `terms`. */
export type Addition =
  | { readonly list: 'authors' | 'ignore'; readonly item: string }
  | { readonly list: 'terms'; readonly item: { readonly preferred: string; readonly emphasis: boolean } };

/** Where `authors` names a text file, the addition belongs there. */
export type ConfigurationEdit = { readonly edit: Edit } | { readonly path: string } | null;

/**
 * The one insertion that adds to a list of a YAML or JSON configuration, everything else left as it stands, comments
 * included; null where the file cannot be read or is written in a way that cannot be added to.
 */
export function addToConfiguration(path: string, text: string, addition: Addition): ConfigurationEdit {
  const inPackage = nameOf(path) === 'package.json';
  const quoted = inPackage || path.endsWith('.json');
  if (readData(text).problems.length > 0) return null;
  const root = parseDocument(text, { logLevel: 'silent' }).contents;
  const owner = inPackage ? (isMap(root) ? root.get('spotlight', true) : null) : root;
  const place: Place = { source: new SourceText(text), quoted, addition };
  const links = addition.list === 'ignore' && isMap(owner) ? pairOf(owner, 'links') : undefined;
  const holder = links === undefined ? owner : links.value;
  const existing =
    isMap(holder) && (addition.list !== 'ignore' || holder !== owner) ? pairOf(holder, addition.list) : undefined;
  if (isScalar(existing?.value) && typeof existing.value.value === 'string') {
    return addition.list === 'authors' ? { path: existing.value.value } : null;
  }
  const edit =
    existing !== undefined
      ? newItem(place, existing)
      : links !== undefined
        ? newLinksKey(place, links)
        : newKey(place, owner);
  return edit !== null && holds(applyEdits(text, [edit]), inPackage, addition) ? { edit } : null;
}

/** A configuration file that says nothing but this. */
export function newConfiguration(addition: Addition): string {
  return `${blockKey(addition, '', '\n')}\n`;
}

interface Place {
  readonly source: SourceText;
  /** JSON: every text stands in quotes. */
  readonly quoted: boolean;
  readonly addition: Addition;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** A list of its own at the end of the configuration. */
function newKey(place: Place, owner: unknown): Edit | null {
  const { source, addition, quoted } = place;
  const { text, lineEnd } = source;
  if (isMap(owner) && owner.flow === true) {
    const entry = flowKey(addition, quoted);
    return afterLast(
      place,
      owner,
      addition.list !== 'ignore' ? entry : quoted ? `"links": { ${entry} }` : `links: { ${entry} }`,
    );
  }
  if (owner !== null && !isMap(owner)) return null;
  const indent = isMap(owner) ? ' '.repeat(column(source, owner)) : '';
  const begin = text === '' || text.endsWith('\n') ? '' : lineEnd;
  return { span: at(text.length), text: `${begin}${blockKey(addition, indent, lineEnd)}${lineEnd}` };
}

/** A list of its own in what is there of `links`. */
function newLinksKey(place: Place, { key, value }: Pair): Edit | null {
  const { source, addition, quoted } = place;
  const { lineEnd } = source;
  if (isMap(value) && value.flow === true) return afterLast(place, value, flowKey(addition, quoted));
  if (isMap(value)) {
    return afterLine(source, lastEnd(value), listKey(addition, ' '.repeat(column(source, value)), lineEnd));
  }
  if (!isNothing(value) || quoted || !isScalar(key) || !key.range) return null;
  const indent = ' '.repeat(source.position(key.range[0]).column + 1);
  return afterLine(source, key.range[1], listKey(addition, indent, lineEnd));
}

/** The lines of a key at the top of a configuration. */
function blockKey(addition: Addition, indent: string, lineEnd: string): string {
  if (addition.list !== 'ignore') return listKey(addition, indent, lineEnd);
  return `${indent}links:${lineEnd}${listKey(addition, `${indent}  `, lineEnd)}`;
}

function listKey(addition: Addition, indent: string, lineEnd: string): string {
  return `${indent}${addition.list}:${lineEnd}${indent}  - ${blockItem(addition, `${indent}    `, lineEnd)}`;
}

function flowKey(addition: Addition, quoted: boolean): string {
  return `${quoted ? `"${addition.list}"` : addition.list}: [${flowItem(addition, quoted)}]`;
}

/** What is left of a key whose value nobody has written yet. */
function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === '');
}

function newItem(place: Place, { key, value }: Pair): Edit | null {
  const { source, addition, quoted } = place;
  const { lineEnd } = source;
  if (isSeq(value) && value.flow === true) return afterLast(place, value, flowItem(addition, quoted));
  if (isSeq(value)) {
    const indent = ' '.repeat(column(source, value));
    return afterLine(source, lastEnd(value), `${indent}- ${blockItem(addition, `${indent}  `, lineEnd)}`);
  }
  if (!isNothing(value) || quoted || !isScalar(key) || !key.range) return null;
  const indent = ' '.repeat(source.position(key.range[0]).column + 1);
  return afterLine(source, key.range[1], `${indent}- ${blockItem(addition, `${indent}  `, lineEnd)}`);
}

/** In `[…]` and `{…}`: behind the last entry, on a line of its own where that stands on one. */
function afterLast({ source }: Place, collection: YAMLMap | YAMLSeq, entry: string): Edit | null {
  const open = collection.range?.[0];
  if (open === undefined) return null;
  if (collection.items.length === 0) return { span: at(open + 1), text: entry };
  const [start, end] = [lastStart(collection), lastEnd(collection)];
  const line = source.lineAround(start);
  const before = source.text.slice(line.start, start);
  const own = before.trim() === '' && line.start > open;
  return { span: at(end), text: own ? `,${source.lineEnd}${before}${entry}` : `, ${entry}` };
}

/** On a line below the one that holds `offset`. */
function afterLine(source: SourceText, offset: number, line: string): Edit {
  // What ends with its line end, as a block of text does, ends on the line before.
  const inside = source.text[offset - 1] === '\n' ? offset - 1 : offset;
  return { span: at(source.lineAround(inside).end), text: source.lineEnd + line };
}

function column(source: SourceText, collection: YAMLMap | YAMLSeq): number {
  return source.position(collection.range?.[0] ?? 0).column - 1;
}

function lastStart(collection: YAMLMap | YAMLSeq): number {
  const last: unknown = collection.items.at(-1);
  return rangeOf(isCollectionPair(last) ? last.key : last)?.[0] ?? 0;
}

function lastEnd(collection: YAMLMap | YAMLSeq): number {
  const last: unknown = collection.items.at(-1);
  if (!isCollectionPair(last)) return rangeOf(last)?.[1] ?? 0;
  return (rangeOf(last.value) ?? rangeOf(last.key))?.[1] ?? 0;
}

function isCollectionPair(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item && !isCollection(item);
}

function rangeOf(node: unknown): readonly number[] | null {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range ?? null;
}

function blockItem(addition: Addition, indent: string, lineEnd: string): string {
  if (addition.list !== 'terms') return scalar(addition.item, false);
  const { preferred, emphasis } = addition.item;
  return `preferred: ${scalar(preferred, false)}${emphasis ? `${lineEnd}${indent}emphasis: true` : ''}`;
}

function flowItem(addition: Addition, quoted: boolean): string {
  if (addition.list !== 'terms') return scalar(addition.item, quoted);
  const { preferred, emphasis } = addition.item;
  if (!quoted) return `{ preferred: ${scalar(preferred, false)}${emphasis ? ', emphasis: true' : ''} }`;
  return JSON.stringify({ preferred, ...(emphasis && { emphasis }) });
}

const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .'’-]*$/u;
/** Words that YAML reads as something else than text. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function scalar(text: string, quoted: boolean): string {
  return !quoted && PLAIN.test(text) && !WORDS.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);
}

/** Whether the list of the changed file has the new entry and the file can still be read. */
function holds(text: string, inPackage: boolean, { list, item }: Addition): boolean {
  const { data, problems } = readData(text);
  const top = inPackage ? under(data, 'spotlight') : data;
  const found = under(list === 'ignore' ? under(top, 'links') : top, list);
  const wanted = typeof item === 'string' ? item : item.preferred;
  return (
    problems.length === 0 &&
    Array.isArray(found) &&
    found.some((entry: Data) => entry === wanted || under(entry, 'preferred') === wanted)
  );
}

function under(data: Data | undefined, key: string): Data | undefined {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as { readonly [key: string]: Data })[key]
    : undefined;
}
