// Which packages really stand in a bundle, by what esbuild says of it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tables that a plugin of the build puts into a package's code as text, which esbuild cannot know. */
const PUT_INTO = { 'node_modules/decode-named-character-reference': ['node_modules/character-entities'] };

/**
 * The packages of which a byte stands in one of the bundles, sorted by name and version, each once.
 * @param {string} root the repository
 * @param {import('esbuild').Metafile} metafile with the bundles among its outputs
 * @param {readonly string[]} bundles their paths from the root
 * @returns {{ name: string, version: string, folder: string, manifest: Record<string, unknown> }[]}
 */
export function bundledPackages(root, metafile, bundles) {
  const folders = new Set(bundles.flatMap((bundle) => foldersIn(metafile, bundle)));
  const packages = new Map();
  for (const folder of folders) {
    const file = join(root, folder, 'package.json');
    if (!existsSync(file))
      throw new Error(`${folder} is in a bundle and not installed. Run \`npm ci\` and build again.`);
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const { name, version } = manifest;
    packages.set(`${name} ${version}`, { name, version, folder, manifest });
  }
  return [...packages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function foldersIn(metafile, bundle) {
  const output = metafile.outputs[bundle];
  if (output === undefined) throw new Error(`Nothing is known of ${bundle}. Build first.`);
  return Object.entries(output.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([input]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [folder, ...(PUT_INTO[folder] ?? [])]);
}
