// The licences of the packages that our bundles hold, as the text that is published with them. It is made of what esbuild said
// when it made the bundles, so that it names what is in them and no more. `node scripts/notices.mjs extension|npm`, in the
// repository, writes it beside the package.json of what is published; it ends with 1 and says what to do where a package may not be.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expressionOf, licencesOf, withoutText } from './notices/licences.mjs';
import { bundledPackages } from './notices/packages.mjs';
import { textsOf } from './notices/texts.mjs';

export const NOTICES = 'ThirdPartyNotices.txt';
const RULE = '-'.repeat(80);

/** For each that is published, its folder, and the bundles that it holds as they are known to esbuild. */
const PUBLISHED = {
  extension: {
    folder: '.',
    bundles: [
      'client/dist/browser.js',
      'client/dist/extension.cjs',
      'server/dist/browser.js',
      'server/dist/docx.cjs',
      'server/dist/extension.cjs',
      'server/dist/network.cjs',
    ],
  },
  npm: {
    folder: 'server',
    bundles: [
      'browser.js',
      ...'cli docx export import lsp network online register search since'.split(' ').map((name) => `${name}.cjs`),
    ].map((name) => `server/dist/${name}`),
  },
};

/** Keeps what esbuild says of the bundles of `server` or `client` until they are published. */
export function keepMetafile(root, name, ...metafiles) {
  const path = metafilePath(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ outputs: Object.assign({}, ...metafiles.map(({ outputs }) => outputs)) }));
}

/** Writes the text and returns its path. Throws with all that is in the way of publishing. */
export function writeNotices(root, published) {
  const { folder, bundles } = PUBLISHED[published];
  const path = join(root, folder, NOTICES);
  writeFileSync(path, noticesOf(root, bundles));
  return path;
}

/** Throws where a package in the bundles of the server, which every build makes, may not be published. */
export function checkNotices(root) {
  noticesOf(root, PUBLISHED.npm.bundles);
}

function noticesOf(root, bundles) {
  const outputs = Object.assign({}, ...['server', 'client'].map((name) => readMetafile(root, name).outputs));
  const packages = bundledPackages(root, { outputs }, bundles).map((each) => {
    const licences = licencesOf(each.manifest);
    return { ...each, licences, texts: textsOf(each, root) };
  });
  const problems = packages.flatMap((each) => problemOf(each) ?? []);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return render(packages);
}

function problemOf({ name, version, manifest, licences, texts }) {
  const which = `${name} ${version}`;
  if (licences === null) {
    return (
      `${which}: its licence is “${expressionOf(manifest)}”, which scripts/notices/licences.mjs does not allow. ` +
      'Use another package, or add the licence there if it lets the code be published in a program under the MIT licence.'
    );
  }
  const missing = withoutText(licences, texts.join('\n'));
  if (missing.length === 0) return null;
  const file = `scripts/notices/texts/${name.replace('/', '+')}.txt`;
  return `${which}: it does not hold the text of its licence (${missing.join(', ')}). Add it as ${file}, with its copyright line.`;
}

/** First the list; then each text once, under the packages that ask for it. */
function render(packages) {
  const title = ({ name, version }) => `${name} ${version}`;
  const list = packages.map((each) => `${title(each)} (${each.licences.join(' and ')})`);
  const askedBy = new Map();
  for (const each of packages) {
    const text = each.texts.join(`\n\n${RULE.slice(0, 20)}\n\n`);
    askedBy.set(text, [...(askedBy.get(text) ?? []), title(each)]);
  }
  const sections = [...askedBy].map(([text, names]) => `${RULE}\n${names.join('\n')}\n${RULE}\n\n${text}\n`);
  const head = `Spotlight Brief holds code of these ${packages.length} packages, under the licences that follow the list.`;
  return `${head}\n\n${list.join('\n')}\n\n${sections.join('\n')}`;
}

function metafilePath(root, name) {
  return join(root, 'out/bundles', `${name}.json`);
}

function readMetafile(root, name) {
  const path = metafilePath(root, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { outputs: {} };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [published = ''] = process.argv.slice(2);
  if (!Object.hasOwn(PUBLISHED, published)) {
    console.error(`Say what is published: ${Object.keys(PUBLISHED).join(' or ')}.`);
    process.exitCode = 2;
  } else {
    try {
      writeNotices(process.cwd(), published);
    } catch (error) {
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}
