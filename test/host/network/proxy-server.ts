import { createServer, type IncomingMessage } from 'node:http';
import { connect, type Server } from 'node:net';
import { type Served, serve } from './servers.js';

export interface ProxyServer extends Served {
  /** First lines, with what is said of the user. */
  readonly asked: string[];
}

/** A proxy that leads everything to one port of this machine, or answers `CONNECT` with a status. */
export async function proxyServer(leadsTo: number, status = 200): Promise<ProxyServer> {
  const asked: string[] = [];
  const note = ({ method, url, headers }: IncomingMessage) =>
    asked.push(
      [method, url, headers['proxy-authorization'] ?? '-', headers.authorization ?? '-', headers.host].join(' '),
    );
  const make = (): Server => {
    const server = createServer((request, response) => {
      note(request);
      response.writeHead(status === 200 ? 204 : status).end();
    });
    server.on('connect', (request: IncomingMessage, socket) => {
      note(request);
      socket.on('error', () => undefined);
      if (status !== 200) {
        socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      const onward = connect(leadsTo, '127.0.0.1');
      onward.on('error', () => socket.destroy());
      socket.on('close', () => onward.destroy());
      onward.on('close', () => socket.destroy());
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    return server;
  };
  const served = await serve(() => undefined, '127.0.0.1', make);
  return { ...served, asked };
}
