import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server that counts who comes. */
export interface Served {
  readonly port: number;
  /** `http://127.0.0.1:1234`, without a slash at its end. */
  readonly origin: string;
  /** Connections so far. */
  connections: number;
  /** Those that are open. */
  readonly open: Set<Socket>;
  /** Resolves once no connection is open. */
  empty(): Promise<void>;
}

/** Listens until the test is over. */
export async function serve(
  onConnection: (socket: Socket) => void,
  host = '127.0.0.1',
  make: () => Server = createServer,
  port = 0,
): Promise<Served> {
  const server = make();
  const open = new Set<Socket>();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const served: Served = {
    port: address.port,
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    connections: 0,
    open,
    async empty() {
      while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
  server.on('connection', (socket: Socket) => {
    served.connections++;
    open.add(socket);
    socket.on('error', () => undefined).once('close', () => open.delete(socket));
    onConnection(socket);
    // Nobody hears that the other side has gone who does not read.
    socket.resume();
  });
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return served;
}

/** Calls back with the head of each request, as `HEAD /path`, and all of its lines. */
export function onRequest(socket: Socket, answer: (line: string, head: string) => void): void {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    for (let end = text.indexOf('\r\n\r\n'); end !== -1; end = text.indexOf('\r\n\r\n')) {
      const head = text.slice(0, end);
      text = text.slice(end + 4);
      answer(head.slice(0, head.indexOf(' HTTP/')), head);
    }
  });
}

/** Answers every request with the same bytes, and ends the connection where it is told to. */
export function saying(answer: string | Buffer, ends = false): (socket: Socket) => void {
  return (socket) =>
    onRequest(socket, () => {
      socket.write(answer);
      if (ends) socket.end();
    });
}
