import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { exportHtml } from '../../server/src/export/export-html.js';
import { previewHtml } from '../../server/src/export/preview-html.js';
import { renderBody } from '../../server/src/export/render-body.js';
import { timelineSvg } from '../../server/src/export/timeline.js';
import { forecastsIn } from '../../server/src/forecasts/read-forecasts.js';
import { registerOf } from '../../server/src/forecasts/register/entry.js';
import { brief } from '../support/briefs.js';
import { launchBrowser } from '../vscode/host/browser.js';
import { installServer } from '../vscode/host/install.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const good = parseBrief(readFileSync('examples/good.brief.md', 'utf8'));

const browser: Browser | string = await launchBrowser(() => installServer(process.cwd())).catch(
  (error: unknown) => `no browser can be had: ${String(error).split('\n', 1)[0]}`,
);
if (typeof browser === 'string') console.warn(`Skipped: ${browser}`);

afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
});

/** What VS Code's own themes set; the variables that a theme lacks stay unset. */
const THEMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'vscode-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    'textLink-foreground': '#005fb8',
  },
  'vscode-dark': {
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    descriptionForeground: '#9d9d9d',
    'textLink-foreground': '#4daafc',
    'editorHoverWidget-background': '#202020',
    'editorHoverWidget-foreground': '#cccccc',
  },
  'vscode-high-contrast': {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    contrastBorder: '#6fc3df',
    'textLink-foreground': '#21a6ff',
    'editorHoverWidget-background': '#0c141f',
    'editorHoverWidget-foreground': '#ffffff',
  },
};

describe.skipIf(typeof browser === 'string')('in a real browser', () => {
  async function open(html: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (typeof browser === 'string') throw new Error(browser);
    const page = await (await browser.newContext(options)).newPage();
    await page.addInitScript(`
      window.sent = [];
      window.acquireVsCodeApi = () => ({ postMessage: (message) => window.sent.push(message), getState() {}, setState() {} });
    `);
    // Init scripts run when a page is loaded, and not when its content is set.
    await page.route('https://page.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('https://page.test/');
    return page;
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(AXE);
    const { violations: found } = await page.evaluate<AxeResults>('axe.run()');
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}: ${node.failureSummary}`));
  }

  it.each(['light', 'dark'] as const)('the page is accessible: %s', async (colorScheme) => {
    const page = await open(exportHtml(good), { colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.focus('.forecast');
    await expect.poll(() => page.locator('.forecast:focus + .horizon').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it.each(Object.keys(THEMES))('the preview is accessible: %s', async (theme) => {
    const draft = parseBrief('---\nstatus: draft\n---\n\n## What?\n\nIt will [rain](https://europa.eu) soon.\n');
    for (const shown of [good, draft]) {
      const page = await open(previewHtml(shown, { nonce: 'abc', cspSource: "'self'" }));
      const colours = Object.entries(THEMES[theme] ?? {}).map(([key, value]) => `--vscode-${key}:${value}`);
      await page.evaluate(
        `document.body.className = '${theme}'; document.documentElement.style = '${colours.join(';')}'`,
      );
      expect(await violations(page)).toEqual([]);
    }
  });

  it('the timeline has a name', async () => {
    const svg = timelineSvg(registerOf('a', 'a', good), { today: '2026-11-22' });
    const page = await open(`<!doctype html><html lang="en"><title>t</title><main><h1>Forecasts</h1>${svg}</main>`);
    expect(await violations(page)).toEqual([]);
    await expect(page.getByRole('img', { name: 'Timeline of forecasts' }).count()).resolves.toBe(1);
  });

  it('the page fills two sheets of A4 in print', async () => {
    const page = await open(exportHtml(good));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });

  it('the preview leads to the text by keyboard: a button at each part, and Enter on a forecast', async () => {
    const page = await open(previewHtml(good, { nonce: 'abc', cspSource: "'self'", sourceLabel: 'Go to {0}!' }));
    const revealed = async () =>
      (await page.evaluate<{ type: string; line?: number }[]>('window.sent')).filter(({ type }) => type === 'reveal');
    const names = await page
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(names).toEqual([
      'Go to Four Capitals Agree to Share the Rhine in Dry Summers!',
      'Go to Marta Ellingsen and Paul de Wit!',
      expect.stringMatching(/^Go to On 9 September, .{60,70}…!$/),
      ...good.questions.map(({ text }) => `Go to ${text}!`),
    ]);
    const opacity = () => page.evaluate('getComputedStyle(document.querySelector("button")).opacity');
    expect(await opacity()).toBe('0');
    await page.keyboard.press('Tab');
    expect(await opacity()).toBe('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.focus('.forecast');
    await page.keyboard.press('Enter');
    const lineOf = (offset: number) => good.source.position(offset).line;
    expect(await revealed()).toEqual(
      [good.title?.span.start, good.questions[0]?.span.start, forecastsIn(good).forecasts[0]?.span.start].map(
        (start) => ({
          type: 'reveal',
          line: lineOf(start ?? -1),
        }),
      ),
    );
    // The focus stays where it is when the text changes.
    await page.getByRole('button').nth(3).focus();
    const html = renderBody(good, { preview: true });
    await page.evaluate(`window.postMessage(${JSON.stringify({ type: 'update', version: 3, html })}, '*')`);
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(names[3]);
  });

  it('the preview scrolls in step, both ways, and keeps its place when the brief changes', async () => {
    const page = await open(previewHtml(good, { nonce: 'abc', cspSource: "'self'" }), {
      viewport: { width: 500, height: 400 },
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const sent = (): Promise<{ type: string; line?: number }[]> => page.evaluate('window.sent');
    const tell = (message: object): Promise<void> =>
      page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
    const topOf = (line: number): Promise<number> =>
      page.evaluate(`document.querySelector('[data-line="${line}"]').getBoundingClientRect().top`);
    expect(await sent()).toEqual([{ type: 'ready' }]);

    await tell({ type: 'scroll', line: 25 });
    await expect.poll(() => topOf(25)).toBeLessThan(20);
    expect(await topOf(25)).toBeGreaterThanOrEqual(0);

    await tell({
      type: 'update',
      version: 2,
      html: renderBody(good, { preview: true }).replace('What does', 'What, then, does'),
    });
    await expect.poll(() => page.textContent('h2')).toContain('What, then, does');
    expect(await topOf(25)).toBeLessThan(20);
    await tell({ type: 'update', version: 1, html: 'old' });

    await page.waitForTimeout(250);
    await page.mouse.move(100, 100);
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => (await sent()).at(-1)?.type).toBe('scroll');
    expect((await sent()).at(-1)?.line).toBeGreaterThan(25);
    expect(await page.textContent('h2')).toContain('What, then, does');
    expect(errors).toEqual([]);
  });

  it('nothing of a hostile brief runs', async () => {
    const attack = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>[x](javascript:window.hit=1)';
    const hostile = parseBrief(brief({ title: attack, lead: attack, sections: [[`${attack}?`, attack]] }));
    for (const html of [exportHtml(hostile), previewHtml(hostile, { nonce: 'abc', cspSource: "'self'" })]) {
      const page = await open(html);
      for (const link of await page.getByText('x', { exact: true }).all()) await link.click();
      expect(await page.evaluate('window.hit')).toBeUndefined();
      expect(page.url()).toBe('https://page.test/');
    }
  });
});
