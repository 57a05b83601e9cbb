import { toJsonSchema } from '@valibot/to-json-schema';

/** The JSON Schema of a configuration file, as text. */
export function configurationJsonSchema(schema) {
  const { $schema, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  const title = 'Configuration of Spotlight Brief';
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
