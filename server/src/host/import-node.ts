// A bundle of its own: only `import` needs it.
export { importText } from '../import/import-text.js';
