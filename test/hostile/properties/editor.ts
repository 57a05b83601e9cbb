import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, Position, Range, TextEdit } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SourceText } from '../../../server/src/brief/source.js';
import { startServer } from '../../../server/src/language/server.js';
import { realClock } from '../../support/clock.js';
import { edited } from './incremental.js';
import { type Case, lint, PLAIN, type Property, parse, TODAY } from './property.js';

/** Messages from one end to the other, within the process. */
class Line extends AbstractMessageReader {
  private callback: DataCallback | null = null;
  readonly writer = new LineEnd(this);

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    return { dispose: () => undefined };
  }

  carry(message: Message): void {
    this.callback?.(message);
  }
}

class LineEnd extends AbstractMessageWriter {
  private readonly line: Line;

  constructor(line: Line) {
    super();
    this.line = line;
  }

  async write(message: Message): Promise<void> {
    this.line.carry(message);
  }

  end(): void {}
}

const CAPABILITIES = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { resolveSupport: { properties: ['edit'] } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/**
 * The language server itself, spoken to over its protocol: every feature answers, without an error in the log, with
 * places in the text; and after edits it says what it says of the same text opened afresh.
 */
export class Editor implements Property {
  readonly name = 'editor';
  readonly every = 24;
  private client: Promise<MessageConnection> | null = null;
  private readonly log: string[] = [];
  private nth = 0;

  async check({ text, random }: Case): Promise<string[]> {
    this.client ??= this.start();
    const client = await this.client;
    const problems: string[] = [];
    const uri = `untitled:${++this.nth}.brief.md`;
    await this.open(client, uri, text);
    problems.push(...(await this.ask(client, uri, text, random)));
    let current = text;
    for (let version = 2; version < 5; version++) {
      const next = edited(current, random);
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [changeOf(current, next)],
      });
      current = next;
    }
    const [kept, fresh] = [await pull(client, uri), await this.findings(current)];
    if (kept !== fresh)
      problems.push(
        `after edits the server says ${kept}, of the fresh text ${fresh}; the text is then ${JSON.stringify(current)}`,
      );
    await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    problems.push(...this.log.splice(0).map((line) => `the log says ${line}`));
    return problems;
  }

  /** A text as the server formats it. Throws where its changes overlap. */
  async format(text: string): Promise<string> {
    this.client ??= this.start();
    const client = await this.client;
    const uri = `untitled:${++this.nth}.brief.md`;
    await this.open(client, uri, text);
    const params = { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } };
    const edits = await client.sendRequest<TextEdit[]>('textDocument/formatting', params);
    await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edits);
  }

  private async start(): Promise<MessageConnection> {
    const [toServer, toClient] = [new Line(), new Line()];
    startServer(
      listening(createConnection(toServer, toClient.writer)),
      {
        files: null,
        readWord: null,
        links: null,
        today: () => TODAY,
        soon: (call) => setImmediate(call),
        ...realClock,
      },
      { name: 'hostile', version: '0' },
    );
    const client = createMessageConnection(toClient, toServer.writer);
    client.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type === 1) this.log.push(message.split('\n').slice(0, 4).join(' '));
    });
    client.listen();
    await client.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: CAPABILITIES,
    });
    await client.sendNotification('initialized', {});
    return client;
  }

  private open(client: MessageConnection, uri: string, text: string): Promise<void> {
    return client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'spotlight-brief', version: 1, text },
    });
  }

  private async findings(text: string): Promise<string> {
    const brief = parse(text, PLAIN);
    const { findings } = await lint(brief, PLAIN);
    return shown(
      findings.map(({ rule, span, message }) => {
        const { start, end } = brief.source.range(span);
        return {
          code: rule,
          message,
          range: {
            start: { line: start.line - 1, character: start.column - 1 },
            end: { line: end.line - 1, character: end.column - 1 },
          },
        };
      }),
    );
  }

  private async ask(
    client: MessageConnection,
    uri: string,
    text: string,
    random: (below: number) => number,
  ): Promise<string[]> {
    const source = new SourceText(text);
    const textDocument = { uri };
    const places = Array.from({ length: 2 }, () => placeAt(source, random(text.length + 1)));
    const range: Range = { start: { line: 0, character: 0 }, end: placeAt(source, text.length) };
    const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    const asked: [string, object][] = [
      ['textDocument/documentSymbol', {}],
      ['textDocument/foldingRange', {}],
      ['textDocument/selectionRange', { positions: places }],
      ['textDocument/semanticTokens/full', {}],
      ['textDocument/inlayHint', { range }],
      ['textDocument/codeLens', {}],
      ['textDocument/documentLink', {}],
      ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }],
      ['textDocument/codeAction', { range, context: { diagnostics: items } }],
      ...places.flatMap((position): [string, object][] => [
        ['textDocument/hover', { position }],
        ['textDocument/completion', { position }],
        ['textDocument/definition', { position }],
        ['textDocument/references', { position, context: { includeDeclaration: true } }],
        ['textDocument/prepareRename', { position }],
        ['textDocument/codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }],
      ]),
      ['spotlight/outline', {}],
      ['spotlight/preview', {}],
      ['spotlight/exportHtml', {}],
    ];
    const problems: string[] = placesOutside(source, items).map((place) => `a diagnostic points to ${place}`);
    const answers = await Promise.allSettled(
      asked.map(([method, params]) => client.sendRequest<unknown>(method, { textDocument, uri, ...params })),
    );
    for (const [nth, answer] of answers.entries()) {
      const method = asked[nth]?.[0] ?? '';
      if (answer.status === 'rejected') {
        // A place that cannot be renamed is refused in words.
        if (method !== 'textDocument/prepareRename') problems.push(`${method} fails: ${String(answer.reason)}`);
      } else problems.push(...placesOutside(source, answer.value).map((place) => `${method} points to ${place}`));
    }
    return problems;
  }
}

function listening<Server extends { listen(): void }>(server: Server): Server {
  server.listen();
  return server;
}

async function pull(client: MessageConnection, uri: string): Promise<string> {
  const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return shown(items.map(({ code, range, message }) => ({ code: String(code), range, message: String(message) })));
}

function shown(items: readonly { code: string; range: Range; message: string }[]): string {
  return JSON.stringify(
    items.map(
      ({ code, range: { start, end }, message }) =>
        `${code} ${start.line}:${start.character}–${end.line}:${end.character} ${message}`,
    ),
  );
}

function placeAt(source: SourceText, offset: number): Position {
  const { line, column } = source.position(offset);
  return { line: line - 1, character: column - 1 };
}

/** The change that makes one text of another, as an editor sends it. */
function changeOf(before: string, after: string): { range: Range; text: string } {
  const source = new SourceText(before);
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const isSplit = (offset: number): boolean => before[offset - 1] === '\r' && before[offset] === '\n';
  while (isSplit(start)) start--;
  while (isSplit(before.length - end)) end--;
  return {
    range: { start: placeAt(source, start), end: placeAt(source, before.length - end) },
    text: after.slice(start, after.length - end),
  };
}

/** The places in an answer that are none in the text. */
function placesOutside(source: SourceText, answer: unknown): string[] {
  const outside: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) look(item);
    else if (typeof value === 'object' && value !== null) {
      const { line, character } = value as Partial<Position>;
      if (typeof line === 'number' && typeof character === 'number') {
        const span = source.line(line + 1);
        if (line < 0 || character < 0 || line >= source.lineCount || character > span.end - span.start)
          outside.push(`${line}:${character}`);
      } else for (const item of Object.values(value)) look(item);
    }
  };
  look(answer);
  return outside;
}
