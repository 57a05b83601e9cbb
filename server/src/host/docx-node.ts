/** The reader of Word documents: a bundle of its own, since it is heavy and few runs need it. */
export { readWord } from '../import/docx.js';
