import { describe, expect, it } from 'vitest';
import { Workspace } from '../cli/command-line.js';
import { paragraph, wordDocument } from './word-document.js';

describe('spotlight-brief import of a Word document', () => {
  it('prints the brief, from a file and from standard input', async () => {
    const bytes = Buffer.from(
      await wordDocument({
        body: [paragraph('A Ferry Line', 'Title'), paragraph('Hanna Lindqvist'), paragraph('It began.')],
      }),
    );
    const workspace = new Workspace({ 'draft.docx': bytes });
    const expected = '---\ndate: 2026-05-04\n---\n\n# A Ferry Line\n\nHanna Lindqvist\n\nIt began.\n';
    const fromFile = workspace.run(['import', '--date', '2026-05-04', 'draft.docx']);
    expect(fromFile).toMatchObject({ status: 0, stdout: expected });
    expect(fromFile.stderr).toContain('Not found: questions.');
    expect(workspace.run(['import', '--date', '2026-05-04'], { input: bytes }).stdout).toBe(expected);
  });

  it('says what is wrong with a broken one', () => {
    const workspace = new Workspace({ 'draft.docx': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
    const { status, stderr, stdout } = workspace.run(['import', 'draft.docx']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('draft.docx: this is no Word document');
  });
});
