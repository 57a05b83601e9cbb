import type { Services } from '../services.js';

export async function restartServer({ supervisor }: Services): Promise<void> {
  await supervisor.restart();
}
