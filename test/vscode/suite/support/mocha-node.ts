import Mocha from 'mocha';

/** The base reporter counts and keeps silent; `run` prints. `GREP=words` runs only the cases that are called so. */
export const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base });
if (process.env.GREP) mocha.grep(process.env.GREP);
mocha.suite.emit('pre-require', globalThis, '', mocha);
