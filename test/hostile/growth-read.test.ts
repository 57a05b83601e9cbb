import { describe } from 'vitest';
import { canonicalEdits, markupEdits } from '../../server/src/brief/canonical.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { lint } from '../rules/lint.js';
import { growsWithEachText } from './growth.js';

describe('a text made of one thing is read, linted and formatted in a time that grows with its length', () => {
  growsWithEachText(async (text) => {
    const brief = parseBrief(text);
    markupEdits(brief);
    canonicalEdits(brief);
    await lint(text);
  });
});
