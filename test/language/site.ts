import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { until } from './until.js';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** Where a server leads that means harm to whoever shows it. */
export const HOSTILE = '/news?q=`**[x](command:evil)`<img src=x>\t\x85';

/** What some paths of the site answer; every other one is a page that is there. `/slow…` never answers. */
const REPLIES: readonly (readonly [start: string, reply: Reply])[] = [
  ['/dead', (_, response) => response.writeHead(404).end()],
  ['/gone', (_, response) => response.writeHead(410).end()],
  ['/moved', (_, response) => response.writeHead(301, { location: '/news/fine' }).end()],
  ['/later', (_, response) => response.writeHead(302, { location: '/news/fine' }).end()],
  ['/hostile', (_, response) => response.writeHead(302, { location: HOSTILE }).end()],
  ['/busy', (_, response) => response.writeHead(503).end()],
  ['/slow', () => undefined],
];

/** A real web server on the loopback interface that counts what it is asked. */
export class Site {
  readonly asked: string[] = [];
  connections = 0;
  readonly open = new Set<Socket>();
  readonly answers = new Map<string, number>();
  private constructor(readonly port: number) {}

  static async start(): Promise<Site> {
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      site.asked.push(path);
      const status = site.answers.get(path);
      if (status !== undefined) response.writeHead(status).end();
      else (REPLIES.find(([start]) => path.startsWith(start))?.[1] ?? fine)(request, response);
    });
    server.on('connection', (socket) => {
      site.connections++;
      site.open.add(socket);
      socket.on('close', () => site.open.delete(socket));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const site = new Site((server.address() as AddressInfo).port);
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return site;
  }

  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  url(path: string): string {
    return `http://${this.host}${path}`;
  }

  /** How often each path was asked for. */
  get counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const path of this.asked) counts[path] = (counts[path] ?? 0) + 1;
    return counts;
  }

  /** Waits until some path was asked for so often. */
  async isAsked(path: string, times = 1): Promise<void> {
    await until(`${path} is asked for`, () => (this.counts[path] ?? 0) >= times);
  }

  async isQuiet(): Promise<void> {
    await until('no socket is open', () => this.open.size === 0);
  }
}

function fine(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<h1 id="top-news">Page</h1>');
}
