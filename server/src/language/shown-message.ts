import type { Message } from 'vscode-languageserver';
import { visible, visibleLines } from '../text/visible.js';

/** What stands in one line of an editor, by the protocol's own names, and by ours (`notes` and `error` of an import). */
const LINES: ReadonlySet<string> = new Set([
  'message',
  'title',
  'label',
  'detail',
  'description',
  'name',
  'containerName',
  'collapsedText',
  'notes',
  'error',
]);
/** What may have several lines: hovers (`value` of a Markdown text), the documentation of completions, tooltips. */
const TEXTS: ReadonlySet<string> = new Set(['value', 'documentation', 'tooltip']);
/** What is or becomes part of a document, or comes back to us: not a character of it is changed. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  'newText',
  'insertText',
  'textEdit',
  'textEdits',
  'additionalTextEdits',
  'edit',
  'edits',
  'placeholder',
  'data',
  'arguments',
  'uri',
  'targetUri',
  'html',
  'svg',
]);

/**
 * A message as it goes to the client, with control characters and marks of direction made visible wherever an editor
 * shows a text to people: they come out of briefs, file names and configurations, and editors print them in terminals
 * and logs.
 */
export function shownMessage<Sent extends Message>(message: Sent): Sent {
  // A log has lines, and the traces of errors.
  const log = 'method' in message && message.method === 'window/logMessage';
  return shown(message, '', log) as Sent;
}

function shown(value: unknown, key: string, log: boolean): unknown {
  if (typeof value === 'string') {
    if (LINES.has(key)) return log ? visibleLines(value) : visible(value);
    return TEXTS.has(key) ? visibleLines(value) : value;
  }
  if (typeof value !== 'object' || value === null || DOCUMENTS.has(key)) return value;
  if (Array.isArray(value)) {
    // Semantic tokens are thousands of numbers.
    return typeof value[0] === 'number' ? value : value.map((item) => shown(item, key, log));
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shown(item, name, log)]));
}
