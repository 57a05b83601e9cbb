import type { Feature } from '../feature.js';
import { codeActions } from './code-actions/code-actions.js';
import { configuration } from './configuration/configuration.js';
import { diagnostics } from './diagnostics.js';

/** Every feature, in the order they are announced. */
export const features: readonly Feature[] = [diagnostics, codeActions, configuration];
