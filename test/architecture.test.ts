import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../server/src/rules/registry.generated.js';

const root = fileURLToPath(new URL('../server/src', import.meta.url));

/** What the files of each room may import, beside their own room: docs/architecture.md draws it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  brief: ['text'],
  forecasts: ['brief', 'text'],
  links: ['brief', 'text'],
  rules: ['links', 'forecasts', 'brief', 'text'],
  config: ['rules', 'links', 'brief', 'text'],
  lint: ['config', 'rules', 'links', 'forecasts', 'brief', 'text'],
  import: ['brief', 'text'],
  export: ['forecasts', 'brief', 'text'],
  language: ['export', 'import', 'lint', 'config', 'rules', 'links', 'forecasts', 'brief', 'text'],
  cli: ['host', 'language', 'export', 'import', 'lint', 'config', 'rules', 'links', 'forecasts', 'brief', 'text'],
  host: ['language', 'export', 'import', 'lint', 'config', 'rules', 'links', 'forecasts', 'brief', 'text'],
};
const NODE_ROOMS = new Set(['cli', 'host']);

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly source: string;
  /** Own files as paths, packages by name. */
  readonly imports: readonly { readonly path: string | null; readonly name: string; readonly typeOnly: boolean }[];
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && name.includes('/'))
  .sort()
  .map(readSource);

function readSource(path: string): SourceFile {
  const source = readFileSync(join(root, path), 'utf8');
  return { path, room: path.split('/', 1)[0] ?? '', source, imports: importsOf(path, source) };
}

function importsOf(path: string, source: string): SourceFile['imports'] {
  const statements = source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const dynamic = source.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  const found = [
    ...[...statements].map((match) => ({ name: match[2] ?? '', typeOnly: match[1] !== undefined })),
    ...[...dynamic].map((match) => ({ name: match[1] ?? '', typeOnly: false })),
  ];
  return found.map(({ name, typeOnly }) => ({
    name,
    typeOnly,
    path: name.startsWith('.') ? normalize(join(dirname(path), name)).replace(/\.js$/, '.ts') : null,
  }));
}

describe('the rooms', () => {
  it('are the ones that are known', () => {
    expect([...new Set(files.map((file) => file.room))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('depend on each other one way only', () => {
    const wrong = files.flatMap(({ path, room, imports }) =>
      imports
        .filter((each) => each.path !== null)
        .map((each) => each.path?.split('/', 1)[0] ?? '')
        .filter((other) => other !== room && !MAY_IMPORT[room]?.includes(other))
        .map((other) => `${path} → ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it('need no Node but for cli and host', () => {
    const wrong = files
      .filter(({ room }) => !NODE_ROOMS.has(room))
      .filter(({ source, imports }) => imports.some(({ name }) => name.startsWith('node:')) || usesNodeGlobals(source))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('have no cycles between their files', () => {
    expect(cycles()).toEqual([]);
  });
});

describe('the client', () => {
  const client = fileURLToPath(new URL('../client/src', import.meta.url));
  const own = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => importsOf(name, readFileSync(join(client, name), 'utf8')));

  it('knows of the server nothing but the protocol’s shapes, the page of the preview, and how hostile texts are shown', () => {
    const ofServer = own.filter(({ path }) => path?.startsWith('../'));
    expect([...new Set(ofServer.map(({ path }) => path))].sort()).toEqual([
      '../../server/src/export/preview-page.ts',
      '../../server/src/language/protocol.ts',
      '../../server/src/text/visible.ts',
    ]);
    expect(ofServer.filter(({ path, typeOnly }) => path?.endsWith('protocol.ts') && !typeOnly)).toEqual([]);
  });
});

describe('the protocol', () => {
  it('is made of types alone, which need no other file', () => {
    const file = files.find(({ path }) => path === 'language/protocol.ts');
    expect(file?.imports).toEqual([]);
    expect(file?.source).not.toMatch(/^(?:export )?(?:async )?(?:const|let|function|class|enum)\b/m);
  });
});

describe('the rules', () => {
  const inFolder = files.filter(({ path }) => /^rules\/[^/]+\.ts$/.test(path)).map(({ path }) => path.slice(6, -3));
  const ids = inFolder.filter((name) => name !== 'rule' && name !== 'registry.generated');

  it('are all in the registry, each under the name of its file', () => {
    expect(rules.map(({ id }) => id)).toEqual(ids);
  });

  it('do not know each other', () => {
    const wrong = files.flatMap(({ path, room, imports }) =>
      room !== 'rules' || path === 'rules/registry.generated.ts'
        ? []
        : imports
            .filter((each) => ids.some((id) => each.path === `rules/${id}.ts`))
            .map((each) => `${path} → ${each.name}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Comments and texts may name them. */
function usesNodeGlobals(source: string): boolean {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'[^'\n]*'|`[^`]*`/g, "''");
  return /\b(?:Buffer|process|__dirname|__filename|require)\b\s*[.(]/.test(code);
}

/** Imports of types alone leave no trace in the program and close no cycle. */
function cycles(): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'open') found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (state.has(path)) return;
    state.set(path, 'open');
    for (const each of byPath.get(path)?.imports ?? []) {
      if (each.path !== null && !each.typeOnly) visit(each.path, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const { path } of files) visit(path, []);
  return found;
}

describe('this test', () => {
  it('sees the imports it is about', () => {
    const engine = files.find(({ path }) => path === 'lint/lint-brief.ts');
    expect(engine?.imports.map(({ path }) => path)).toContain(
      relative(root, join(root, 'rules/registry.generated.ts')),
    );
    expect(files.some(({ imports }) => imports.some(({ name }) => name.startsWith('node:')))).toBe(true);
    expect(usesNodeGlobals('const a = process.cwd();')).toBe(true);
    expect(usesNodeGlobals("// process.cwd()\nconst a = 'Buffer.from(b)';")).toBe(false);
  });
});
