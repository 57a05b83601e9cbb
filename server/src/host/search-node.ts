// A bundle of its own: a file named on the command line needs no search.
export { expandGlob } from './expand-glob.js';
export { searchDirectory } from './search.js';
