import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): Json => JSON.parse(read(path));

type Json = { readonly [key: string]: Json } & { readonly [index: number]: Json } & Iterable<Json>;

const manifest = json('package.json');
const contributes = manifest.contributes as Json;
const text = (value: unknown) => String(value);

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join(folder, file)));
}

/** Every string in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('the manifest', () => {
  it('names only texts that exist in English and Polish, and leaves none unused', () => {
    const named = [...new Set(strings(manifest).flatMap((value) => /^%(.+)%$/.exec(value)?.[1] ?? []))].sort();
    expect(Object.keys(json('package.nls.json')).sort()).toEqual(named);
    expect(Object.keys(json('package.nls.pl.json')).sort()).toEqual(named);
  });

  it('contributes only files that exist', () => {
    const { main, browser, ...rest } = manifest as unknown as Record<string, unknown>;
    const files = strings(rest).filter((value) => /^(?:\.\/|client\/)[\w./-]+\.\w+$/.test(value));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
    expect([main, browser].every((entry) => text(entry).startsWith('./client/dist/'))).toBe(true);
  });

  it('contributes the commands that the code has, and no other', () => {
    const declared = [...(contributes.commands as Json)].map(({ command }) => text(command));
    const table = /COMMANDS[^{]*= \{([^}]*)\}/s.exec(read('client/src/commands/commands.ts'))?.[1] ?? '';
    const coded = [...table.matchAll(/^ {2}(\w+)/gm)].map((match) => `spotlight.${match[1]}`);
    expect(coded.sort()).toEqual(declared.sort());
  });

  it('uses only commands and views that it contributes', () => {
    const known = new Set([...(contributes.commands as Json)].map(({ command }) => text(command)));
    const views = [...((contributes.views as Json).spotlight as Json)].map(({ id }) => `${text(id)}.focus`);
    const used = [
      ...strings(contributes.menus).filter((value) => value.startsWith('spotlight.') && !/[ =!]/.test(value)),
      ...strings(json('package.nls.json')).flatMap((value) =>
        [...value.matchAll(/command:(spotlight[\w.]+)/g)].map((match) => match[1] ?? ''),
      ),
    ].filter((value) => value !== 'spotlight.isBrief' && value !== 'spotlight.filtered');
    expect(used.length).toBeGreaterThan(20);
    for (const command of used) expect(known.has(command) || views.includes(command), command).toBe(true);
  });

  it('starts with Markdown, briefs and its own views, never with the window', () => {
    const events = [...(manifest.activationEvents as Json)].map(text);
    expect(events.every((event) => /^on(?:Language:(?:markdown|spotlight-brief)|WebviewPanel:)/.test(event))).toBe(
      true,
    );
  });

  it('never takes the language Markdown over', () => {
    const [language] = contributes.languages as Json;
    expect(language).toMatchObject({ id: 'spotlight-brief', extensions: ['.brief.md'] });
    expect([...(contributes.languages as Json)]).toHaveLength(1);
  });

  it('reads the lines that the command line prints', () => {
    const pattern = new RegExp(strings(contributes.problemMatchers).find((value) => value.startsWith('^')) ?? '$.');
    const line = 'briefs/a b.brief.md:11:3: warning: The title ends in a full stop [again]. [title-format]';
    expect(pattern.exec(line)?.slice(1)).toEqual([
      ...['briefs/a b.brief.md', '11', '3', 'warning', 'The title ends in a full stop [again].', 'title-format'],
    ]);
  });
});

describe('the texts of the client', () => {
  const code = sources('client/src');
  const polish = Object.entries(json('l10n/bundle.l10n.pl.json')).map(([key, value]) => [key, text(value)] as const);

  it('are all there in Polish', () => {
    const used = code.flatMap((source) =>
      [...source.matchAll(/l10n\.t\(\s*(['"`])((?:(?!\1).)*)\1/gs)].map((match) => match[2] ?? ''),
    );
    expect(used.length).toBeGreaterThan(5);
    expect(polish.map(([key]) => key).sort()).toEqual([...new Set(used)].sort());
  });

  it('are never written past the bundle', () => {
    const shown =
      /\b(?:title|label|detail|description|placeHolder|placeholder|prompt|tooltip|message)\s*[:=]\s*['"`]([A-Z][^'"`]*)/g;
    const said = /show(?:Information|Warning|Error)Message\(\s*['"`]([^'"`$]+)/g;
    const literal = code.flatMap((source) => [...source.matchAll(shown), ...source.matchAll(said)]);
    const names = new Set(['Spotlight Brief', 'CSV', 'iCalendar']);
    expect(literal.map((match) => match[1] ?? '').filter((words) => !names.has(words))).toEqual([]);
  });

  it('keep what is put in for their placeholders, and the commands they link to', () => {
    const parts = (words: string) => (words.match(/\{\d\}|\(command:[^)]*\)/g) ?? []).sort();
    const [english, translated] = [json('package.nls.json'), json('package.nls.pl.json')];
    const manifests = Object.keys(english).map((key) => [text(english[key]), text(translated[key])] as const);
    for (const [words, inPolish] of [...polish, ...manifests]) expect(parts(inPolish), words).toEqual(parts(words));
  });

  it('stand in the walkthrough in both languages, with the same pictures', () => {
    const folder = 'client/media/walkthrough';
    const pictures = (page: string) => [...page.matchAll(/\]\((\w+\.png)\)/g)].map((match) => match[1] ?? '');
    const pages = readdirSync(join(ROOT, folder)).filter((file) => /^\w+\.md$/.test(file));
    expect(pages.length).toBe(4);
    for (const page of pages) {
      const shown = pictures(read(join(folder, page)));
      expect(pictures(read(join(folder, page.replace('.md', '.nls.pl.md')))), page).toEqual(shown);
      for (const picture of shown) expect(existsSync(join(ROOT, folder, picture)), picture).toBe(true);
    }
  });
});
