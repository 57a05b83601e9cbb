import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, Disposable } from 'vscode-languageserver/node';
import { UnreadableMessage } from '../language/manners.js';

const HEADER_END = Buffer.from('\r\n\r\n');
/** Bytes. What goes on longer without an end is no header. */
const LONGEST_HEADER = 8192;
/** Bytes. Whoever announces more has miscounted: no text of a message may be as long as that. */
const LONGEST_MESSAGE = 256 * 1024 * 1024;

const LENGTH = /content-length:[ \t]*(\d{1,15})[ \t]*(?=\r\n|$)/gi;
const HEADERS = /^(?:[\w-]+:[^\r\n]*\r\n)*$/;

/**
 * Reads the messages of a stream, each behind a header with its length. The library's own reader stops for ever at a
 * length that is wrong; this one says so, looks for the next header, and goes on.
 */
export class FramedReader extends AbstractMessageReader {
  private readonly stream: Readable;
  private chunks: Buffer[] = [];
  private size = 0;
  /** Of the message whose header has been read; null while a header is looked for. */
  private length: number | null = null;
  private deliver: DataCallback = () => undefined;

  constructor(stream: Readable) {
    super();
    this.stream = stream;
  }

  listen(callback: DataCallback): Disposable {
    this.deliver = callback;
    const take = (chunk: Buffer): void => {
      this.chunks.push(chunk);
      this.size += chunk.length;
      while (this.step());
    };
    this.stream.on('data', take);
    this.stream.on('error', (error) => this.fireError(error));
    this.stream.on('close', () => this.fireClose());
    this.stream.on('end', () => this.fireClose());
    return Disposable.create(() => this.stream.off('data', take));
  }

  /** Reads one header or one message; false where more has to arrive first. */
  private step(): boolean {
    return this.length === null ? this.readHeader() : this.readMessage(this.length);
  }

  private readHeader(): boolean {
    const bytes = this.all();
    const end = bytes.indexOf(HEADER_END);
    if (end === -1) {
      this.keep(bytes.length > LONGEST_HEADER ? bytes.subarray(-HEADER_END.length) : bytes);
      if (bytes.length > LONGEST_HEADER) this.complain('what has arrived is no message');
      return false;
    }
    this.keep(bytes.subarray(end + HEADER_END.length));
    const header = bytes.toString('latin1', Math.max(0, end - LONGEST_HEADER), end);
    const found = [...header.matchAll(LENGTH)].at(-1);
    const length = Number(found?.[1]);
    if (found === undefined || length > LONGEST_MESSAGE) {
      this.complain('the header of a message needs its length: Content-Length, in bytes');
      return true;
    }
    // A message that was longer than announced leaves its end before the next header.
    if (!HEADERS.test(header.slice(0, found.index)))
      this.complain('there is something else before the header of a message');
    this.length = length;
    return true;
  }

  private readMessage(length: number): boolean {
    if (this.size < length) return false;
    const bytes = this.all();
    const body = bytes.subarray(0, length);
    this.keep(bytes.subarray(length));
    this.length = null;
    let message: unknown;
    try {
      message = JSON.parse(body.toString('utf8'));
    } catch {
      // A message that was shorter than announced swallows the beginning of the next one.
      const swallowed = body.toString('latin1').search(LENGTH);
      if (swallowed !== -1) this.keep(bytes.subarray(swallowed));
      this.complain('a message is JSON in UTF-8, as long as its header says');
      return true;
    }
    this.deliver(message as Parameters<DataCallback>[0]);
    return true;
  }

  private all(): Buffer {
    const [first] = this.chunks;
    if (this.chunks.length === 1 && first !== undefined) return first;
    return Buffer.concat(this.chunks, this.size);
  }

  private keep(bytes: Buffer): void {
    this.chunks = [bytes];
    this.size = bytes.length;
  }

  private complain(message: string): void {
    this.fireError(new UnreadableMessage(message));
  }
}
