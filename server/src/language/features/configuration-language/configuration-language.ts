import type { GenericSchema } from 'valibot';
import {
  type CompletionItem,
  CompletionItemKind,
  type Hover,
  type MarkupContent,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import { SourceText } from '../../../brief/source.js';
import { readData } from '../../../config/read-data.js';
import { descriptionOf, keysOf, schemaAt, valuesOf } from '../../../config/schema-walk.js';
import { rules } from '../../../rules/registry.generated.js';
import { toOffset, toRange } from '../../convert.js';
import type { Session } from '../../session.js';
import { isConfigurationFile } from '../configuration/configuration-diagnostics.js';
import { type ConfigurationPlace, flowPlace } from './flow-place.js';
import { yamlPlace } from './yaml-place.js';

/** The keys, rules and values that may stand at the cursor of an open configuration file; empty in any other document. */
export function completeConfiguration(session: Session, uri: string, position: Position): CompletionItem[] {
  const source = sourceOf(session, uri);
  if (source === null) return [];
  const offset = toOffset(source, position);
  const place = placeAt(uri, source.text, offset);
  if (place === null) return [];
  const schema = schemaOf(session, place.path);
  const range = toRange(source, { start: place.from, end: wordEnd(source.text, offset) });
  const item = (
    label: string,
    newText: string,
    kind: CompletionItemKind,
    documentation?: MarkupContent,
  ): CompletionItem => ({
    label,
    kind,
    filterText: source.text[place.from] === '"' ? JSON.stringify(label) : label,
    textEdit: { range, newText },
    ...(documentation && { documentation }),
  });
  const quoted = isJson(uri) || source.text[place.from] === '"';
  const items: CompletionItem[] = [];
  if (place.kind === 'key') {
    const there = keysAt(source.text, place.path);
    const follows = /^\s*:/.test(source.text.slice(wordEnd(source.text, offset), wordEnd(source.text, offset) + 80));
    for (const [key, value] of Object.entries(keysOf(schema))) {
      if (there.has(key)) continue;
      const colon = follows ? '' : ': ';
      items.push(
        item(key, `${quoted ? JSON.stringify(key) : key}${colon}`, CompletionItemKind.Property, said(key, value)),
      );
    }
  }
  if (place.kind === 'value' || !place.flow) {
    for (const value of valuesOf(schema)) {
      const plain = value === 'true' || value === 'false' || !quoted;
      items.push(item(value, plain ? value : JSON.stringify(value), CompletionItemKind.Value));
    }
  }
  return items;
}

/** What the schema says of the key under the pointer. */
export function hoverConfiguration(session: Session, uri: string, position: Position): Hover | null {
  const source = sourceOf(session, uri);
  if (source === null) return null;
  const offset = toOffset(source, position);
  const end = wordEnd(source.text, offset);
  const place = placeAt(uri, source.text, end);
  if (place?.kind !== 'key') return null;
  const key = source.text.slice(place.from, end).replace(/["'\s]/g, '');
  const value = keysOf(schemaOf(session, place.path))[key];
  const contents = value === undefined ? undefined : said(key, value);
  return contents === undefined ? null : { contents, range: toRange(source, { start: place.from, end }) };
}

function sourceOf({ briefs }: Session, uri: string): SourceText | null {
  const document = briefs.documents.get(uri);
  return document === undefined || !isConfigurationFile(uri) ? null : new SourceText(document.getText());
}

function isJson(uri: string): boolean {
  return uri.endsWith('.json');
}

function placeAt(uri: string, text: string, offset: number): ConfigurationPlace | null {
  return isJson(uri) ? flowPlace(text, 0, offset, []) : yamlPlace(text, offset);
}

/** The schema at a path; which of several kinds a value has shows in what the path goes through next. */
function schemaOf({ workspace }: Session, path: ConfigurationPlace['path']): GenericSchema | null {
  const steps = path.map((key, index) => {
    const next = path[index + 1];
    // Two entries: a rule's setting with its options.
    return { key, value: next === undefined ? undefined : typeof next === 'number' ? [null, null] : {} };
  });
  return schemaAt(workspace.schema, steps);
}

/** The keys that the map at a path already has. */
function keysAt(text: string, path: ConfigurationPlace['path']): ReadonlySet<string> {
  let data: unknown = readData(text).data;
  for (const key of path)
    data = typeof data === 'object' && data !== null ? (data as Record<string | number, unknown>)[key] : null;
  return new Set(typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : []);
}

function said(key: string, schema: GenericSchema): MarkupContent | undefined {
  const description = descriptionOf(schema);
  if (description === null) return undefined;
  const rule = rules.find(({ id }) => id === key);
  const more = rule === undefined ? '' : `\n\n${rule.why}\n\nBy default: \`${rule.severity}\`.`;
  return { kind: MarkupKind.Markdown, value: description + more };
}

/** Behind the word and the closing quote at an offset. */
function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (/[\w$-]/.test(text.charAt(end))) end++;
  return text.charAt(end) === '"' ? end + 1 : end;
}
