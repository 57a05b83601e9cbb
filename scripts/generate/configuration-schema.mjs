import { toJsonSchema } from '@valibot/to-json-schema';

/** The JSON Schema of a configuration file, as text. */
export function configurationJsonSchema(schema, rules, ruleUrl) {
  const { $schema, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  const title = 'Configuration of Spotlight Brief';
  const named = nameDefinitions({ $schema, title, ...rest });
  for (const rule of rules) {
    const property = named.properties.rules.properties[rule.id];
    // Editors that know it show this one, with a link to the rule's page.
    property.markdownDescription = `${property.description}\n\n[${rule.id}](${ruleUrl(rule.id)})`;
  }
  return `${JSON.stringify(named, null, 2)}\n`;
}

/**
 * Names the definitions by the key that uses them first (numbers would shift with every new rule), and keeps one of
 * those that are equal.
 */
function nameDefinitions(schema) {
  const names = new Map();
  const taken = new Set();
  const texts = Object.values(schema.$defs).map((definition) => JSON.stringify(definition));
  const nameOf = (reference, key) => {
    const text = JSON.stringify(schema.$defs[reference.slice('#/$defs/'.length)]);
    if (!names.has(text)) {
      const base = texts.indexOf(text) === texts.lastIndexOf(text) ? key : 'shared';
      let name = base;
      for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
      taken.add(name);
      names.set(text, name);
    }
    return names.get(text);
  };
  const visit = (value, key) => {
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (typeof value !== 'object' || value === null) return value;
    if (isNever(value)) return false;
    const entries = Object.entries(value).filter(([name]) => name !== '$defs');
    return Object.fromEntries(
      entries.map(([name, inner]) =>
        name === '$ref' ? [name, `#/$defs/${nameOf(inner, key)}`] : [name, visit(inner, isKeyword(name) ? key : name)],
      ),
    );
  };
  const result = visit(schema, 'value');
  const definitions = {};
  // Naming one definition may bring up the next.
  for (const [text, name] of names) definitions[name] = visit(JSON.parse(text), name);
  return { ...result, $defs: definitions };
}

function isNever(value) {
  return JSON.stringify(value) === '{"not":{}}';
}

function isKeyword(name) {
  return ['properties', 'items', 'anyOf', 'additionalProperties'].includes(name);
}
