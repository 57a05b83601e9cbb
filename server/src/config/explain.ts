import type { BaseIssue, GenericSchema } from 'valibot';
import { didYouMean } from '../text/nearest.js';
import { choicesOf, entriesOf, type Step, schemaAt } from './schema-walk.js';

export interface Explanation {
  readonly message: string;
  /** Where the mistake is: keys and indexes from the top. */
  readonly path: readonly (string | number)[];
  /** Whether the key or its value is wrong. */
  readonly part: 'key' | 'value';
}

/** A mistake as the schema sees it, in words: what is wrong, and what would be right. */
export function explain(schema: GenericSchema, issue: BaseIssue<unknown>): Explanation {
  const items = issue.path ?? [];
  const steps = items.map((item) => ({ key: item.key as string | number, value: item.value }));
  const last = items.at(-1);
  const isKey = issue.expected === 'never' && last !== undefined;
  // To the schema a list is an object with the keys 0, 1, 2: it is the list that is wrong.
  const isList = isKey && last.type === 'object' && Array.isArray(last.input);
  const wrong = isList ? steps.slice(0, -1) : steps;
  const message = isList ? mismatch(schema, wrong, last.input) : explainAt(schema, wrong, issue);
  return { message, path: wrong.map((step) => step.key), part: isKey && !isList ? 'key' : 'value' };
}

function explainAt(schema: GenericSchema, path: readonly Step[], issue: BaseIssue<unknown>): string {
  const last = path.at(-1);
  if (issue.expected === 'never' && last !== undefined) {
    if (typeof last.key === 'number') return 'this is one entry too many here';
    const inRules = path.at(-2)?.key === 'rules';
    const known = Object.keys(entriesOf(schemaAt(schema, path.slice(0, -1))) ?? {});
    return `“${last.key}” is no ${inRules ? 'rule' : 'key here'}${didYouMean(last.key, known) || listed(known)}`;
  }
  if (issue.kind === 'validation') return `${subject(path)} ${limit(issue)}`;
  if (issue.input === undefined) return `“${last?.key ?? ''}” is missing here`;
  return mismatch(schema, path, issue.input);
}

function mismatch(schema: GenericSchema, path: readonly Step[], input: unknown): string {
  const target = schemaAt(schema, path);
  if (input === null) return `${subject(path)} has no value: it must be ${expectation(target)}`;
  const hint = typeof input === 'string' ? didYouMean(input, choicesOf(target)) : '';
  return `${subject(path)} must be ${expectation(target)}, not ${received(input)}${hint}`;
}

function subject(path: readonly Step[]): string {
  const name = path.filter(({ key }) => typeof key === 'string').at(-1)?.key;
  if (name === undefined) return 'the configuration';
  return typeof path.at(-1)?.key === 'number' ? `an entry of “${name}”` : `“${name}”`;
}

function listed(known: readonly string[]): string {
  return known.length === 0 || known.length > 12 ? '' : `; known here: ${known.join(', ')}`;
}

function limit(issue: BaseIssue<unknown>): string {
  const value = String(issue.requirement);
  switch (issue.type) {
    case 'min_value':
      return `must be at least ${value}`;
    case 'max_value':
      return `must be at most ${value}`;
    case 'min_length':
      return `must have at least ${value} characters or entries`;
    case 'max_length':
      return `must have at most ${value} characters or entries`;
    case 'integer':
      return 'must be a whole number';
    case 'non_empty':
      return 'must not be empty';
    default:
      return `is not valid: ${issue.message}`;
  }
}

function expectation(schema: GenericSchema | null): string {
  switch (schema?.type) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'picklist':
      return `one of ${choicesOf(schema).join(', ')}`;
    case 'array':
    case 'strict_tuple':
      return 'a list';
    case 'object_with_rest':
    case 'record':
      return 'keys with their values';
    case 'union': {
      const options = (schema as { options?: readonly GenericSchema[] }).options ?? [];
      return [...new Set(options.map((option) => expectation(option)))].join(', or ');
    }
    default:
      return 'something else';
  }
}

function received(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'keys with values';
  return typeof input === 'string' ? `“${input.length > 60 ? `${input.slice(0, 60)}…` : input}”` : String(input);
}
