import { visible } from '../../server/src/text/visible.js';

const MOST = 10;
const LONGEST = 160;

/** `“PORTS WEEKLY”, “2”`: each line once, long ones and many of them cut short. */
export function quoteLines(lines: readonly string[]): string {
  const different = [...new Set(lines)];
  const named = different
    .slice(0, MOST)
    .map((line) => `“${visible(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line)}”`);
  return [...named, ...(different.length > MOST ? ['…'] : [])].join(', ');
}
