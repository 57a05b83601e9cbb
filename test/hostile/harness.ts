/** What `scripts/fuzz.mjs` needs, as one bundle: nothing is compiled for each text. */
import fc from 'fast-check';

export { visible } from '../../server/src/text/visible.js';

export { isAwaited, isSkipped } from './awaited.js';
export { Checker } from './check.js';
export { referenceTexts } from './texts/references.js';
export { hostileTexts } from './texts/texts.js';
export { fc };
