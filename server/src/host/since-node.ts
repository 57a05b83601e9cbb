// A bundle of its own: only `--since` asks git.
export { type Change, changesSince } from './changes.js';
export { Git } from './git.js';
