import { execFileSync } from 'node:child_process';
import { assert } from 'chai';
import { showNew } from '../support/documents.js';
import { codes } from '../support/findings.js';
import { until } from '../support/until.js';

describe('a server that is killed', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('is started again, and goes on with the open briefs', async () => {
    const { document } = await showNew('---\ndate: 2026-02-30\n---\n\n# Harbour\n');
    await until('a finding', () => codes(document).includes('date-invalid'));
    const [before] = servers();
    assert(before);
    process.kill(before, 'SIGKILL');
    const after = await until('another server', () => servers().find((each) => each !== before));
    const { document: next } = await showNew('---\ndate: 2026-02-31\n---\n\n# Harbour\n');
    await until('a finding of the new server', () => codes(next).includes('date-invalid'));
    assert.deepEqual(servers(), [after]);
  });
});

/** Process ids of the servers that this extension host has started. */
function servers(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match?.[2] === String(process.pid) && /server[\\/]dist[\\/]extension\.cjs/.test(match[3] ?? ''))
    .map((match) => Number(match?.[1]));
}
