import type { Feature } from '../feature.js';
import { configuration } from './configuration/configuration.js';
import { diagnostics } from './diagnostics.js';

/** Every feature, in the order they are announced. */
export const features: readonly Feature[] = [diagnostics, configuration];
