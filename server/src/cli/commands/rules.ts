import { ruleUrl } from '../../lint/docs-url.js';
import { rules } from '../../rules/registry.generated.js';
import type { Rule } from '../../rules/rule.js';
import { didYouMean } from '../../text/nearest.js';
import { visible } from '../../text/visible.js';
import type { Command } from '../command.js';
import { choice } from '../options.js';
import { openOutput } from '../output.js';
import { UsageError } from '../status.js';
import { toJsonText } from '../text/printable.js';

export const explainRules: Command = {
  summary: 'list the rules, or explain some of them',
  usage: '[options] [rule ids…]',
  notes: ['Formats: text, json (default text).'],

  async run({ options, positionals }, io) {
    const format = choice('format', options.text('format'), ['text', 'json'], 'text');
    const chosen = positionals.length === 0 ? rules : positionals.map(ruleNamed);
    const output = openOutput(options.text('output'), io);
    if (format === 'json') output.write(`${toJsonText(chosen.map(entry))}\n`);
    else output.write(positionals.length === 0 ? list(chosen) : chosen.map(page).join('\n'));
    output.close();
    return 0;
  },
};

function ruleNamed(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule !== undefined) return rule;
  const known = rules.map((candidate) => candidate.id);
  throw new UsageError(`there is no rule “${id}”${didYouMean(id, known)}`);
}

function entry({ id, severity, summary, why, fixable }: Rule): object {
  return { id, severity, fixable, summary, why, url: ruleUrl(id) };
}

function list(all: readonly Rule[]): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  const lines = all.map(
    ({ id, severity, fixable, summary }) =>
      `${id.padEnd(width)}  ${severity.padEnd(7)}  ${(fixable ?? '').padEnd(7)}  ${summary}`,
  );
  return `${lines.join('\n')}\n`;
}

function page(rule: Rule): string {
  const { id, severity, fixable, summary, why, examples } = rule;
  const fix =
    fixable === null
      ? []
      : [fixable === 'fix' ? 'Fixed by --fix where that is safe.' : 'Offers changes to choose from.'];
  return [
    `${id} (${severity})`,
    '',
    `${summary}.`,
    why,
    ...fix,
    ...(rule.online
      ? ['Looks only where links are checked: lint --online, or --offline over what was learnt before.']
      : []),
    ...optionLines(rule),
    ...examples.flatMap((example) => {
      const marks = example.marks.map((mark) => (mark === '' ? 'the place where it belongs' : `“${visible(mark)}”`));
      const verdict = marks.length === 0 ? 'nothing to report' : `marks ${marks.join(', ')}`;
      return [
        '',
        `Example: ${example.title} (${verdict})`,
        ...example.text
          .trimEnd()
          .split('\n')
          .map((line) => `    ${visible(line)}`),
      ];
    }),
    '',
    ruleUrl(id),
    '',
  ].join('\n');
}

function optionLines({ options }: Rule): string[] {
  const entries: unknown = options !== undefined && 'entries' in options ? options.entries : null;
  const names = typeof entries === 'object' && entries !== null ? Object.keys(entries) : [];
  return names.length === 0 ? [] : [`Options: ${names.join(', ')}; its page says what they mean.`];
}
