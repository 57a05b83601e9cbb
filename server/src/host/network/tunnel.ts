import type { Socket } from 'node:net';
import type { Connection, Destination } from './connection.js';
import { failure } from './look-up.js';
import type { WebProxy } from './proxy.js';

/** A way through a proxy to the place itself, which the proxy cannot look into; or the status with which it refuses to make one. */
export async function openTunnel(
  toProxy: Connection,
  { host, port }: Destination,
  proxy: WebProxy,
  userAgent: string,
): Promise<{ readonly socket: Socket } | { readonly status: 407 }> {
  const place = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const { statusCode, socket } = await toProxy.connect({
    path: place,
    headers: { host: place, 'user-agent': userAgent, ...proxy.headers },
  });
  if (statusCode >= 200 && statusCode < 300) return { socket: socket as Socket };
  socket.on('error', () => undefined).destroy();
  // Whatever else it says is about its way there, and proves nothing.
  if (statusCode !== 407) throw failure('ECONNREFUSED');
  return { status: 407 };
}
