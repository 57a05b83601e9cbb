import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageConnection,
} from 'vscode-jsonrpc/node';

const PLACE = 'https://editor.test';

/** The built server in a web worker of a real browser's page, and a connection to it. */
export async function connectToWorker(browser: Browser): Promise<MessageConnection> {
  const page = await browser.newPage();
  const server = await readFile('server/dist/browser.js', 'utf8');
  await page.route(`${PLACE}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: server })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>An editor</title>' }),
  );
  await page.goto(`${PLACE}/`);
  const reader = new PageReader();
  await page.exposeFunction('received', (message: Message) => reader.receive(message));
  await page.exposeFunction('failed', (reason: string) => reader.fail(reason));
  await page.evaluate(`
    globalThis.worker = new Worker('/browser.js');
    worker.onmessage = ({ data }) => received(data);
    worker.onerror = ({ message }) => failed(message);
  `);
  return createMessageConnection(reader, new PageWriter(page));
}

class PageReader extends AbstractMessageReader {
  private readonly early: Message[] = [];
  private callback: DataCallback | null = null;

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    for (const message of this.early.splice(0)) callback(message);
    return { dispose: () => undefined };
  }

  receive(message: Message): void {
    if (this.callback === null) this.early.push(message);
    else this.callback(message);
  }

  fail(reason: string): void {
    this.fireError(new Error(`the worker failed: ${reason}`));
    this.fireClose();
  }
}

class PageWriter extends AbstractMessageWriter {
  private readonly page: Page;

  constructor(page: Page) {
    super();
    this.page = page;
  }

  async write(message: Message): Promise<void> {
    await this.page.evaluate(`worker.postMessage(${JSON.stringify(message)})`);
  }

  end(): void {
    this.fireClose();
  }
}
