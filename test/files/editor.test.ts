import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CompletionItem, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { Workspace } from '../cli/command-line.js';
import { startsClients, withCursor } from '../language/support.js';
import { brief } from '../support/briefs.js';

const start = startsClients();
const faulty = brief({ title: 'A Shared Railway for the Coast.' });

test.skipIf(process.platform === 'win32')('the editor follows no link out of its folder either', async () => {
  const outside = new Workspace({ 'theirs.brief.md': faulty, 'says.md': `---\nformat: spotlight\n---\n\n# Theirs.\n` });
  const client = await start({
    files: { 'a.brief.md': faulty, 'texts/b.txt': faulty, '.git/config': 'token', '.git/x.brief.md': faulty },
  });
  const at = (name: string): string => join(client.directory, name);
  symlinkSync(outside.path('theirs.brief.md'), at('x.brief.md'));
  symlinkSync('x.brief.md', at('y.brief.md'));
  symlinkSync(outside.path('says.md'), at('z.md'));
  symlinkSync(outside.root, at('dir'));
  symlinkSync('.git/x.brief.md', at('git.brief.md'));
  symlinkSync('nowhere', at('nowhere.brief.md'));
  symlinkSync('loop.brief.md', at('loop.brief.md'));
  symlinkSync('a.brief.md', at('again.brief.md'));
  symlinkSync('texts/b.txt', at('b.brief.md'));
  symlinkSync('b.brief.md', at('c.brief.md'));
  execFileSync('mkfifo', [at('pipe.brief.md'), at('pipe.md')]);
  const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  expect(items.map(({ uri }) => uri)).toEqual([client.uri('a.brief.md'), client.uri('b.brief.md')]);

  const { text, position } = withCursor('---\ndate: 2021-04-26\n---\n\n# T\n\nJan Nowak\n\nThe [text](‸).\n');
  const uri = await client.open('open.brief.md', text);
  const answer = await client.request<CompletionItem[] | { items: CompletionItem[] }>('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  const labels = (Array.isArray(answer) ? answer : answer.items).map(({ label }) => label);
  expect(labels).toContain('a.brief.md');
  expect(labels).not.toContain('x.brief.md');
  expect(labels).not.toContain('z.md');
});
