import type { Services } from '../services.js';

export async function showTimeline({ timeline }: Services): Promise<void> {
  await timeline.show();
}
