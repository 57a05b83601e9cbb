import { type GenericSchema, getDescription } from 'valibot';

/** One step down into a configuration. */
export interface Step {
  readonly key: string | number;
  readonly value: unknown;
}

/** The schema of what stands at a path, or null where the schema knows nothing there. */
export function schemaAt(root: GenericSchema, path: readonly Step[]): GenericSchema | null {
  let schema: GenericSchema | null = root;
  for (const { key, value } of path) {
    if (schema === null) return null;
    schema = unwrap(child(schema, key), value);
  }
  return schema;
}

function child(schema: GenericSchema, key: string | number): GenericSchema | null {
  const parts = schema as {
    entries?: Record<string, GenericSchema>;
    items?: GenericSchema[];
    item?: GenericSchema;
    value?: GenericSchema;
  };
  if (parts.entries !== undefined) return Object.hasOwn(parts.entries, key) ? (parts.entries[key] ?? null) : null;
  if (parts.items !== undefined) return parts.items[Number(key)] ?? null;
  return parts.item ?? parts.value ?? null;
}

function unwrap(schema: GenericSchema | null, value: unknown): GenericSchema | null {
  let current = schema;
  while (current !== null) {
    const wrapper = current as { type: string; wrapped?: GenericSchema; getter?: (input: unknown) => GenericSchema };
    if (wrapper.wrapped !== undefined) current = wrapper.wrapped;
    else if (wrapper.type === 'lazy' && wrapper.getter !== undefined) current = wrapper.getter(kindOf(value));
    else return current;
  }
  return null;
}

/** Where the value is of no kind that is allowed, all of them are asked for, so that the message names them all. */
function kindOf(value: unknown): unknown {
  return typeof value === 'string' || (typeof value === 'object' && value !== null) ? value : undefined;
}

export function entriesOf(schema: GenericSchema | null): Record<string, GenericSchema> | null {
  return (schema as { entries?: Record<string, GenericSchema> } | null)?.entries ?? null;
}

export function choicesOf(schema: GenericSchema | null): string[] {
  const options = (schema as { options?: readonly unknown[] } | null)?.options ?? [];
  return options.flatMap((option) => (typeof option === 'string' ? [option] : choicesOf(option as GenericSchema)));
}

/** What the schema says of itself, for people; null where it says nothing. */
export function descriptionOf(schema: GenericSchema): string | null {
  let current: GenericSchema | undefined = schema;
  while (current !== undefined) {
    const found = getDescription(current as Parameters<typeof getDescription>[0]);
    if (found !== undefined) return found;
    current = (current as { wrapped?: GenericSchema }).wrapped;
  }
  return null;
}

/** All keys that may stand in what the schema describes, of whatever kind it turns out to be. */
export function keysOf(schema: GenericSchema | null): Readonly<Record<string, GenericSchema>> {
  if (schema === null) return {};
  const options = (schema as { options?: readonly unknown[] }).options ?? [];
  const inOptions = options.filter(isSchema).map((option) => keysOf(unwrap(option, undefined)));
  return Object.assign({}, ...inOptions, entriesOf(schema) ?? {});
}

/** All values of a fixed choice, `true` and `false` included. */
export function valuesOf(schema: GenericSchema | null): string[] {
  if (schema === null) return [];
  if (schema.type === 'boolean') return ['true', 'false'];
  const options = (schema as { options?: readonly unknown[] }).options ?? [];
  return options.flatMap((option) =>
    typeof option === 'string' ? [option] : isSchema(option) ? valuesOf(unwrap(option, undefined)) : [],
  );
}

function isSchema(value: unknown): value is GenericSchema {
  return typeof value === 'object' && value !== null && 'type' in value;
}
