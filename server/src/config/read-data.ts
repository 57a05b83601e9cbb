import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Span } from '../text/span.js';
import { isTooDeep } from '../text/yaml-depth.js';

/** What a YAML or JSON file says: nothing but data. Objects have no prototype. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

export interface DataProblem {
  readonly span: Span;
  readonly message: string;
}

export interface DataFile {
  readonly data: Data;
  readonly problems: readonly DataProblem[];
  /** Where the value at a path of keys and indexes stands, or its key; the nearest thing above it where it is not there. */
  span(path: readonly (string | number)[], part: 'key' | 'value'): Span;
}

/** A configuration is small; more than this is a mistake or an attack (aliases that multiply, for one). */
const MAX_NODES = 20_000;
const MAX_ALIASES = 100;
const MAX_DEPTH = 30;
const MAX_LENGTH = 300_000;

/** Keys that mean something to JavaScript's objects and can be nobody's setting. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads YAML, and with it JSON, with all its mistakes at once; never throws. */
export function readData(text: string): DataFile {
  if (text.length > MAX_LENGTH) return broken(`a configuration may have ${MAX_LENGTH} characters at most`);
  if (isTooDeep(text)) return broken('this is nested too deeply to be read');
  let document: Document;
  try {
    // The parser's own search for repeated keys takes time quadratic in their number; `readMap` looks for them.
    document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, schema: 'core', logLevel: 'silent' });
  } catch {
    // The parser recurses; only nesting far beyond any configuration gets here.
    return broken('this is nested too deeply to be read');
  }
  const problems: DataProblem[] = [...document.errors, ...document.warnings].map((error) => ({
    span: { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) },
    message: sentence(error.message),
  }));
  const reader = new Reader(document, problems);
  const data = reader.read(document.contents, 0);
  return { data, problems, span: (path, part) => spanAt(document, path, part) };
}

function broken(message: string): DataFile {
  const span = { start: 0, end: 0 };
  return { data: null, problems: [{ span, message }], span: () => span };
}

class Reader {
  private nodes = 0;
  private aliases = 0;
  private tooMuch = false;
  private readonly document: Document;
  private readonly problems: DataProblem[];

  constructor(document: Document, problems: DataProblem[]) {
    this.document = document;
    this.problems = problems;
  }

  read(node: unknown, depth: number): Data {
    this.nodes++;
    if (this.nodes > MAX_NODES || depth > MAX_DEPTH) return this.refuse(node);
    if (isAlias(node)) {
      if (++this.aliases > MAX_ALIASES) return this.refuse(node);
      return this.read(node.resolve(this.document) ?? null, depth + 1);
    }
    if (isSeq(node)) return node.items.map((item) => this.read(item, depth + 1));
    if (isMap(node)) return this.readMap(node.items, depth);
    return isScalar(node) ? scalar(node.value) : null;
  }

  private readMap(pairs: readonly { key: unknown; value: unknown }[], depth: number): Data {
    const data: Record<string, Data> = Object.create(null);
    for (const { key, value } of pairs) {
      const name = isScalar(key) ? String(key.value) : null;
      if (name === null) this.problems.push({ span: spanOf(key), message: 'a key must be text' });
      else if (FORBIDDEN_KEYS.has(name)) this.problems.push({ span: spanOf(key), message: `“${name}” is no key here` });
      else if (name in data) this.problems.push({ span: spanOf(key), message: `“${name}” stands here twice` });
      else data[name] = this.read(value, depth + 1);
    }
    return data;
  }

  private refuse(node: unknown): Data {
    if (!this.tooMuch) {
      this.problems.push({ span: spanOf(node), message: 'this is too large or nested too deeply for a configuration' });
    }
    this.tooMuch = true;
    return null;
  }
}

function scalar(value: unknown): Data {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}

function spanAt(document: Document, path: readonly (string | number)[], part: 'key' | 'value'): Span {
  let node: unknown = document.contents;
  let found: unknown = node;
  for (const [index, key] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) break;
      node = pair.value;
      const wantsKey = index === path.length - 1 && part === 'key';
      found = wantsKey || spanOf(node).end <= spanOf(node).start ? pair.key : node;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      found = node;
    } else {
      break;
    }
  }
  return spanOf(found);
}

function spanOf(node: unknown): Span {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

/** The parser's messages go on in lines of source; the first line says it. */
function sentence(message: string): string {
  return (message.split('\n', 1)[0] ?? message).trimEnd().replace(/:$/, '');
}
