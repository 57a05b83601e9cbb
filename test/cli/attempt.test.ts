import { expect, it } from 'vitest';
import { attempt } from '../../server/src/cli/inputs.js';
import { UsageError } from '../../server/src/cli/status.js';

it('tells what nobody foresaw as the failure of one file', async () => {
  const said: string[] = [];
  const work = async (): Promise<string> => {
    throw new RangeError('Maximum call stack size exceeded');
  };
  expect(await attempt(work, (message) => said.push(message))).toBeNull();
  expect(said).toEqual([expect.stringMatching(/^internal error, please report it:\nRangeError: Maximum call stack/)]);
});

it('leaves bad usage to the command', async () => {
  const work = async (): Promise<string> => {
    throw new UsageError('no such option');
  };
  await expect(attempt(work, () => undefined)).rejects.toThrow(UsageError);
});
