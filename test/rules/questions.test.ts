import { describe, expect, it } from 'vitest';
import { brief, correctParts } from '../support/briefs.js';
import { fixed, ofRule, suggested } from './lint.js';

const { sections } = correctParts;
const [q1, a1] = sections[0] ?? ['', ''];
const asked = (question: string): string => brief().replace(`## ${q1}`, question);

describe('question-count', () => {
  it('marks the end of the last block where there are too few', async () => {
    const text = brief({ sections: sections.slice(0, 2) });
    const [finding] = await ofRule('question-count', `${text}\n\n`);
    expect(finding?.span).toEqual({ start: text.length - 1, end: text.length - 1 });
  });

  it('is milder in a draft', async () => {
    const [finding] = await ofRule(
      'question-count',
      brief({ frontMatter: 'date: 2026-05-04\nstatus: draft', sections: sections.slice(0, 2) }),
    );
    expect(finding?.severity).toBe('warning');
  });
});

describe('question-format', () => {
  it.each([
    ['## Background', '## Background?'],
    ['## Why now.', '## Why now?'],
    ['## Why now:', '## Why now?'],
    ['## Why now?.', '## Why now?'],
    ['## **Why now**', '## **Why now?**'],
    ['## Why now ##', '## Why now? ##'],
    ['Why now\n---', 'Why now?\n---'],
  ])('makes a question of %s', async (written, question) => {
    const [finding] = await ofRule('question-format', asked(written));
    expect(suggested(asked(written), finding)).toBe(asked(question));
  });

  it.each([
    ['## Background', '### Background'],
    ['## Background ##', '### Background ###'],
    ['Background\n---', '### Background'],
  ])('makes a sub-heading of %s', async (written, heading) => {
    const [finding] = await ofRule('question-format', asked(written));
    expect(suggested(asked(written), finding, 1)).toBe(asked(heading));
  });

  it('accepts a question mark inside quotes, brackets and markup', async () => {
    for (const question of ['## Who said “why?”', '## *Why now?*', '## What now (and why?)']) {
      expect(await ofRule('question-format', asked(question))).toEqual([]);
    }
  });
});

describe('question-duplicate', () => {
  it('marks the later one and names the first', async () => {
    const text = brief({ sections: [...sections.slice(0, 3), ['what does the *programme* contain ?', a1]] });
    const [finding] = await ofRule('question-duplicate', text);
    expect(finding?.marks).toBe('what does the *programme* contain ?');
    expect(finding?.related?.span).toEqual({ start: text.indexOf(q1), end: text.indexOf(q1) + q1.length });
  });
});

describe('heading-level', () => {
  it.each([
    ['level 3', `### ${q1}`, `## ${q1}`],
    ['level 1', `# ${q1}`, `## ${q1}`],
    ['closing marks', `#### ${q1} ####`, `## ${q1} ##`],
    ['an underline', `${q1}\n====`, `${q1}\n----`],
    ['no marks', q1, `## ${q1}`],
    ['no space after its marks', `##${q1}`, `## ${q1}`],
    ['seven marks', `####### ${q1}`, `## ${q1}`],
    ['four spaces before it', `    ## ${q1}`, `## ${q1}`],
  ])('mends a question with %s', async (_, written, mended) => {
    expect(await fixed(asked(written))).toBe(asked(mended));
  });

  it('moves headings of one family together', async () => {
    const answered = (text: string): string => brief().replace(a1, text);
    const text = answered(`#### One\n\n${a1}\n\n##### Two\n\n${a1}\n\n#### Three\n\n${a1}`);
    expect((await ofRule('heading-level', text)).map((finding) => finding.marks)).toEqual(['One']);
    expect(await fixed(text)).toBe(answered(`### One\n\n${a1}\n\n#### Two\n\n${a1}\n\n### Three\n\n${a1}`));
  });

  it('leaves a hashtag, and headings in their order', async () => {
    for (const text of [`#StopTheTrains was heard.\n\n${a1}`, `### One\n\n#### Two\n\n${a1}\n\n### Three\n\n${a1}`]) {
      expect(await ofRule('heading-level', brief().replace(a1, text))).toEqual([]);
    }
  });
});

describe('answer-length', () => {
  it('is information about the words of an answer', async () => {
    const text = brief({ sections: [[q1, 'Nine projects.'], ...sections.slice(1)] });
    const [finding] = await ofRule('answer-length', text);
    expect([finding?.marks, finding?.severity]).toEqual([q1, 'info']);
    expect(finding?.message).toContain('2 words');
  });
});
