// The bundle for browsers puts `mocha` on the global scope.
import 'mocha/mocha.js';

const own = mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: 'base' });

/** As `mocha-node` has it, in a worker of the page. */
export { own as mocha };
