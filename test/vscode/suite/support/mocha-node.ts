import Mocha from 'mocha';
import { inPage, PAGE } from './page.js';

/** A picture of what a person would have seen when a case failed. */
async function picture(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (PAGE === undefined || test?.state !== 'failed') return;
  const place = await inPage({ action: 'screenshot', name: `failed-${test.fullTitle()}` });
  console.log(`▏    See ${place}`);
}

/** The base reporter counts and keeps silent; `run` prints. `GREP=words` runs only the cases that are called so. */
export const mocha = new Mocha({
  ui: 'bdd',
  timeout: 20_000,
  reporter: Mocha.reporters.Base,
  rootHooks: { afterEach: picture },
});
if (process.env.GREP) mocha.grep(process.env.GREP);
mocha.suite.emit('pre-require', globalThis, '', mocha);
