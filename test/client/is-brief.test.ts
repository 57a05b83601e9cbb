import { describe, expect, it } from 'vitest';
import { type Glanced, isBrief } from '../../client/src/is-brief.js';

/** The parts of an editor's document that a glance takes in. */
function glanced(path: string, languageId: string, text: string): Glanced {
  const lines = text.split('\n');
  const document = {
    languageId,
    uri: { path },
    lineCount: lines.length,
    lineAt: (at: number) => ({ text: lines[at] }),
  };
  return document as unknown as Glanced;
}

describe('a brief, at a glance', () => {
  it('is known by its language, its name or its front matter', () => {
    expect(isBrief(glanced('/a.txt', 'spotlight-brief', ''))).toBe(true);
    expect(isBrief(glanced('/a.brief.md', 'markdown', ''))).toBe(true);
    expect(isBrief(glanced('/a.md', 'markdown', '---\ndate: 2026-01-05\nformat: spotlight # ours\n---\n'))).toBe(true);
  });

  it('is no other Markdown and no other language', () => {
    expect(isBrief(glanced('/a.md', 'markdown', ''))).toBe(false);
    expect(isBrief(glanced('/a.md', 'markdown', '# Format\n\nformat: spotlight\n'))).toBe(false);
    expect(isBrief(glanced('/a.md', 'markdown', '---\nformat: spotlights\n---\nformat: spotlight\n'))).toBe(false);
    expect(isBrief(glanced('/a.brief.md', 'plaintext', ''))).toBe(false);
  });
});
