import { describe } from 'vitest';
import { importText } from '../../server/src/import/import-text.js';
import { growsWithEachText } from './growth.js';

describe('a text made of one thing is imported in a time that grows with its length', () => {
  growsWithEachText((text) => importText(text));
});
