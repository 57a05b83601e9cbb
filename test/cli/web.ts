import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { COMMAND, type Report, type Result, Workspace } from './command-line.js';

/** A server of the test's own on this machine, which counts whoever comes. */
export interface Web {
  readonly origin: string;
  readonly port: number;
  connections: number;
  /** `METHOD /path` of each request, in order. */
  readonly requests: string[];
  /** Requests that are under way now. */
  readonly open: Set<IncomingMessage>;
}

export type Answers = Readonly<Record<string, number | string | ((response: ServerResponse) => void)>>;

/** Answers by path: a status; another path, to which the page has moved for good; or whatever a function does. All else is a page. */
export async function startWeb(answers: Answers = {}, host = '127.0.0.1'): Promise<Web> {
  const requests: string[] = [];
  const open = new Set<IncomingMessage>();
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    open.add(request);
    response.on('close', () => open.delete(request));
    const answer = answers[request.url ?? ''] ?? 200;
    if (typeof answer === 'function') answer(response);
    else if (typeof answer === 'string') response.writeHead(301, { location: answer }).end();
    else response.writeHead(answer, { 'content-type': 'text/html' }).end('<h1 id="top-of-it">A page</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const web: Web = { origin: `http://${host}:${port}`, port, connections: 0, requests, open };
  server.on('connection', () => web.connections++);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return web;
}

/** A workspace whose runs are none of this machine's user: no cache, no home, no proxy of theirs. */
export class OnlineWorkspace extends Workspace {
  readonly home = new Workspace();

  get env(): Record<string, string> {
    const { PATH = '' } = process.env;
    const home = this.home.root;
    return { PATH, HOME: home, USERPROFILE: home, XDG_CACHE_HOME: this.cache, LOCALAPPDATA: this.cache };
  }

  get cache(): string {
    return this.home.path('cache');
  }

  /** Runs while servers of the test answer. `during` is called with the process's id as soon as it has one. */
  start(
    args: readonly string[],
    { env, in: directory = '.', input = '', during }: StartOptions = {},
  ): Promise<Result & { readonly signal: string | null }> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [COMMAND, ...args], {
        cwd: this.path(directory),
        env: { ...this.env, ...env },
        timeout: 60_000,
      });
      const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
      child.on('error', reject);
      child.on('close', (status, signal) => {
        const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
        resolve({ status, signal, stdout: text(stdout), stderr: text(stderr) });
      });
      child.stdin.end(input);
      during?.((signal) => child.kill(signal));
    });
  }

  /** The findings that a check of links gives: rule, and the words that each marks. */
  async findings(args: readonly string[], options: StartOptions = {}): Promise<Checked> {
    const result = await this.start(['--format', 'json', '--rule', 'link-insecure:off', ...args], options);
    const report = JSON.parse(result.stdout) as Report;
    const found = report.files.flatMap(({ path, findings }) =>
      findings.map(
        ({ rule, range }) => `${path}: ${rule} ${this.read(path).slice(range.start.offset, range.end.offset)}`,
      ),
    );
    return { ...result, report, found };
  }
}

export interface Checked extends Result {
  readonly report: Report;
  readonly found: readonly string[];
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A directory below the workspace to run in. */
  readonly in?: string;
  readonly input?: string;
  readonly during?: (kill: (signal: NodeJS.Signals) => void) => void;
}
