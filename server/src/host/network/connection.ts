import { connect as connectPlain, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { type buildConnector, Client, type Dispatcher } from 'undici';

/** Where a connection goes, and nowhere else. */
export interface Destination {
  readonly protocol: 'http:' | 'https:';
  /** Of the name, in lower case and without brackets: what the certificate has to be for. */
  readonly host: string;
  readonly port: number;
  /** IP addresses that were checked: one at least. A proxy's name, which nobody checks, may stand here instead. */
  readonly addresses: readonly string[];
}

/** Milliseconds until the next of several addresses is tried as well. */
const NEXT_ADDRESS = 1000;
/** Milliseconds for which a connection is kept. */
const KEPT = 4000;
/** Bytes. */
const LONGEST_HEADERS = 32 * 1024;
/** Bytes that may come before an answer’s headers are complete, with all that the library does not count: first lines, answers before it (1xx). */
const LONGEST_PRELUDE = 256 * 1024;

/** One connection for one request at a time, to addresses that were checked. */
export class Connection {
  private readonly client: Client;
  private readonly sockets = new Set<Socket>();
  private readonly tunnel: Socket | undefined;
  private lost = false;
  /** Bytes that came so far, at which the connection is ended. */
  private limit = Number.POSITIVE_INFINITY;

  /**
   * @param origin as the requests name it: scheme, host and port
   * @param tunnel where the connection goes through a proxy: what is there already, instead of the addresses
   */
  constructor(origin: string, destination: Destination, tunnel?: Socket) {
    this.tunnel = tunnel;
    this.client = new Client(origin, {
      pipelining: 1,
      allowH2: false,
      // The whole request has one end, which its maker keeps.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: KEPT,
      keepAliveMaxTimeout: KEPT,
      maxHeaderSize: LONGEST_HEADERS,
      connect: (_, callback) => this.open(destination, callback),
    });
    this.client.on('disconnect', () => {
      this.lost = true;
    });
  }

  /** Whether another request may go the same way. */
  get isOpen(): boolean {
    return !this.lost && !this.client.destroyed;
  }

  /** Resolves when the headers are there. */
  async request(options: Omit<Dispatcher.RequestOptions, 'origin'>): Promise<Dispatcher.ResponseData> {
    this.limit = this.received + LONGEST_PRELUDE;
    const response = await this.client.request(options);
    this.limit = Number.POSITIVE_INFINITY;
    return response;
  }

  connect(options: Omit<Dispatcher.ConnectOptions, 'origin'>): Promise<Dispatcher.ConnectData> {
    return this.client.connect(options);
  }

  /** Ends it at once, whatever is under way. */
  end(): void {
    void this.client.destroy().catch(() => undefined);
    for (const socket of this.sockets) socket.destroy();
    this.tunnel?.destroy();
  }

  private get received(): number {
    return [...this.sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  }

  private open(destination: Destination, callback: buildConnector.Callback): void {
    const socket = openSocket(destination, this.tunnel);
    this.sockets.add(socket);
    let told = false;
    const tell = (error: Error | null) => {
      if (told) return;
      told = true;
      if (error === null) callback(null, socket);
      else callback(error, null);
    };
    socket
      .once(destination.protocol === 'https:' ? 'secureConnect' : 'connect', () => tell(null))
      .on('error', tell)
      .on('readable', () => {
        if (this.received > this.limit) this.end();
      })
      .once('close', () => {
        this.sockets.delete(socket);
        tell(new Error('The connection was ended.'));
      });
  }
}

function openSocket({ protocol, host, port, addresses }: Destination, tunnel: Socket | undefined): Socket {
  const [first = ''] = addresses;
  // A single address needs no look-up, and so there is none that could give another.
  const to = {
    port,
    noDelay: true,
    ...(addresses.length === 1
      ? { host: first }
      : {
          // No name that could be looked up, and no address in the place of those that were checked.
          host: 'checked.invalid',
          lookup: lookUpNothing(addresses),
          autoSelectFamily: true,
          autoSelectFamilyAttemptTimeout: NEXT_ADDRESS,
        }),
  };
  if (protocol === 'http:') return connectPlain(to);
  return connectSecurely({
    ...(tunnel === undefined ? to : { socket: tunnel }),
    // An address is no name that could be announced; the certificate is still compared with it.
    ...(isIP(host) === 0 ? { servername: host } : { host }),
    ALPNProtocols: ['http/1.1'],
  });
}

/** Gives what was looked up and checked before. */
function lookUpNothing(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, callback) => {
    if (all === true) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family);
  };
}
