import type { Token } from '../language/tokens.js';

/** Whether a sentence holds any word that a forecast needs; spares most others the full reading. */
export function mayForetell(_tokens: readonly Token[]): boolean {
  return true;
}
