import { expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { type FileRegister, printAll } from '../../server/src/cli/commands/forecasts.js';
import { registerOf } from '../../server/src/forecasts/register/entry.js';

function registerFor(title: string, failed: string[]): FileRegister {
  const brief = parseBrief(`# ${title}\n\nJan Nowak\n\nThe port will open by 30 June 2027.\n`);
  return { entries: registerOf(`${title}.md`, `${title}.md`, brief), fail: () => failed.push(title) };
}

it('names the file whose forecasts cannot be printed, and prints those of the others', async () => {
  const failed: string[] = [];
  const registers = ['Ports', 'Roads', 'Bridges'].map((title) => registerFor(title, failed));
  const printed = await printAll(registers, async (entries) => {
    if (entries.some(({ path }) => path === 'Roads.md')) throw new Error('this one cannot be printed');
    return entries.map(({ path }) => path).join(' ');
  });
  expect(printed).toBe('Ports.md Bridges.md');
  expect(failed).toEqual(['Roads']);
});
