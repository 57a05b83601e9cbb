import type { Browser } from 'playwright-core';
import { launchBrowser, launchPinnedBrowser } from './browser.js';
import type { Host } from './host.js';
import { type Installation, installServer } from './install.js';
import { openPageService } from './page-service.js';
import { picturesIn } from './pictures.js';
import { makePlace, type Place } from './place.js';
import type { Scenario } from './scenarios.js';
import { startServer } from './server.js';
import { runOnWeb } from './web-host.js';
import { runWorkbench } from './workbench.js';

/** The real VS Code server, with its workbench in a headless browser; or the workbench alone. */
export async function openServerHost(root: string): Promise<Host> {
  const installation = await installServer(root);
  const browsers = new Map<Launch, Promise<Browser>>();
  const browserOf = (launch: Launch) => {
    const browser = browsers.get(launch) ?? launch(installation);
    browsers.set(launch, browser);
    return browser;
  };
  return {
    run: async (scenario, suite) =>
      scenario.host === 'web'
        ? runOnWeb(root, installation, await browserOf(launchPinnedBrowser), scenario, suite)
        : runOnServer(root, installation, await browserOf(launchAnyBrowser), scenario, suite),
    close: async () => {
      for (const browser of browsers.values()) await (await browser).close();
    },
  };
}

type Launch = (installation: Installation) => Promise<Browser>;

const launchAnyBrowser: Launch = (installation) => launchBrowser(async () => installation);

async function runOnServer(
  root: string,
  installation: Installation,
  browser: Browser,
  scenario: Scenario,
  suite: string,
): Promise<boolean> {
  const place = await makePlace(root, scenario);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    // As a person allows the page when it first asks.
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const service = await openPageService(page, picturesIn(root));
  try {
    const server = await startServer(installation, place, scenario, { SPOTLIGHT_TEST_PAGE: service.address });
    try {
      return await runWorkbench(page, addressOf(server.authority, place, suite));
    } finally {
      await server.stop();
    }
  } finally {
    await service.close();
    await context.close();
    await place.remove();
  }
}

function addressOf(authority: string, place: Place, suite: string): string {
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(place.developed)],
    ['extensionTestsPath', remote(suite)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  const opened = place.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `http://${authority}/?${opened}=${place.workspace}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
