import { readdirSync } from 'node:fs';

/** What stands beside the rules in their folder. */
const NO_RULES = new Set(['rule.ts', 'registry.generated.ts']);

/** The ids of the rules, which are the names of their files, in order. */
export function ruleIds(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !NO_RULES.has(entry.name))
    .map((entry) => entry.name.slice(0, -'.ts'.length))
    .sort();
}

/** The registry: every rule, by id. */
export function registry(ids) {
  const name = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return [
    '// Generated from the files of this folder by `npm run generate`; do not edit.',
    ...ids.map((id) => `import { rule as ${name(id)} } from './${id}.js';`),
    "import type { Rule } from './rule.js';",
    '',
    'export type RuleId =',
    ...ids.map((id, index) => `  | '${id}'${index === ids.length - 1 ? ';' : ''}`),
    '',
    '/** All rules, by id. */',
    `export const rules: readonly Rule[] = [`,
    ...ids.map((id) => `  ${name(id)},`),
    '];',
    '',
  ].join('\n');
}
