import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../text/span.js';
import { isTooDeep } from '../text/yaml-depth.js';
import type { FrontMatter, FrontMatterEntry, FrontMatterProblem, FrontMatterValue } from './front-matter.js';
import type { Comment } from './model.js';
import { readSimpleEntries } from './simple-front-matter.js';
import type { Split } from './split-front-matter.js';

/** Deeper values are cut off: no key of a brief needs them, and a hostile file must not exhaust the stack. */
const MAX_DEPTH = 8;

const SECOND_DOCUMENT =
  'A second YAML document begins here, which nobody reads: remove the line `...` or `---` that ends the first';

/** Reads the YAML of a front matter, as far as it can be read; what cannot becomes a problem with its place. */
export function readFrontMatter(text: string, split: NonNullable<Split['frontMatter']>): FrontMatter {
  const { content, badOpening, further, ...places } = split;
  const yaml = text.slice(content.start, content.end);
  const problems: FrontMatterProblem[] = [];
  if (badOpening !== null) {
    problems.push({
      message: 'The front matter begins with a line `---` at the very top of the file',
      span: badOpening,
    });
  }
  if (!split.closed) {
    const end = content.start > 0 ? text.slice(0, content.start).trimEnd().length : split.span.end;
    problems.push({
      message: 'The front matter is opened but never closed: put a line `---` after its last key',
      span: { start: split.span.start, end },
    });
  }
  for (const keys of further) {
    problems.push({
      message:
        'Nobody reads these keys: they stand in a second block between lines `---`; move them into the first, or remove them',
      span: trimEnd(text, keys.start, keys.end, 0),
    });
  }
  const directive = /^%[^\r\n]*/.exec(yaml)?.[0];
  if (directive !== undefined) {
    const span = { start: content.start, end: content.start + directive.trimEnd().length };
    problems.push({ message: 'A directive of YAML has no place in front matter: remove this line', span });
  }
  const simple = readSimpleEntries(yaml, content.start);
  const read = simple === null ? readEntries(yaml, content) : { entries: simple, problems: [] };
  // What the parser says about a directive speaks of lines that are not there.
  const found = directive === undefined ? read.problems : [];
  return {
    ...places,
    content,
    entries: read.entries,
    problems: problems.concat(found, repeatedKeys(read.entries)),
    comments: commentsIn(yaml, content.start),
  };
}

/** What the YAML parser makes of it, whatever it is. */
export function readEntries(yaml: string, content: Span): Pick<FrontMatter, 'entries' | 'problems'> {
  const entries: FrontMatterEntry[] = [];
  const problems: FrontMatterProblem[] = [];
  if (isTooDeep(yaml)) {
    problems.push({ message: 'The front matter cannot be read: it is nested too deep', span: content });
    return { entries, problems };
  }
  try {
    const document = parseDocument(yaml, { prettyErrors: false, strict: true, uniqueKeys: false, logLevel: 'error' });
    for (const error of document.errors) {
      const message = error.code === 'MULTIPLE_DOCS' ? SECOND_DOCUMENT : sentence(error.message);
      const [start, end] = clamp(error.pos, yaml.length);
      problems.push({ message, span: trimEnd(yaml, start, end, content.start) });
    }
    const root = document.contents;
    if (isMap(root)) {
      for (const pair of root.items) {
        const entry = readEntry(pair.key, pair.value, content.start, yaml);
        if (entry !== null) entries.push(entry);
      }
    } else if (root !== null && document.errors.length === 0) {
      problems.push({
        message: 'The front matter must be a list of keys with values, such as `date: 2026-05-04`',
        span: shift(clamp([0, yaml.trimEnd().length], yaml.length), content.start),
      });
    }
  } catch (error) {
    // The parser gives up on nesting that is too deep for the stack.
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ message: `The front matter cannot be read: ${reason}`, span: content });
  }
  return { entries, problems: problems.map((problem) => onWholeCharacters(yaml, content.start, problem)) };
}

