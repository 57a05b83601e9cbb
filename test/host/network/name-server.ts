import { createSocket } from 'node:dgram';
import { promises } from 'node:dns';
import { isIP } from 'node:net';
import { onTestFinished } from 'vitest';
import type { LookUp } from '../../../server/src/host/network/look-up.js';

export type RecordType = 'A' | 'AAAA' | 'CNAME' | 'NS' | 'TXT';

/** Records as `A 127.0.0.1`, `CNAME other.test` or `A 127.0.0.1 other.test`, the code of an error, or `silence`. */
export type NameAnswer = readonly string[] | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED' | 'silence';

const TYPES: Readonly<Record<string, number>> = { A: 1, NS: 2, CNAME: 5, TXT: 16, AAAA: 28 };
const CODES = { SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 };

export interface NameServer {
  /** As `setServers` takes it. */
  readonly address: string;
  /** `A name`, in the order they came. */
  readonly queries: string[];
  resolver(): promises.Resolver;
  /** Addresses of both kinds, as a system would look them up. */
  readonly lookUp: LookUp;
}

/** A name server of our own, on a port of this machine, until the test is over. */
export async function nameServer(
  answerTo: (name: string, type: RecordType, time: number) => NameAnswer,
): Promise<NameServer> {
  const socket = createSocket('udp4');
  const queries: string[] = [];
  const times = new Map<string, number>();
  socket.on('message', (query, from) => {
    const { name, type, end } = readQuestion(query);
    const asked = `${type} ${name}`;
    queries.push(asked);
    const time = times.get(asked) ?? 0;
    times.set(asked, time + 1);
    const answer = answerTo(name, type, time);
    if (answer !== 'silence') socket.send(writeAnswer(query, end, answer), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => socket.close(() => resolve())));
  const address = `127.0.0.1:${socket.address().port}`;
  const resolver = () => {
    const made = new promises.Resolver({ timeout: 500, tries: 1 });
    made.setServers([address]);
    return made;
  };
  return {
    address,
    queries,
    resolver,
    async lookUp(host, ending) {
      const asking = resolver();
      ending.addEventListener('abort', () => asking.cancel(), { once: true });
      const [four, six] = await Promise.allSettled([asking.resolve4(host), asking.resolve6(host)]);
      const found = [four, six].flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
      if (found.length === 0) throw four.status === 'rejected' ? four.reason : new Error('nothing');
      return found;
    },
  };
}

function readQuestion(query: Buffer): { readonly name: string; readonly type: RecordType; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const number = query.readUInt16BE(at + 1);
  const type = Object.keys(TYPES).find((each) => TYPES[each] === number) ?? 'TXT';
  return { name: labels.join('.').toLowerCase(), type: type as RecordType, end: at + 5 };
}

function writeAnswer(query: Buffer, end: number, answer: Exclude<NameAnswer, 'silence'>): Buffer {
  const head = Buffer.from(query.subarray(0, 12));
  const code = typeof answer === 'string' ? CODES[answer] : 0;
  const records = typeof answer === 'string' ? [] : answer.map((each) => writeRecord(each));
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  head.writeUInt16BE(0, 8);
  head.writeUInt16BE(0, 10);
  return Buffer.concat([head, query.subarray(12, end), ...records]);
}

/** `TYPE value`: a record of the name that was asked for; with a third word, of another name. */
function writeRecord(written: string): Buffer {
  const [type = '', value = '', owner] = written.split(' ');
  const name = owner === undefined ? Buffer.from([0xc0, 12]) : nameBytes(owner);
  const data = dataOf(type, value);
  const head = Buffer.alloc(10);
  head.writeUInt16BE(TYPES[type] ?? 0, 0);
  head.writeUInt16BE(1, 2);
  head.writeUInt32BE(0, 4);
  head.writeUInt16BE(data.length, 8);
  return Buffer.concat([name, head, data]);
}

function dataOf(type: string, value: string): Buffer {
  if (type === 'A') return Buffer.from(value.split('.').map(Number));
  return type === 'AAAA' ? sixBytes(value) : nameBytes(value);
}

function nameBytes(name: string): Buffer {
  const labels = name.split('.').filter((each) => each !== '');
  return Buffer.concat([
    ...labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ]);
}

function sixBytes(address: string): Buffer {
  if (isIP(address) !== 6) throw new Error(`${address} is no IPv6 address`);
  const [, literal = ''] = /^\[(.*)\]$/.exec(new URL(`http://[${address}]/`).hostname) ?? [];
  const [left = '', right = ''] = literal.split('::');
  const parts = (text: string) => (text === '' ? [] : text.split(':'));
  const missing = 8 - parts(left).length - parts(right).length;
  const all = literal.includes('::') ? [...parts(left), ...Array(missing).fill('0'), ...parts(right)] : parts(left);
  return Buffer.from(all.map((part) => part.padStart(4, '0')).join(''), 'hex');
}
