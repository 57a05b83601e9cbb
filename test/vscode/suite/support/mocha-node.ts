import Mocha from 'mocha';

/** The base reporter counts and keeps silent; `run` prints. */
export const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base });
mocha.suite.emit('pre-require', globalThis, '', mocha);
