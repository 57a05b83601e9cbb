import { defineRule } from './rule.js';

export const rule = defineRule({
  id: 'internal-error',
  severity: 'error',
  summary: 'A rule failed and could not look at everything',
  why:
    'A check that breaks must not look like a check that found nothing. The finding names the rule and says what went wrong; ' +
    'all other rules have reported as usual. It cannot be suppressed or turned off, only made milder.',
  fixable: null,
  engine: true,
  examples: [],
  check: () => [],
});
