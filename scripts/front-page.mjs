// Puts the README, the licence and those of what is bundled beside the npm package while it is packed (`--remove` takes them away
// again): npm shows and packs what lies in the package's own folder. Links go to the repository, where their targets are.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NOTICES, writeNotices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const texts = ['README.md', 'LICENSE'];

if (process.argv.includes('--remove')) {
  for (const name of [...texts, NOTICES]) rmSync(`${root}server/${name}`, { force: true });
} else {
  const home = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).repository.url.replace(/\.git$/, '');
  for (const name of texts) {
    const text = readFileSync(`${root}${name}`, 'utf8')
      .replace(/\]\((?!https?:|#)([^)]+)\)/g, `](${home}/blob/main/$1)`)
      .replace(/ src="(?!https?:)([^"]+)"/g, ` src="${home}/raw/main/$1"`);
    writeFileSync(`${root}server/${name}`, text);
  }
  writeNotices(root, 'npm');
}
