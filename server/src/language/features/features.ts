import type { Feature } from '../feature.js';
import { diagnostics } from './diagnostics.js';

/** Every feature, in the order they are announced. */
export const features: readonly Feature[] = [diagnostics];
