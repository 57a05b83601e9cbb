import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Installation } from './install.js';
import { openOutside } from './outside.js';
import { openPageService } from './page-service.js';
import { picturesIn } from './pictures.js';
import { makePlace } from './place.js';
import type { Scenario } from './scenarios.js';
import { installPackage } from './server.js';
import { CARRIER_PATH, startWebServer } from './web-server.js';
import { runWorkbench } from './workbench.js';

/** Runs a scenario as on vscode.dev: the page is all of VS Code, extensions run in a web worker, and no Node anywhere. */
export async function runOnWeb(
  root: string,
  installation: Installation,
  browser: Browser,
  scenario: Scenario,
  suite: string,
): Promise<boolean> {
  const place = await makePlace(root, scenario);
  const outside = await openOutside();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    proxy: outside.proxy,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints = noteComplaints(page);
  const service = await openPageService(page, picturesIn(root), { asked: outside.asked, complaints });
  try {
    await installPackage(installation, place);
    const carrier = await place.folder('carrier');
    await cp(place.developed, carrier, { recursive: true });
    const address = `globalThis.SPOTLIGHT_TEST_PAGE = ${JSON.stringify(service.address)};\n`;
    await writeFile(join(carrier, 'suite.js'), address + (await readFile(suite, 'utf8')));
    const server = await startWebServer(installation, place, carrier);
    try {
      return await runWorkbench(page, addressOf(server.authority));
    } finally {
      await server.stop();
    }
  } finally {
    await service.close();
    await context.close();
    await outside.close();
    await place.remove();
  }
}

function addressOf(authority: string): string {
  const carrier = `http://${authority}${CARRIER_PATH}`;
  const payload = [
    ['extensionDevelopmentPath', carrier],
    ['extensionDevelopmentKind', 'web'],
    ['extensionTestsPath', `${carrier}/suite.js`],
    ['skipWelcome', 'true'],
  ];
  return `http://${authority}/?payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Errors and warnings on the console of the page and of its workers, with the script that they come from. */
function noteComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/^(?:error|warning)$/.test(message.type())) complaints.push(`${message.location().url}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  return complaints;
}