/** The library parts `\r\n`, and the halves of a character, where it gives up on what stands there; no place in a text lies between them. */
function onWholeCharacters(yaml: string, base: number, { message, span }: FrontMatterProblem): FrontMatterProblem {
  const outside = (offset: number): number => {
    const around = yaml.slice(Math.max(0, offset - base - 1), offset - base + 1);
    return /\r\n|[\ud800-\udbff][\udc00-\udfff]/.test(around) ? offset - 1 : offset;
  };
  return { message, span: { start: outside(span.start), end: outside(span.end) } };
}

/** The library's own check compares every key with every other. */
function repeatedKeys(entries: readonly FrontMatterEntry[]): FrontMatterProblem[] {
  const seen = new Set<string>();
  const problems: FrontMatterProblem[] = [];
  for (const { key, keySpan } of entries) {
    if (seen.has(key)) problems.push({ message: `The key “${key}” stands there twice: keep one`, span: keySpan });
    seen.add(key);
  }
  return problems;
}

function readEntry(key: unknown, value: unknown, base: number, yaml: string): FrontMatterEntry | null {
  if (!isScalar(key) || !key.range) return null;
  const keySpan = shift([key.range[0], key.range[1]], base);
  const name = String(key.value);
  if (!isScalar(value) && !isSeq(value) && !isMap(value)) {
    return {
      key: name,
      keySpan,
      value: null,
      valueSpan: afterColon(yaml, key.range[1], base),
      itemSpans: [],
      style: 'empty',
    };
  }
  const range = value.range ?? [key.range[1], key.range[1], key.range[1]];
  const empty = isScalar(value) && value.value === null && range[0] === range[1];
  const itemSpans = isSeq(value)
    ? value.items.map((item) =>
        hasRange(item) ? shift([item.range[0], item.range[1]], base) : shift([range[0], range[1]], base),
      )
    : [];
  return {
    key: name,
    keySpan,
    value: toValue(value, 0),
    valueSpan: empty ? afterColon(yaml, key.range[1], base) : trimEnd(yaml, range[0], range[1], base),
    itemSpans,
    style: empty ? 'empty' : isSeq(value) ? 'list' : isMap(value) ? 'map' : scalarStyle(value.type),
  };
}

function scalarStyle(type: string | undefined): FrontMatterEntry['style'] {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return 'quoted';
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' ? 'block' : 'plain';
}

/** Aliases are not followed: nothing in a brief's front matter needs them, and a chain of them can grow without end. */
function toValue(node: unknown, depth: number): FrontMatterValue {
  if (depth > MAX_DEPTH || isAlias(node)) return null;
  if (isScalar(node)) {
    const { value } = node;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  }
  if (isSeq(node)) return node.items.map((item) => toValue(item, depth + 1));
  if (isMap(node)) {
    const map: { [key: string]: FrontMatterValue } = Object.create(null);
    for (const pair of node.items)
      map[String(isScalar(pair.key) ? pair.key.value : '')] = toValue(pair.value, depth + 1);
    return map;
  }
  return null;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function afterColon(yaml: string, keyEnd: number, base: number): Span {
  const colon = yaml.indexOf(':', keyEnd);
  const at = base + (colon === -1 ? keyEnd : colon + 1);
  return { start: at, end: at };
}

function trimEnd(yaml: string, start: number, end: number, base: number): Span {
  return { start: base + start, end: base + start + yaml.slice(start, end).trimEnd().length };
}

function shift([start, end]: readonly [number, number], base: number): Span {
  return { start: base + start, end: base + end };
}

function clamp([start, end]: readonly [number, number], length: number): [number, number] {
  return [Math.min(start, length), Math.min(end, length)];
}

function sentence(message: string): string {
  return message.replace(/(?<![.\s])[.\s]+$/, '');
}

/** Whole lines only: a `#` behind a value may belong to it. */
function commentsIn(yaml: string, base: number): Comment[] {
  const comments: Comment[] = [];
  let start = 0;
  for (const line of yaml.split('\n')) {
    const words = line.trim();
    if (words.startsWith('#')) {
      const text = words.replace(/^#+/, '').trimStart();
      const indent = line.length - line.trimStart().length;
      const end = base + start + line.trimEnd().length;
      const textStart = end - text.length;
      comments.push({
        text,
        textSpan: { start: textStart, end },
        span: { start: base + start + indent, end },
        place: 'front-matter',
        swallowed: null,
      });
    }
    start += line.length + 1;
  }
  return comments;
}
