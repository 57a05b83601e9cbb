import { describe, expect, it } from 'vitest';
import { readWord } from '../../server/src/import/docx.js';
import { Maker, STYLES } from './random-word.js';
import { wordDocument } from './word-document.js';

const COUNT = Number(process.env.SPOTLIGHT_RANDOM_DOCUMENTS ?? 60);

describe('Word documents of random structure', () => {
  it(`keep every word that is shown and none that is not (${COUNT} documents)`, { timeout: 3_600_000 }, async () => {
    for (let seed = 1; seed <= COUNT; seed++) {
      const maker = new Maker(seed);
      const body = maker.body(4);
      const comments = '<w:comment w:id="0"><w:p><w:r><w:t>gonecomment</w:t></w:r></w:p></w:comment>';
      const { markdown } = await readWord(await wordDocument({ body: [body], styles: STYLES, comments }));
      const words = new Set(markdown.match(/(?:seen|gone)[a-z]+/g));
      const missing = maker.seen.filter((word) => !words.has(word));
      const leaked = [...words].filter((word) => word.startsWith('gone'));
      expect({ seed, missing, leaked }).toEqual({ seed, missing: [], leaked: [] });
    }
  });
});
