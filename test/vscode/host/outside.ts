import { once } from 'node:events';
import { createServer } from 'node:http';

/** What lies beyond the loopback interface, for a browser: nothing answers there, and every attempt is noted. */
export interface Outside {
  /** For a browser context. */
  readonly proxy: { readonly server: string; readonly bypass: string };
  /** Hosts that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function openOutside(): Promise<Outside> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://unknown').host);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No address for the proxy');
  return {
    proxy: { server: `http://127.0.0.1:${address.port}`, bypass: 'localhost,*.localhost,127.0.0.1' },
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
