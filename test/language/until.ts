import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so; how long is only bounded so that a failure has a name. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(10);
  }
}
