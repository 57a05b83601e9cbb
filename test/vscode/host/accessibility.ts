import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Contrast, names, roles and keyboard reach of the page in the webview, each failure as one line for people. */
export async function checkAccessibility(page: Page): Promise<readonly string[]> {
  const outer = await page.locator('iframe.webview.ready').last().elementHandle();
  const inner = await (await outer?.contentFrame())?.$('#active-frame');
  const frame = await inner?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('There is no webview');
  // The webview's policy lets nothing in that the page did not bring; the protocol of the browser stands above it.
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(async () => {
    const { axe: own } = globalThis as unknown as { axe: typeof axe };
    return own.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}
