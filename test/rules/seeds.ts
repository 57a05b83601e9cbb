import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/seeds/', import.meta.url);

/** The published briefs beside the repository; none where they are not there. */
export const seeds: readonly { readonly name: string; readonly text: string }[] = existsSync(folder)
  ? readdirSync(folder)
      .sort()
      .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  : [];
