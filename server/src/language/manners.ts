import {
  type DataCallback,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type RequestMessage,
  type ResponseMessage,
} from 'vscode-languageserver';
import { shownMessage } from './shown-message.js';
import { isObject, isWellFormed } from './well-formed.js';

/** Both directions of a connection to one client. */
export interface Wire {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** What a reader says of a message that cannot be read; the client is told, and the next message counts. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage';
}

type Phase = 'new' | 'initialized' | 'down';
type Id = string | number;

export interface ManneredWire extends Wire {
  /** Whether the client has said goodbye. */
  readonly isDown: () => boolean;
}

/**
 * Holds a client to the life cycle of the protocol, which the library leaves to us: nothing before `initialize`, that
 * one once, nothing after `shutdown` but `exit`. What is no message at all is refused by name; what cannot be understood
 * is left out before it can do harm. On the way out, everything for people is made safe to show.
 */
export function mannered({ reader, writer }: Wire): ManneredWire {
  const gate = new Gate(writer);
  reader.onError((error) => {
    if (error instanceof UnreadableMessage) gate.refuse(null, ErrorCodes.ParseError, error.message);
  });
  return {
    isDown: () => gate.isDown,
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback: DataCallback) =>
        reader.listen((message) => {
          if (gate.admits(message)) callback(message);
        }),
      dispose: () => reader.dispose(),
    },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => {
        gate.sees(message);
        return writer.write(shownMessage(message));
      },
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
  };
}

class Gate {
  private phase: Phase = 'new';
  private initializing: Id | null = null;
  private readonly writer: MessageWriter;

  constructor(writer: MessageWriter) {
    this.writer = writer;
  }

  get isDown(): boolean {
    return this.phase === 'down';
  }

  /** Whether a message that has arrived goes on to the server; a request that does not has been answered. */
  admits(message: unknown): message is Message {
    if (!isObject(message) || Array.isArray(message)) {
      this.refuse(null, ErrorCodes.InvalidRequest, 'a message is one object; there are no batches in this protocol');
      return false;
    }
    const { id, method } = message;
    if (method === undefined) return this.admitsResponse(message);
    if (typeof method !== 'string') {
      this.refuse(isId(id) ? id : null, ErrorCodes.InvalidRequest, 'the method of a message is text');
      return false;
    }
    if (id === undefined) return this.admitsNotification(method, message.params);
    if (!isId(id)) {
      this.refuse(null, ErrorCodes.InvalidRequest, 'the id of a request is text or a number');
      return false;
    }
    return this.admitsRequest(id, method, message.params);
  }

  /** Looks at what goes out: where `initialize` failed, the client may try again. */
  sees(message: Message): void {
    const { id, error } = message as ResponseMessage;
    if (this.initializing === null || id !== this.initializing || 'method' in message) return;
    this.initializing = null;
    if (error !== undefined && this.phase === 'initialized') this.phase = 'new';
  }

  private admitsRequest(id: Id, method: RequestMessage['method'], params: unknown): boolean {
    if (this.phase === 'down') {
      this.refuse(id, ErrorCodes.InvalidRequest, 'the server was shut down');
      return false;
    }
    if (method === 'initialize') return this.admitsInitialize(id, params);
    if (this.phase === 'new') {
      this.refuse(id, ErrorCodes.ServerNotInitialized, 'the server waits for initialize first');
      return false;
    }
    if (method === 'shutdown') this.phase = 'down';
    return true;
  }

  private admitsInitialize(id: Id, params: unknown): boolean {
    if (this.phase !== 'new') {
      this.refuse(id, ErrorCodes.InvalidRequest, 'the server was initialized already');
      return false;
    }
    if (!isObject(params) || !isObject(params.capabilities)) {
      this.refuse(id, ErrorCodes.InvalidParams, 'initialize needs the capabilities of the client');
      return false;
    }
    this.phase = 'initialized';
    this.initializing = id;
    return true;
  }

  private admitsNotification(method: string, params: unknown): boolean {
    if (method === 'exit') return true;
    // What is called off may have been asked before the goodbye.
    if (this.phase === 'new' || (this.phase === 'down' && method !== '$/cancelRequest')) return false;
    return isWellFormed(method, params);
  }

  /** An answer without a result is one to a request of ours that asks for nothing. */
  private admitsResponse({ id, result, error }: Readonly<Record<string, unknown>>): boolean {
    if (isId(id) && (error === undefined || error === null || isObject(error))) return true;
    if (result === undefined && error === undefined)
      this.refuse(null, ErrorCodes.InvalidRequest, 'this is neither a request nor an answer to one');
    return false;
  }

  refuse(id: Id | null, code: number, message: string): void {
    const response: ResponseMessage = { jsonrpc: '2.0', id, error: { code, message } };
    // Who has gone away cannot be told.
    this.writer.write(response).catch(() => undefined);
  }
}

function isId(value: unknown): value is Id {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
