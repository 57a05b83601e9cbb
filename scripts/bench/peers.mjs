import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';

/** Language servers of other projects, at the versions that were measured. Nothing of ours needs them. */
const PACKAGES = {
  rumdl: '0.2.75',
  'unified-language-server': '4.1.0',
  'remark-parse': '11.0.0',
  'remark-stringify': '11.0.0',
  unified: '11.0.5',
  'remark-preset-lint-recommended': '7.0.1',
  'remark-lint': '10.0.1',
  remark: '15.0.1',
};

/** Commands that start the peers' servers; what cannot be had from the registry is left out, with a word about it. */
export function peerServers(directory, say) {
  if (!install(directory, PACKAGES, say)) return {};
  writeFileSync(
    join(directory, 'remark-server.mjs'),
    `import { remark } from 'remark';
import preset from 'remark-preset-lint-recommended';
import { createUnifiedLanguageServer } from 'unified-language-server';
createUnifiedLanguageServer({ processorName: 'remark', processorSpecifier: 'remark', defaultProcessor: remark(), plugins: [preset] });
`,
  );
  const servers = {
    rumdl: [join(directory, 'node_modules/.bin/rumdl'), ['server', '--stdio']],
    'unified-language-server': [process.execPath, [join(directory, 'remark-server.mjs'), '--stdio']],
  };
  return Object.fromEntries(
    Object.entries(servers).filter(([name, [, args]]) => {
      const there = existsSync(join(directory, 'node_modules', name)) && (name === 'rumdl' || existsSync(args[0]));
      if (!there) say(`${name} is skipped: it is not installed.`);
      return there;
    }),
  );
}
