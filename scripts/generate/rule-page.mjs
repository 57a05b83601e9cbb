import { toJsonSchema } from '@valibot/to-json-schema';
import { stringify } from 'yaml';

const FIXABLE = {
  fix: 'yes: `spotlight-brief lint --fix`, or the quick fix in the editor',
  suggest: 'suggestions in the editor, for the author to choose from',
};
const ONLINE =
  '- Only where links are checked: with `spotlight-brief lint --online` (or `--offline`, over what was learnt before), or in the editor, in ' +
  'a folder that you trust, with *Check Links Now* or `links.online`. Without that it looks at nothing. ' +
  '[What is asked and remembered](../links.md)';
const FAILURES = new Set(['internal-error', 'rule-timeout']);

/** The page of one rule. `runs` holds each example with the findings and the fixed text that the engine gave for it. */
export function rulePage(rule, runs) {
  return [
    `# ${rule.id}`,
    `${rule.summary}.`,
    facts(rule),
    '## Why',
    rule.why,
    ...optionsOf(rule),
    ...(runs.length === 0 ? [] : ['## Examples', ...runs.flatMap((run) => exampleOf(rule, run))]),
    ...turningOff(rule),
    '[All rules](README.md)',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function facts(rule) {
  return [
    `- Severity: ${rule.severity}${rule.severity === 'off' ? ' until it is asked for' : ''}`,
    ...(rule.completeness ? ['- In a draft (`status: draft`): one step milder'] : []),
    `- Fix: ${FIXABLE[rule.fixable] ?? 'none'}`,
    ...(rule.forecasts ? ['- Languages: English'] : []),
    ...(rule.online ? [ONLINE] : []),
  ].join('\n');
}

function optionsOf(rule) {
  const options = Object.entries(
    rule.options === undefined ? {} : (toJsonSchema(rule.options, { errorMode: 'ignore' }).properties ?? {}),
  );
  if (options.length === 0) return [];
  const rows = options.map(
    ([name, schema]) =>
      `| \`${name}\` | ${typeOf(schema)} | ${code(JSON.stringify(schema.default))} | ${cell(schema.description ?? '')} |`,
  );
  const example = Object.fromEntries(options.map(([name, schema]) => [name, schema.default]));
  const severity = rule.severity === 'off' ? 'info' : rule.severity;
  return [
    '## Options',
    ['| option | value | default | what it does |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    fence('yaml', stringify({ rules: { [rule.id]: [severity, example] } })),
  ];
}

function typeOf(schema) {
  if (schema.enum !== undefined) return schema.enum.map((value) => code(String(value))).join(', ');
  if (schema.type === 'array') return `list of ${schema.items?.type ?? 'value'}s`;
  return schema.type ?? 'any';
}

function exampleOf(rule, { example, marked, fixed }) {
  return [
    `### ${example.title}`,
    ...configurationOf(rule, example.config ?? {}),
    ...answersOf(example.config?.answers ?? {}),
    ...Object.entries(example.files ?? {}).flatMap(([path, text]) => [
      `Beside it, \`${path}\`:`,
      fence('markdown', text),
    ]),
    ...(example.wrap === 'answer' ? ['In an answer:'] : []),
    ...(example.wrap === 'front-matter' ? ['In the front matter:'] : []),
    fence(example.wrap === 'front-matter' ? 'yaml' : 'markdown', example.text),
    marked.length === 0 ? 'Nothing is reported.' : marked.map((finding) => `- ${finding}`).join('\n'),
    ...(example.fixed === undefined
      ? []
      : ['After the fix:', fence(example.wrap === 'front-matter' ? 'yaml' : 'markdown', fixed)]),
  ];
}

function configurationOf(rule, { authors, terms, furniture, options }) {
  const rules =
    options === undefined ? undefined : { [rule.id]: [rule.severity === 'off' ? 'info' : rule.severity, options] };
  const configuration = JSON.parse(JSON.stringify({ authors, terms, furniture, rules }));
  if (Object.keys(configuration).length === 0) return [];
  return ['With this configuration:', fence('yaml', stringify(configuration))];
}

/** What the web answers in an example. */
function answersOf(answers) {
  const lines = Object.entries(answers).map(([address, answer]) => `- \`${address}\`: ${answerInWords(answer)}`);
  return lines.length === 0 ? [] : ['Where these answers came:', lines.join('\n')];
}

function answerInWords(answer) {
  if (typeof answer !== 'object') return FAILURES_IN_WORDS[answer] ?? String(answer);
  if (answer.refused !== undefined) return `not asked, since its address is ${answer.refused}`;
  const { status, location, fragments = {} } = answer;
  const found = Object.entries(fragments).map(([fragment, finding]) => `\`#${fragment}\` ${finding}`);
  return [`${status}${location === undefined ? '' : ` to \`${location}\``}`, ...found].join(', ');
}

const FAILURES_IN_WORDS = { 'no-host': 'there is no such host', timeout: 'no answer in time' };

function turningOff(rule) {
  if (FAILURES.has(rule.id)) return [];
  const place = rule.id.startsWith('front-matter-')
    ? fence('yaml', `# spotlight-disable-next-line ${rule.id} -- why`)
    : fence('markdown', `<!-- spotlight-disable-next-line ${rule.id} -- why -->`);
  return [
    '## Turning it off',
    'For one place, with a comment before it:',
    place,
    ...(rule.online ? ['Such a comment is never called unused: the web may answer otherwise on another day.'] : []),
    'For all briefs, in the configuration:',
    fence('yaml', `rules:\n  ${rule.id}: off`),
    ...(rule.online ? IGNORING : []),
  ];
}

const IGNORING = [
  'For some addresses, which are then not asked at all:',
  fence('yaml', 'links:\n  ignore: [intranet.pism.pl, "https://www.gov.pl/archive/*"]'),
];

/** A fence that is longer than any in the text. */
function fence(language, text) {
  const marks = [...text.matchAll(/`{3,}/g)].reduce(
    (longest, [run]) => (run.length >= longest.length ? `${run}\`` : longest),
    '```',
  );
  return `${marks}${language}\n${text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n${marks}`;
}

function code(text) {
  return text === undefined ? '' : `\`${text}\``;
}

function cell(text) {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
