import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { FrameLocator, Page } from 'playwright-core';
import { checkAccessibility } from './accessibility.js';
import { keepPicture, type PicturePlace, type Pictures } from './pictures.js';

export interface PageService {
  /** Where a suite asks; unguessable. */
  readonly address: string;
  close(): Promise<void>;
}

/** What a suite, which runs in the extension host, can ask of the page that a person would see. */
export type PageRequest =
  | { readonly action: 'screenshot'; readonly name: string; readonly selector?: string; readonly place?: PicturePlace }
  | { readonly action: 'press'; readonly key: string }
  | { readonly action: 'type'; readonly text: string }
  /** Waits for `wait` milliseconds at the most until there is something to click. */
  | { readonly action: 'click'; readonly selector: string; readonly button?: 'right'; readonly wait?: number }
  | { readonly action: 'hover'; readonly selector: string }
  | { readonly action: 'text'; readonly selector: string }
  | { readonly action: 'labels'; readonly selector: string }
  | { readonly action: 'badges'; readonly selector: string }
  | { readonly action: 'value'; readonly selector: string }
  | { readonly action: 'size'; readonly width: number; readonly height: number }
  | { readonly action: 'webviewText'; readonly selector: string }
  | { readonly action: 'webviewScroll'; readonly top: number }
  | { readonly action: 'webviewTop' }
  | { readonly action: 'axe' }
  | { readonly action: 'opened' }
  | { readonly action: 'copy'; readonly text: string }
  | { readonly action: 'asked' }
  | { readonly action: 'complaints' };

/** What the host has noted about the page so far, where it keeps watch. */
export interface Watch {
  /** Hosts beyond the loopback interface that something in the page asked for. */
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

interface Opened {
  /** Addresses that were opened in pages of their own. */
  readonly opened: readonly string[];
}

const NO_WATCH: Watch = { asked: [], complaints: [] };

const WAIT = 10_000;

/** Serves the page to the suite over HTTP on the loopback interface: it runs in another process. */
export async function openPageService(page: Page, pictures: Pictures, watch: Watch = NO_WATCH): Promise<PageService> {
  const path = `/${randomUUID()}`;
  const opened: string[] = [];
  // Where a page of its own was to lead; offline it never gets there.
  page.context().on('request', (request) => {
    if (request.isNavigationRequest() && !new URL(request.url()).host.startsWith('127.0.0.1'))
      opened.push(request.url());
  });
  const server = createServer((request, response) => {
    if (request.url !== path || request.method !== 'POST') response.writeHead(404).end();
    else void answer(request, response, (asked) => perform(asked, page, pictures, { ...watch, opened }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No address for the page service');
  return {
    address: `http://127.0.0.1:${address.port}${path}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  act: (request: PageRequest) => Promise<unknown>,
): Promise<void> {
  // A suite that runs in a page is of another origin.
  response.setHeader('access-control-allow-origin', '*');
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const result = await act(JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? null));
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.message : String(error));
  }
}

async function perform(request: PageRequest, page: Page, pictures: Pictures, watch: Watch & Opened): Promise<unknown> {
  switch (request.action) {
    case 'screenshot': {
      const target = request.selector === undefined ? page : page.locator(request.selector).first();
      return keepPicture(await target.screenshot({ timeout: WAIT }), pictures[request.place ?? 'docs'], request.name);
    }
    case 'press':
      return page.keyboard.press(request.key);
    case 'type':
      return page.keyboard.type(request.text);
    case 'click':
      return page
        .locator(request.selector)
        .first()
        .click({ timeout: request.wait ?? WAIT, button: request.button ?? 'left' });
    case 'hover':
      return page.locator(request.selector).first().hover({ timeout: WAIT });
    case 'text':
      return page.locator(request.selector).allInnerTexts();
    case 'labels':
      return page
        .locator(request.selector)
        .evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
    case 'value':
      return page.locator(request.selector).first().inputValue({ timeout: WAIT });
    case 'badges':
      // Badges are drawn by the style sheet.
      return page
        .locator(request.selector)
        .evaluateAll((elements) => elements.map((element) => getComputedStyle(element, '::after').content));
    case 'size':
      return page.setViewportSize({ width: request.width, height: request.height });
    case 'webviewText':
      return webview(page).locator(request.selector).allInnerTexts();
    case 'webviewScroll':
      return webview(page)
        .locator('body')
        .evaluate((_, top) => scrollTo({ top }), request.top);
    case 'webviewTop':
      return webview(page)
        .locator('body')
        .evaluate(() => scrollY);
    case 'axe':
      return checkAccessibility(page);
    case 'copy':
      return page.evaluate((text) => navigator.clipboard.writeText(text), request.text);
    case 'opened':
      return watch.opened;
    case 'asked':
      return watch.asked;
    case 'complaints':
      return watch.complaints;
  }
}

/** The content of the webview that was opened last: a frame within a frame. */
export function webview(page: Page): FrameLocator {
  return page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame');
}
