import {
  type Disposable,
  env,
  l10n,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { previewPage } from '../../../server/src/export/preview-page.js';
import type { PreviewAnswer } from '../../../server/src/language/protocol.js';
import { visible } from '../../../server/src/text/visible.js';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';
import { nonce } from './nonce.js';

export type PreviewServices = Pick<Services, 'context' | 'supervisor'>;

/** What the page says. Lines count from 1. */
type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'reveal'; readonly line: number };

/** Milliseconds in which the editor's scrolling is the echo of the page's. */
const ECHO = 200;

/** The page beside the editor. It is filled anew with each change, and scrolls with the text, both ways. */
export class PreviewPanel implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly services: PreviewServices;
  private readonly listeners: Disposable[];
  private uri: Uri;
  private asking = false;
  private again = false;
  private scrolledByPage = 0;

  constructor(panel: WebviewPanel, services: PreviewServices, uri: Uri) {
    this.panel = panel;
    this.services = services;
    this.uri = uri;
    const icon = (name: string) => Uri.joinPath(services.context.extensionUri, `client/media/${name}.svg`);
    panel.iconPath = { light: icon('file-light'), dark: icon('file-dark') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    this.listeners = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      panel.onDidDispose(() => this.forget()),
      workspace.onDidChangeTextDocument(({ document }) => this.isOurs(document.uri) && void this.update()),
      workspace.onDidOpenTextDocument((document) => this.isOurs(document.uri) && void this.update()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrollWith(textEditor)),
      services.supervisor.onDidChangeState((state) => state === 'running' && void this.update()),
    ];
    this.open();
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Shows another brief from now on. */
  follow(uri: Uri): void {
    if (this.isOurs(uri)) return;
    this.uri = uri;
    this.open();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private forget(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private isOurs(uri: Uri): boolean {
    return uri.toString() === this.uri.toString();
  }

  /** A page of its own for each brief: it begins at the top, with the counting of versions. */
  private open(): void {
    this.entitle('');
    this.panel.webview.html = previewPage('', {
      nonce: nonce(),
      cspSource: this.panel.webview.cspSource,
      title: l10n.t('Preview of the brief'),
      sourceLabel: l10n.t('Edit in the text: {0}', '{0}'),
      lang: env.language,
    });
  }

  private entitle(title: string): void {
    this.panel.title = l10n.t('Preview: {0}', title === '' ? visible(this.uri.path.split('/').at(-1) ?? '') : title);
  }

  private hear(message: FromPage): void {
    if (message.type === 'ready') {
      void this.update();
      return;
    }
    const editor = this.editor();
    const line = Math.max(0, Math.floor(message.line) - 1);
    const place = new Range(line, 0, line, 0);
    if (message.type === 'reveal') {
      void window.showTextDocument(this.uri, {
        ...(editor?.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
        selection: new Selection(place.start, place.start),
      });
    } else if (editor !== undefined) {
      this.scrolledByPage = Date.now();
      editor.revealRange(place, TextEditorRevealType.AtTop);
    }
  }

  private editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => this.isOurs(document.uri));
  }

  private scrollWith(editor: TextEditor): void {
    const [visible] = editor.visibleRanges;
    if (visible === undefined || !this.isOurs(editor.document.uri) || Date.now() - this.scrolledByPage < ECHO) return;
    void this.panel.webview.postMessage({ type: 'scroll', line: visible.start.line + 1 });
  }

  /** Asks for the newest text. While one answer is awaited, further changes wait for it together. */
  private async update(): Promise<void> {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    try {
      do {
        this.again = false;
        await this.fill(this.uri);
      } while (this.again);
    } finally {
      this.asking = false;
    }
  }

  private async fill(uri: Uri): Promise<void> {
    const preview = await ask<PreviewAnswer>(this.services, 'spotlight/preview', { uri: uri.toString() });
    if (!this.isOurs(uri)) {
      this.again = true;
      return;
    }
    if (preview === null) return;
    this.entitle(preview.title);
    const { html, version } = preview;
    await this.panel.webview.postMessage({ type: 'update', html, version, uri: uri.toString() });
    const editor = this.editor();
    if (editor !== undefined && version === 1) this.scrollWith(editor);
  }
}
