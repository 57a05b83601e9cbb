import { describe, expect, it } from 'vitest';
import { loadGrammar, pieces } from './tokenize.js';

const grammar = await loadGrammar();
const of = (text: string, scope: string) => pieces(grammar, text, scope);

const TITLE = 'entity.name.section.title';
const QUESTION = 'entity.name.section.question';
const AUTHOR = 'entity.name.type.author';
const LEAD = 'meta.paragraph.lead';

const CANONICAL = `---
date: 2026-03-02
# spotlight-disable-next-line front-matter-unknown-key -- the site generator reads it
layout: brief
---

# New Rules for the Harbour

Marta Lind, Jonas van der Weir and T. J. O’Hara-Núñez

On 1 March the council adopted **new rules**,
which limit the size of ships.

## What do the rules change?

Ships lose their berths. <!-- forecast: 2026-06-30/2026-09-30; outcome: partly; source: https://harbour.example/map -->

Will anybody notice the change?

<!-- spotlight-disable-next-line link-text, answer-length -- the name of the paper is “Here” -->
## Context

\`\`\`html
<!-- forecast: 2026-06-30 -->
## Is this a question?
\`\`\`
`;

describe('a canonical brief', () => {
  it('shows title, byline, lead and questions', () => {
    expect(of(CANONICAL, TITLE)).toEqual(['New Rules for the Harbour']);
    expect(of(CANONICAL, AUTHOR)).toEqual(['Marta Lind', 'Jonas van der Weir', 'T. J. O’Hara-Núñez']);
    expect(of(CANONICAL, LEAD)).toEqual([
      'On 1 March the council adopted **new rules**,',
      'which limit the size of ships.',
    ]);
    expect(of(CANONICAL, QUESTION)).toEqual(['What do the rules change?']);
  });

  it('keeps Markdown inside the parts', () => {
    expect(of(CANONICAL, 'markup.bold.markdown')).toEqual(['**new rules**']);
    expect(of(CANONICAL, 'markup.fenced_code.block.markdown')).toContain('## Is this a question?');
    expect(of(CANONICAL, 'heading.2.markdown')).toEqual(['## What do the rules change?', '## Context']);
  });

  it('reads the front matter as YAML, with suppressions', () => {
    expect(of(CANONICAL, 'entity.name.tag.yaml')).toEqual(['date', 'layout']);
    expect(of(CANONICAL, 'punctuation.definition.begin.frontmatter')).toEqual(['---']);
    expect(of(CANONICAL, 'punctuation.definition.end.frontmatter')).toEqual(['---']);
  });

  it('takes forecast comments apart, though not in code', () => {
    expect(of(CANONICAL, 'constant.numeric.date')).toEqual(['2026-06-30', '2026-09-30']);
    expect(of(CANONICAL, 'constant.language.outcome')).toEqual(['partly']);
    expect(of(CANONICAL, 'markup.underline.link.source')).toEqual(['https://harbour.example/map']);
  });

  it('takes suppression comments apart', () => {
    expect(of(CANONICAL, 'keyword.other.suppression')).toEqual([
      'spotlight-disable-next-line',
      'spotlight-disable-next-line',
    ]);
    expect(of(CANONICAL, 'entity.name.function.rule')).toEqual([
      'front-matter-unknown-key',
      'link-text',
      'answer-length',
    ]);
    expect(of(CANONICAL, 'string.unquoted.reason').map((reason) => reason.trim())).toEqual([
      'the site generator reads it',
      'the name of the paper is “Here”',
    ]);
  });
});

describe('a plain brief', () => {
  const PLAIN = `New Rules for the Harbour

Marta Lind, Jonas Weir

On 1 March the council adopted new rules.

What do the rules change?

Ships lose their berths.
`;

  it('shows the same parts', () => {
    expect(of(PLAIN, TITLE)).toEqual(['New Rules for the Harbour']);
    expect(of(PLAIN, AUTHOR)).toEqual(['Marta Lind', 'Jonas Weir']);
    expect(of(PLAIN, LEAD)).toEqual(['On 1 March the council adopted new rules.']);
    expect(of(PLAIN, QUESTION)).toEqual(['What do the rules change?']);
  });
});

describe('what is not there', () => {
  it('is not guessed: no byline', () => {
    const text = '# Harbour\n\nOn 1 March the council adopted new rules.\n\n## Why?\n\nBecause.\n';
    expect(of(text, AUTHOR)).toEqual([]);
    expect(of(text, LEAD)).toEqual(['On 1 March the council adopted new rules.']);
    expect(of(text, QUESTION)).toEqual(['Why?']);
  });

  it('is taken from the front matter: no title heading', () => {
    const text =
      '---\ntitle: Harbour\n---\n\nMarta Lind and Jonas Weir\n\nThe council acted.\n\n## Why now?\n\nBecause.\n';
    expect(of(text, AUTHOR)).toEqual(['Marta Lind', 'Jonas Weir']);
    expect(of(text, LEAD)).toEqual(['The council acted.']);
    expect(of(text, QUESTION)).toEqual(['Why now?']);
  });

  it('is a rest of Markdown: lists and tables in the head are no lead', () => {
    const text = '# Harbour\n\nMarta Lind\n\n- one\n- two\n\n## Why?\n';
    expect(of(text, LEAD)).toEqual([]);
    expect(of(text, 'markup.list.unnumbered.markdown').length).toBeGreaterThan(0);
  });
});

describe('an unfinished text', () => {
  it('keeps YAML while the front matter is open', () => {
    expect(of('---\ndate: 2026-03-02\ntitle: Har', 'entity.name.tag.yaml')).toEqual(['date', 'title']);
  });

  it('keeps its pace on hostile lines', () => {
    for (const line of ['A '.repeat(20_000), `By ${'Aa, '.repeat(20_000)}`, `## ${'?*'.repeat(20_000)}x`]) {
      expect(of(`# T\n\n${line}\n`, TITLE)).toEqual(['T']);
      expect(() => of(line, TITLE)).not.toThrow();
    }
  });
});
