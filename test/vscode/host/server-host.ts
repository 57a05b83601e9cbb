import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import type { Host } from './host.js';
import { type Installation, installServer } from './install.js';
import { openPageService } from './page-service.js';
import { makePlace } from './place.js';
import type { Scenario } from './scenarios.js';
import { startServer } from './server.js';
import { runWorkbench } from './workbench.js';

/** The real VS Code server, with its workbench in a headless browser. */
export async function openServerHost(root: string): Promise<Host> {
  const installation = await installServer(root);
  const browser = await launchBrowser(async () => installation);
  return {
    run: (scenario, suite) => runOnServer(root, installation, browser, scenario, suite),
    close: () => browser.close(),
  };
}

async function runOnServer(
  root: string,
  installation: Installation,
  browser: Browser,
  scenario: Scenario,
  suite: string,
): Promise<boolean> {
  const place = await makePlace(root, scenario);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  // The pictures of the documentation change only when somebody wants them to.
  const pictures = process.env.UPDATE_IMAGES ? ['docs', 'images'] : ['out', 'vscode', 'screenshots'];
  const service = await openPageService(page, join(root, ...pictures));
  try {
    const server = await startServer(installation, place, scenario, { SPOTLIGHT_TEST_PAGE: service.address });
    try {
      return await runWorkbench(page, server.authority, place, suite);
    } finally {
      await server.stop();
    }
  } finally {
    await service.close();
    await context.close();
    await place.remove();
  }
}
