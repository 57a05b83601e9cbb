import { openFactCache } from '../../../server/src/host/fact-cache.js';
import { okFact } from './facts.js';

/**
 * A process that remembers: `DIRECTORY NAME ROUNDS FACTS`. In each round it opens the cache or goes on with the one it has, learns so many
 * facts of its own and one that all processes learn, and saves. Prints how many rounds are saved.
 */
const [, , directory = '', name = '', rounds = '0', facts = '0'] = process.argv;

async function run(): Promise<void> {
  const days = { ok: 7, dead: 1 };
  let cache = openFactCache({ directory, days });
  for (let round = 0; round < Number(rounds); round++) {
    if (round % 3 === 2) cache = openFactCache({ directory, days });
    for (let at = 0; at < Number(facts); at++)
      cache.store.put(okFact(`https://a.pl/${name}/${round}/${at}`, Date.now()));
    cache.store.put(okFact('https://a.pl/shared', Date.now()));
    const problem = (await cache.save()) ?? cache.problem;
    if (problem !== null) throw new Error(problem);
    process.stdout.write(`${round}\n`);
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
