// A bundle of its own: only `import` needs it.
export { finishWord } from '../import/finish-word.js';
export { importText } from '../import/import-text.js';
