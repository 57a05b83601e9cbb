import { execFileSync } from 'node:child_process';

/** Process ids of the servers that this extension host has started. */
export function servers(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match?.[2] === String(process.pid) && /server[\\/]dist[\\/]extension\.cjs/.test(match[3] ?? ''))
    .map((match) => Number(match?.[1]));
}
