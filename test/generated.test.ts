import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../server/src/rules/registry.generated.js';

const root = fileURLToPath(new URL('..', import.meta.url));

function generate(folder: string, ...flags: readonly string[]) {
  return spawnSync(process.execPath, [join(folder, 'scripts/generate.mjs'), ...flags], { encoding: 'utf8' });
}

describe('what is generated', () => {
  it('is up to date', () => {
    const { status, stderr } = generate(root, '--check');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('has a page for every rule, with its examples', () => {
    for (const rule of rules) {
      const page = readFileSync(join(root, `docs/rules/${rule.id}.md`), 'utf8');
      expect(page).toContain(`# ${rule.id}\n`);
      for (const example of rule.examples) expect(page).toContain(`### ${example.title}\n`);
    }
  });

  it('has a JSON Schema that knows every rule', () => {
    const schema = JSON.parse(readFileSync(join(root, 'server/schemas/spotlightrc.schema.json'), 'utf8'));
    expect(Object.keys(schema.properties.rules.properties)).toEqual(rules.map(({ id }) => id));
  });
});

describe('npm run generate', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'spotlight-generate-'));
    for (const name of [
      'scripts',
      'server/src',
      'server/schemas',
      'docs/rules',
      'server/package.json',
      'package.json',
    ]) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('--check names the files that are stale or too many, and mends nothing', () => {
    const page = join(copy, 'docs/rules/link-text.md');
    writeFileSync(page, 'stale\n');
    writeFileSync(join(copy, 'docs/rules/no-rule.md'), 'too many\n');
    const { status, stderr } = generate(copy, '--check');
    expect(status).toBe(1);
    expect(stderr.trim().split('\n').slice(1)).toEqual(['  docs/rules/link-text.md', '  docs/rules/no-rule.md']);
    expect(readFileSync(page, 'utf8')).toBe('stale\n');
  });

  it('mends them', () => {
    expect(generate(copy).status).toBe(0);
    expect(generate(copy, '--check').status).toBe(0);
    expect(readFileSync(join(copy, 'docs/rules/link-text.md'), 'utf8')).toBe(
      readFileSync(join(root, 'docs/rules/link-text.md'), 'utf8'),
    );
  });
});
