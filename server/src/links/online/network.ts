import type { Answer, Request } from './answer.js';
import type { Leave } from './leave.js';

/** Calls off what is under way; the part of `AbortSignal` that Node and web workers share. */
export interface Ending {
  readonly aborted: boolean;
  addEventListener(type: 'abort', call: () => void): void;
  removeEventListener(type: 'abort', call: () => void): void;
}

export interface Terms {
  /** Milliseconds for the whole request: look-up, connection, headers, and what is read of the body. */
  readonly timeout: number;
  /** What the user, and never a repository, lets it reach. */
  readonly leaves: readonly Leave[];
  readonly ending: Ending;
}

/** The network, as a check sees it. What may be reached is decided here for each connection, before anything is sent. */
export interface Network {
  /** Makes one request and follows nothing. Never rejects: whatever goes wrong is an answer. Soon after `ending` it has no socket left. */
  ask(request: Request, terms: Terms): Promise<Answer>;
  /** Ends every connection. */
  close(): Promise<void>;
}
