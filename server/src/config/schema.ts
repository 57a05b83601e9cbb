import * as v from 'valibot';
import type { Rule } from '../rules/rule.js';

/** What the schema needs to know of the rules. */
export type ConfigurableRule = Pick<Rule, 'id' | 'severity' | 'summary' | 'options'>;

const MAX_TEXT = 500;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TEXT));
const texts = v.array(text);
const severity = v.picklist(['off', 'hint', 'info', 'warning', 'error']);

/** The one schema of a configuration: it validates and types the file, and is published as JSON Schema. */
export function configurationSchema(rules: readonly ConfigurableRule[]) {
  const settings = settingEntries(rules);
  return object({
    $schema: described(text, 'The JSON Schema of this file, for editors.'),
    extends: described(
      textOrTexts(),
      'Other configuration files that this one builds on, relative to this file; this one comes last.',
    ),
    include: described(texts, 'Globs of further files that are briefs, relative to the found configuration file.'),
    exclude: described(texts, 'Globs of files and directories that are not searched for briefs.'),
    ...settings,
    overrides: described(
      byKind(
        v.union([v.array(object({ files: textOrTexts(), ...settings })), v.record(v.string(), object(settings))]),
        (input) =>
          Array.isArray(input)
            ? v.array(object({ files: textOrTexts(), ...settings }))
            : v.record(v.string(), object(settings)),
      ),
      'Settings for some files only: a list of entries with `files` (globs), or globs with their settings. Later ones win.',
    ),
  });
}

export type ConfigurationData = v.InferOutput<ReturnType<typeof configurationSchema>>;
export type OverrideData = Omit<ConfigurationData, '$schema' | 'extends' | 'include' | 'exclude' | 'overrides'>;

function settingEntries(rules: readonly ConfigurableRule[]) {
  return {
    authors: described(
      byKind(v.union([text, texts]), (input) => (typeof input === 'string' ? text : texts)),
      'The known authors: their names, or the path of a text file with one name a line (`#` begins a comment).',
    ),
    terms: described(v.array(term()), 'The house’s terms: how they are spelled, and which are set in emphasis.'),
    furniture: described(
      texts,
      'Further running headers and footers that page layout leaves behind: literal text, `*` for anything.',
    ),
    rules: described(
      object(Object.fromEntries(rules.map((rule) => [rule.id, described(ruleSetting(rule), `${rule.summary}.`)]))),
      'How severe each rule is, with its options: a severity, or `[severity, options]`.',
    ),
    links: described(links(), 'How links are checked.'),
  };
}

function term() {
  return object({
    preferred: v.pipe(text, v.description('How the house writes it.')),
    variants: v.optional(v.pipe(texts, v.description('Spellings that are replaced by the preferred one.')), []),
    emphasis: v.optional(
      v.pipe(v.boolean(), v.description('Whether it is set in emphasis, as foreign words are.')),
      false,
    ),
  });
}

/** There is no key about private addresses: what may reach them is never a repository’s choice. */
function links() {
  return object({
    online: described(v.boolean(), 'Whether the network is asked about links at all.'),
    timeout: described(whole(100, 120_000), 'Milliseconds that one request may take.'),
    concurrency: described(whole(1, 64), 'Requests at a time.'),
    perHost: described(whole(1, 16), 'Requests at a time to one host.'),
    retries: described(whole(0, 10), 'Further attempts after a failure that may pass.'),
    cacheDays: described(
      byKind(v.union([days(), daysByKind()]), (input) => (typeof input === 'object' ? daysByKind() : days())),
      'Days that an answer is remembered: a number, or `ok` (pages that are there) and `dead` (404 and 410).',
    ),
    ignore: described(texts, 'Addresses that are not checked: literal text, `*` for anything.'),
  });
}

function days() {
  return whole(0, 365);
}

function daysByKind() {
  return object({
    ok: described(days(), 'Days for pages that are there.'),
    dead: described(days(), 'Days for pages that are not (404 and 410).'),
  });
}

/** A rule’s options are its own; here only what no option knows becomes a mistake. */
function ruleSetting(rule: ConfigurableRule) {
  const options = rule.options === undefined ? object({}) : closed(rule.options);
  const alone = v.strictTuple([severity]);
  const withOptions = v.strictTuple([severity, options]);
  return byKind(v.union([severity, alone, withOptions]), (input) => {
    if (!Array.isArray(input)) return severity;
    return input.length < 2 ? alone : withOptions;
  });
}

function closed(schema: v.GenericSchema): v.GenericSchema {
  const entries: unknown = 'entries' in schema ? schema.entries : null;
  if (typeof entries !== 'object' || entries === null || 'pipe' in schema) return schema;
  return object(entries as v.ObjectEntries);
}

type Strict<Entries extends v.ObjectEntries> = v.StrictObjectSchema<Entries, undefined>;

/** Keys beyond the entries are mistakes, each of its own: a strict object would stop at the first. */
function object<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.GenericSchema<v.InferInput<Strict<Entries>>, v.InferOutput<Strict<Entries>>> {
  return v.objectWithRest(entries, v.never());
}

function described<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.optional(v.pipe(schema, v.description(description)));
}

function whole(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

function textOrTexts() {
  return byKind(v.union([text, texts]), (input) => (typeof input === 'string' ? text : texts));
}

/**
 * A value of one of several kinds, validated as the kind it looks like, so that a mistake in it is reported where it
 * is. The published schema (which asks without an input) shows the union.
 */
function byKind<Whole extends v.GenericSchema>(
  union: Whole,
  choose: (input: unknown) => v.GenericSchema<v.InferInput<Whole>, v.InferOutput<Whole>>,
) {
  return v.lazy<v.GenericSchema<v.InferInput<Whole>, v.InferOutput<Whole>>>((input) =>
    input === undefined ? union : choose(input),
  );
}
