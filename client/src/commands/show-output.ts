import type { Services } from '../services.js';

export function showOutput({ output }: Services): void {
  output.show(true);
}
