import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from './install.js';
import { QUIET_SETTINGS } from './place.js';

/** A build of VS Code that needs no server, where `@vscode/test-web` looks for those that it has downloaded. */
export interface WebBuild {
  readonly folder: string;
  readonly commit: string;
}

/** What code-server's workbench wants to know beside what that of vscode.dev does, and what the tests need. */
const PAGE = `import { create as createWorkbench, Emitter, URI } from './workbench.library.js';
export { Emitter, URI };
export const create = (body, options) => createWorkbench(body, {
  ...options,
  userDataPath: '/',
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
  configurationDefaults: ${JSON.stringify(QUIET_SETTINGS)},
  // No gallery: the tests ask nothing of the network.
  productConfiguration: { ...options.productConfiguration, extensionsGallery: { serviceUrl: '' } },
  developmentOptions: { ...options.developmentOptions, enableSmokeTestDriver: true },
});
`;

/**
 * Makes a web build of the files of code-server, as the real one cannot be downloaded from the npm registry. Both are
 * bundled from the same sources; code-server's starts by itself and takes it that a server stands behind the page.
 */
export async function makeWebBuild({ home, vscode }: Installation): Promise<WebBuild> {
  const commit = String(JSON.parse(await readFile(join(vscode, 'product.json'), 'utf8')).commit);
  const folder = join(home, 'web');
  const build = join(folder, `vscode-web-stable-${commit}`);
  const workbench = join(vscode, 'out', 'vs', 'workbench');
  const bundle = await readFile(join(vscode, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.js'), 'utf8');
  await mkdir(build, { recursive: true });
  await Promise.all([
    ...['out', 'extensions', 'node_modules'].map((name) => link(join(vscode, name), join(build, name))),
    write(join(build, 'package.json'), '{ "type": "module" }\n'),
    write(join(build, 'version'), commit),
    write(join(workbench, 'workbench.library.js'), asLibrary(bundle)),
    write(join(workbench, 'workbench.web.main.internal.js'), PAGE),
    write(
      join(workbench, 'workbench.web.main.internal.css'),
      '@import url("../code/browser/workbench/workbench.css");\n',
    ),
  ]);
  return { folder, commit };
}

/** Cuts off code-server's own start, which comes last, and exports what it calls. */
export function asLibrary(bundle: string): string {
  const start = bundle.search(/\(function\(\)\{let \w+=\w+\.document\.getElementById\("vscode-workbench-web-conf/);
  const end = bundle.slice(start);
  const exported = {
    create: nameIn(end, /([\w$]+)\([\w$]+\.document\.body,\{/),
    URI: nameIn(end, /([\w$]+)\.parse\(new URL\(/),
    Emitter: nameIn(end, /=new ([\w$]+),[\w$]+=!1;return Promise\.resolve\(\{remoteAddress/),
  };
  const names = Object.entries(exported).map(([name, own]) => `${own} as ${name}`);
  // Settings lie in the browser, as on vscode.dev, and not with a server.
  const settings = /(\.with\(\{scheme:[\w$]+\.)vscodeRemote(\}\),"User"\))/;
  if (start === -1 || !settings.test(bundle)) throw new Error('This workbench is not the one that the lock file names');
  return `${bundle.slice(0, start).replace(settings, '$1vscodeUserData$2')}\nexport { ${names.join(', ')} };\n`;
}

function nameIn(text: string, pattern: RegExp): string {
  const name = pattern.exec(text)?.[1];
  if (name === undefined) throw new Error(`This workbench is not the one that the lock file names: no ${pattern}`);
  return name;
}

async function link(target: string, path: string): Promise<void> {
  await rm(path, { force: true });
  await symlink(target, path);
}

/** Leaves a file alone that is right already: another run may be reading it. */
async function write(path: string, text: string): Promise<void> {
  const there = await readFile(path, 'utf8').catch(() => null);
  if (there !== text) await writeFile(path, text);
}
