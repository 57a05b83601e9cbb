// A thousand briefs from the command line, beside markdownlint-cli2 with the rules that it has by default.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateBrief } from './briefs.mjs';
import { install } from './install.mjs';
import { processes } from './measure.mjs';

/** The last version that runs on Node 20. */
const PEER = { 'markdownlint-cli2': '0.18.1' };

export async function benchMany(row, say) {
  const peer = resolve('out/bench/markdownlint');
  if (!install(peer, PEER, say)) return;
  // Not below the repository, whose ignore file would leave the briefs out.
  const directory = mkdtempSync(join(tmpdir(), 'briefs-'));
  try {
    for (let at = 1; at <= 1000; at++) writeFileSync(join(directory, `${at}.brief.md`), generateBrief(at));
    const ours = ['node', resolve('server/bin/spotlight-brief.cjs'), 'lint', directory];
    const theirs = [
      'node',
      join(peer, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'),
      `${directory.replaceAll('\\', '/')}/*.md`,
    ];
    const times = processes({ ours, theirs }, 5);
    say(`\n1,000 briefs, whole process; markdownlint-cli2 takes ${(times.theirs / 1000).toFixed(2)} s`);
    row('command line ÷ markdownlint-cli2', (times.ours / times.theirs).toFixed(2), 'aim ≤ 0.6');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
