import Mocha from 'mocha';

/**
 * The base reporter counts and keeps silent; `run` prints. A case is tried again: a click may meet a list of the real
 * window just while it is filled anew.
 */
export const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, retries: 2, reporter: Mocha.reporters.Base });
mocha.suite.emit('pre-require', globalThis, '', mocha);
