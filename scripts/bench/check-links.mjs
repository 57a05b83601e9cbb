// Checks the links that are handed in as JSON on standard input, in a process of its own: started by `links.mjs`. Prints JSON.
import { text } from 'node:stream/consumers';

const { core, wanted, settings } = JSON.parse(await text(process.stdin));
const { Checker, FactStore, createNetwork, checkerHost } = await import(core);
const network = createNetwork({ env: {} });
const verdicts = {};
const began = performance.now();
const checker = new Checker(checkerHost(network), new FactStore(), ({ fact: { verdict } }) => {
  verdicts[verdict.kind] = (verdicts[verdict.kind] ?? 0) + 1;
});
checker.ask(wanted, settings);
await checker.idle();
const took = performance.now() - began;
await network.close();
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ took, megabytes: maxRSS / 1024, processor: (user + system) / 1000, verdicts }));
