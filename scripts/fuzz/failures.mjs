import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Failures that differ in nothing but numbers and quoted words are one kind. */
export function kindOf({ property, message }) {
  const words = message
    .replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/“[^”]*”/g, '“…”')
    .replace(/`[^`]*`/g, '`…`');
  return `${property}: ${words.replace(/\d+/g, 'N').slice(0, 150)}`;
}

/** The failures of a run by kind, each with its shortest texts: `examples` of them. */
export class Failures {
  kinds = new Map();

  constructor(examples = 1) {
    this.most = examples;
  }

  add(failure, found) {
    const kind = kindOf(failure);
    const known = this.kinds.get(kind) ?? { kind, count: 0, examples: [] };
    this.kinds.set(kind, known);
    known.count++;
    known.examples.push({ failure, ...found });
    known.examples.sort((a, b) => a.text.length - b.text.length);
    known.examples.length = Math.min(known.examples.length, this.most);
  }

  list() {
    return [...this.kinds.values()].sort((a, b) => b.count - a.count);
  }
}

/** Writes a text down to be kept, as JSON: half a character and a lone carriage return survive there. Gives the name. */
export function keep(folder, { property, message }, text) {
  mkdirSync(folder, { recursive: true });
  const name = `${property}-${createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 8)}.json`;
  writeFileSync(join(folder, name), `${JSON.stringify({ property, message, text }, null, 2)}\n`);
  return name;
}

export function keptTexts(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
}
