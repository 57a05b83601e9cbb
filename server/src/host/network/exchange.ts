import type { Dispatcher } from 'undici';
import type { Request, Response } from '../../links/online/answer.js';
import type { Connection } from './connection.js';
import { type Headers, readPage } from './read-page.js';
import { ENCODINGS } from './unpack.js';

export interface Sent {
  readonly request: Request;
  /** As the request's first line has it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What every request says of us, and nothing of the user. */
export function commonHeaders(userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
    'accept-encoding': ENCODINGS,
  };
}

/** Makes a request, and reads of the answer no more than it takes. Whether another can follow, the connection says itself. */
export async function exchange(
  connection: Connection,
  { request, path, headers }: Sent,
  byLeave: boolean,
): Promise<Response> {
  const response = await connection.request({
    path,
    method: request.method,
    headers: { ...headers },
    // Otherwise undici closes the connection after each HEAD.
    reset: false,
    responseHeaders: 'raw',
  });
  const { statusCode: status, body } = response;
  // Whatever comes after this is no failure: the answer is there.
  body.on('error', () => undefined);
  const received = headersOf(response);
  const fragments = await readBody(connection, request, status, body, received);
  return {
    kind: 'response',
    status,
    location: received.get('location'),
    retryAfter: received.get('retry-after'),
    fragments,
    byLeave,
  };
}

async function readBody(
  connection: Connection,
  { method, fragments }: Request,
  status: number,
  body: Dispatcher.ResponseData['body'],
  headers: Headers,
) {
  if (method === 'HEAD') {
    await body.dump().catch(() => undefined);
    return null;
  }
  const wanted = status >= 200 && status < 300 && fragments.length > 0;
  const found = wanted ? await readPage(body, headers, fragments) : null;
  if (!body.readableEnded) connection.end();
  return found;
}

function headersOf({ headers }: Dispatcher.ResponseData): Headers {
  const raw = headers as unknown as readonly string[];
  return {
    get(name) {
      const values = new Set<string>();
      for (let at = 0; at < raw.length; at += 2) {
        if (raw[at]?.toLowerCase() === name) values.add(raw[at + 1] ?? '');
      }
      // Of several that differ none can be told to be the right one.
      return values.size === 1 ? ([...values][0] ?? null) : null;
    },
  };
}
