import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const README = 'README.md';
const CONSOLE = /```console\n\$ npx spotlight-brief ([^\n]*)\n([\s\S]*?)```/g;

/** What the built command prints; `UPDATE_README=1` writes it into the README. */
function output(args: string): string {
  const run = spawnSync(process.execPath, ['server/bin/spotlight-brief.cjs', ...args.split(' ')], { encoding: 'utf8' });
  return run.stdout.replace(/[ \t]+$/gm, '');
}

describe('the README', () => {
  it('shows what the commands print', () => {
    const text = readFileSync(README, 'utf8');
    const shown = [...text.matchAll(CONSOLE)];
    expect(shown.length).toBeGreaterThanOrEqual(2);
    const real = text.replace(
      CONSOLE,
      (_whole, args: string) => `\`\`\`console\n$ npx spotlight-brief ${args}\n${output(args)}\`\`\``,
    );
    if (process.env.UPDATE_README === '1') writeFileSync(README, real);
    else expect(text).toBe(real);
  });

  it('links to files that are there', () => {
    const text = readFileSync(README, 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(() => readFileSync(target.replace(/\/$/, '/good.brief.md'))).not.toThrow();
  });
});
