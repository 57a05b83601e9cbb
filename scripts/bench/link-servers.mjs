// 50 sites on addresses of this machine (`127.0.0.1` and so on, on one port), each of which answers every request after 20 ms: started
// by `links.mjs`, in a process of their own. Says `{ port }` when they listen, and for each message what they have counted since the last.
import { createServer } from 'node:http';

const [hosts, delay] = process.argv.slice(2).map(Number);
let counts = fresh();

function fresh() {
  return { requests: 0, connections: 0, mostAtOnce: 0, mostPerHost: 0, atOnce: 0, perHost: new Map() };
}

function server(host) {
  return createServer((request, response) => {
    const { perHost } = counts;
    counts.requests++;
    counts.atOnce++;
    perHost.set(host, (perHost.get(host) ?? 0) + 1);
    counts.mostAtOnce = Math.max(counts.mostAtOnce, counts.atOnce);
    counts.mostPerHost = Math.max(counts.mostPerHost, perHost.get(host));
    const mine = counts;
    setTimeout(() => {
      mine.atOnce--;
      mine.perHost.set(host, mine.perHost.get(host) - 1);
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(request.method === 'HEAD' ? undefined : '<p>x');
    }, delay);
  }).on('connection', () => counts.connections++);
}

const listening = (made, port, host) => new Promise((resolve) => made.listen(port, host, resolve));
const first = server('127.0.0.1');
await listening(first, 0, '127.0.0.1');
const { port } = first.address();
for (let at = 2; at <= hosts; at++) await listening(server(`127.0.0.${at}`), port, `127.0.0.${at}`);
process.on('message', () => {
  const { perHost: _, ...said } = counts;
  counts = fresh();
  process.send(said);
});
process.on('disconnect', () => process.exit());
process.send({ port });
