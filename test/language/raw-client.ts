import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export const COMMAND = resolve('server/bin/spotlight-brief.cjs');

export interface Answer {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that sends whatever bytes it is told to, and keeps what comes back. */
export class RawClient {
  readonly process: ChildProcess;
  readonly received: Answer[] = [];
  readonly exited: Promise<number | null>;
  /** What the server printed, which should be nothing. */
  stderr = '';
  private bytes = Buffer.alloc(0);

  constructor(...args: readonly string[]) {
    this.process = spawn(process.execPath, [COMMAND, 'lsp', ...(args.length === 0 ? ['--stdio'] : args)], {
      stdio: 'pipe',
    });
    this.exited = new Promise((done) => this.process.once('close', done));
    this.process.stdout?.on('data', (chunk: Buffer) => this.take(chunk));
    this.process.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.process.stdin?.on('error', () => undefined);
    onTestFinished(() => {
      this.process.kill('SIGKILL');
    });
  }

  /** Any value as a message, framed. */
  send(...messages: readonly unknown[]): void {
    this.write(...messages.map(frame));
  }

  write(...pieces: readonly (string | Buffer)[]): void {
    this.process.stdin?.write(Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
  }

  request(id: string | number, method: string, params: unknown = {}): Promise<Answer> {
    this.send({ jsonrpc: '2.0', id, method, params });
    return this.answer(id);
  }

  notify(method: string, params: unknown = {}): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  initialize(id: string | number = 'init', capabilities: object = PULLS): Promise<Answer> {
    return this.request(id, 'initialize', { processId: null, rootUri: null, capabilities });
  }

  open(uri: string, text: string, version: unknown = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'spotlight-brief', version, text } });
  }

  /** Rules found in a document. */
  async pull(uri: string): Promise<unknown[]> {
    const { result } = await this.request(`pull-${this.received.length}-${uri}`, 'textDocument/diagnostic', {
      textDocument: { uri },
    });
    return ((result as { items?: { code: unknown }[] } | undefined)?.items ?? []).map(({ code }) => code);
  }

  answer(id: string | number | null): Promise<Answer> {
    return this.first((message) => message.id === id && message.method === undefined);
  }

  /** The first message that fits, also one that has come already. */
  async first(fits: (message: Answer) => boolean): Promise<Answer> {
    for (;;) {
      const found = this.received.find(fits);
      if (found !== undefined) return found;
      if (this.process.exitCode !== null)
        throw new Error(`the server ended with ${this.process.exitCode}: ${this.stderr}`);
      await pause(5);
    }
  }

  /** The codes of the errors that have come back without an id. */
  get refusals(): number[] {
    return this.received.flatMap(({ id, error }) => (id === null && error ? [error.code] : []));
  }

  /** Says goodbye as the protocol wants it; gives the exit status. */
  async quit(): Promise<number | null> {
    await this.request('bye', 'shutdown', undefined);
    this.notify('exit');
    return this.exited;
  }

  private take(chunk: Buffer): void {
    this.bytes = Buffer.concat([this.bytes, chunk]);
    for (;;) {
      const end = this.bytes.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.bytes.toString('latin1', 0, Math.max(end, 0)))?.[1]);
      if (end === -1 || !(this.bytes.length >= end + 4 + length)) return;
      this.received.push(JSON.parse(this.bytes.toString('utf8', end + 4, end + 4 + length)) as Answer);
      this.bytes = this.bytes.subarray(end + 4 + length);
    }
  }
}

const PULLS = { textDocument: { diagnostic: {} } };

/** A message as it goes over a stream. */
export function frame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
