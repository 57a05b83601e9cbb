import type { Request, Response } from '../../links/online/answer.js';
import { Connection } from './connection.js';
import { Connections } from './connections.js';
import type { Deadline } from './deadline.js';
import { commonHeaders, exchange } from './exchange.js';
import type { Route } from './route.js';
import { openTunnel } from './tunnel.js';

/** Sends requests along routes that were found for them, and keeps the connections. */
export class Sender {
  private readonly userAgent: string;
  private readonly connections = new Connections();

  constructor(userAgent: string) {
    this.userAgent = userAgent;
  }

  /** Rejects where there is no response. */
  async send(request: Request, route: Route, deadline: Deadline): Promise<Response> {
    return (await this.sendAgain(request, route, deadline)) ?? (await this.sendAnew(request, route, deadline));
  }

  close(): void {
    this.connections.endAll();
  }

  /** By a connection that is there. Null where none is, or where it had come to its end: that says nothing of the place. */
  private async sendAgain(request: Request, route: Route, deadline: Deadline): Promise<Response | null> {
    const kept = this.connections.take(route.key);
    if (kept === null) return null;
    try {
      return await this.sendBy(kept, request, route, deadline);
    } catch (error) {
      if (deadline.signal.aborted) throw error;
      return null;
    }
  }

  private async sendAnew(request: Request, route: Route, deadline: Deadline): Promise<Response> {
    const { proxy, origin, destination, byLeave } = route;
    if (proxy === null) return this.sendBy(new Connection(origin, destination), request, route, deadline);
    const toProxy = new Connection(proxy.origin, proxy.destination);
    if (destination.protocol === 'http:') return this.sendBy(toProxy, request, route, deadline);
    const tunnel = await this.using(toProxy, deadline, () =>
      openTunnel(toProxy, destination, proxy, this.userAgent),
    ).catch((error) => {
      this.connections.end(toProxy);
      throw error;
    });
    if ('status' in tunnel) {
      this.connections.end(toProxy);
      return { kind: 'response', status: tunnel.status, location: null, retryAfter: null, fragments: null, byLeave };
    }
    // Its socket is the tunnel's now, and ends with it.
    this.connections.forget(toProxy);
    return this.sendBy(new Connection(origin, destination, tunnel.socket), request, route, deadline);
  }

  private async sendBy(connection: Connection, request: Request, route: Route, deadline: Deadline): Promise<Response> {
    const { path, headers } = whatIsSent(request, route);
    const sent = { request, path, headers: { ...commonHeaders(this.userAgent), ...headers } };
    try {
      const response = await this.using(connection, deadline, () => exchange(connection, sent, route.byLeave));
      this.connections.giveBack(route.key, connection);
      return response;
    } catch (error) {
      this.connections.end(connection);
      throw error;
    }
  }

  /** Ends the connection with the time for the request, which ends what is done on it. */
  private async using<T>(connection: Connection, deadline: Deadline, work: () => Promise<T>): Promise<T> {
    const end = () => connection.end();
    this.connections.add(connection);
    deadline.signal.addEventListener('abort', end, { once: true });
    if (deadline.signal.aborted) end();
    try {
      return await work();
    } finally {
      deadline.signal.removeEventListener('abort', end);
    }
  }
}

/** Path and further headers: nothing of an address’s credentials and fragment. A proxy wants to be told the whole of an open address. */
function whatIsSent({ url }: Request, { proxy, origin, destination }: Route) {
  const { pathname, search, host } = new URL(url);
  const path = pathname + search;
  if (proxy === null || destination.protocol === 'https:') return { path, headers: {} };
  return { path: origin + path, headers: { host, ...proxy.headers } };
}
