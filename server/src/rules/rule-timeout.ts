import { defineRule } from './rule.js';

export const rule = defineRule({
  id: 'rule-timeout',
  severity: 'error',
  summary: 'A rule took longer than its time budget and could not look at everything',
  why:
    'A slow disk or an unusual text must not hold up an editor or a build, and what was not looked at must not pass for sound. ' +
    'What the rule had found by then is reported, as are all other rules. It cannot be suppressed or turned off, only made milder.',
  fixable: null,
  engine: true,
  examples: [],
  check: () => [],
});
