import { SourceText } from '../../../brief/source.js';
import { type ConfigurationPlace, flowPlace } from './flow-place.js';

/** One line of block YAML: its `-` marks, and the key it begins, each with its column. */
interface Line {
  readonly dashes: readonly number[];
  readonly key: { readonly name: string; readonly column: number } | null;
  /** Column of the first sign behind the dashes. */
  readonly column: number;
  /** Offset in the line where the value begins; -1 where no key stands before it. */
  readonly value: number;
}

const KEY = /^(?:"([^"]*)"\s*|'([^']*)'\s*|([^\s#:'"[\]{},&*!|>%@`-][^:#]*)):(?=\s|$)/;

/** Where the cursor stands in a YAML file; what is not finished does not matter. */
export function yamlPlace(text: string, offset: number): ConfigurationPlace | null {
  const source = new SourceText(text);
  const { line: number } = source.position(offset);
  const lineStart = source.line(number).start;
  const flow = openFlow(source, number, offset);
  if (flow !== null) return flow;
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before)) return null;
  const line = readLine(before);
  if (line.key === null) {
    const word = before.slice(line.column);
    const path = pathTo(source, number, line, before);
    return { path, kind: 'key', from: offset - word.length, flow: false };
  }
  const word = before.slice(line.value).trimStart();
  return {
    path: [...pathTo(source, number, line, before), line.key.name],
    kind: 'value',
    from: offset - word.length,
    flow: false,
  };
}

/** In a `[…]` or `{…}` that began on this line or above. */
function openFlow(source: SourceText, number: number, offset: number): ConfigurationPlace | null {
  for (let above = number; above >= 1; above--) {
    const span = source.line(above);
    const text = source.slice(span);
    const line = readLine(text);
    const begin = line.value === -1 ? line.column : line.value + (/^\s*/.exec(text.slice(line.value))?.[0].length ?? 0);
    const opens = text[begin] === '[' || text[begin] === '{';
    if (opens && span.start + begin < offset) {
      const path = pathTo(source, above, line, text);
      return flowPlace(source.text, span.start + begin, offset, line.key === null ? path : [...path, line.key.name]);
    }
    if (line.column === 0 && line.key !== null) return null;
  }
  return null;
}

function readLine(text: string): Line {
  const dashes: number[] = [];
  let column = 0;
  while (text[column] === ' ') column++;
  while (text[column] === '-' && (text[column + 1] === ' ' || column + 1 === text.length)) {
    dashes.push(column++);
    while (text[column] === ' ') column++;
  }
  const match = KEY.exec(text.slice(column));
  const name = match?.[1] ?? match?.[2] ?? match?.[3]?.trimEnd();
  const key = match === null || name === undefined ? null : { name, column };
  return { dashes, key, column, value: match === null ? -1 : column + match[0].length };
}

/** The path to the map or list that a line stands in: upwards, each time to the nearest line that stands further left. */
function pathTo(source: SourceText, number: number, line: Line, text: string): (string | number)[] {
  const path: (string | number)[] = [];
  // On a line of white space the cursor says how deep.
  let limit = line.dashes.at(-1) ?? (text.trim() === '' ? text.length : line.column);
  let underDash = line.dashes.length > 0;
  for (const _ of line.dashes) path.unshift(0);
  if (line.dashes.length > 1) limit = line.dashes[0] ?? limit;
  for (let above = number - 1; above >= 1 && (limit > 0 || underDash); above--) {
    const each = source.slice(source.line(above));
    if (each.trim() === '' || each.trimStart().startsWith('#')) continue;
    const { key, dashes } = readLine(each);
    const [nth] = path;
    if (underDash && typeof nth === 'number' && dashes.includes(limit)) path[0] = nth + 1;
    // A list may stand as far left as its key.
    if (key !== null && (underDash ? key.column <= limit : key.column < limit) && !dashes.includes(limit)) {
      path.unshift(key.name);
      limit = key.column;
      underDash = false;
    }
    for (const dash of [...dashes].reverse()) {
      if (dash >= limit) continue;
      path.unshift(0);
      limit = dash;
      underDash = true;
    }
  }
  return path;
}
