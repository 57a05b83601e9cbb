import { type Disposable, env, l10n, Range, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { nonce } from '../../preview/nonce.js';
import { ask } from '../../server/ask.js';
import type { WorkspaceRegister } from '../forecasts/workspace-register.js';
import { timelinePage } from './page.js';

/** The picture of all forecasts on a time axis, drawn by the server. A bar leads to its sentence. */
export class Timeline implements Disposable {
  private readonly register: WorkspaceRegister;
  private readonly icon: { readonly light: Uri; readonly dark: Uri };
  private readonly listener: Disposable;
  private panel: WebviewPanel | null = null;
  private drawn: string | null = null;

  constructor(register: WorkspaceRegister, extension: Uri) {
    this.register = register;
    const icon = (theme: string) => Uri.joinPath(extension, `client/media/file-${theme}.svg`);
    this.icon = { light: icon('light'), dark: icon('dark') };
    this.listener = register.onDidChange(() => this.draw());
  }

  async show(): Promise<void> {
    if (this.panel === null) {
      const options = { enableScripts: true, localResourceRoots: [], enableFindWidget: true };
      this.panel = window.createWebviewPanel(
        'spotlight.timeline',
        l10n.t('Timeline of forecasts'),
        ViewColumn.Active,
        options,
      );
      this.panel.iconPath = this.icon;
      this.panel.onDidDispose(() => {
        this.panel = null;
        this.drawn = null;
      });
      this.panel.webview.onDidReceiveMessage((message: { readonly id?: unknown }) => this.goTo(message.id));
    } else this.panel.reveal();
    await this.register.ready();
    await this.draw();
  }

  dispose(): void {
    this.listener.dispose();
    this.panel?.dispose();
  }

  private async draw(): Promise<void> {
    if (this.panel === null) return;
    const answer = await ask<{ svg: string }>(this.register, 'spotlight/timeline', {});
    if (this.panel === null) return;
    const svg = this.register.forecasts.length === 0 ? '' : (answer?.svg ?? '');
    // A page that is set anew loses its place and the focus.
    if (svg === this.drawn) return;
    this.drawn = svg;
    const empty = l10n.t('The briefs of this workspace hold no forecast yet.');
    this.panel.webview.html = timelinePage(this.panel.title, svg, empty, nonce(), env.language);
  }

  private async goTo(id: unknown): Promise<void> {
    const forecast = this.register.forecasts.find((each) => each.id === id);
    if (forecast === undefined) return;
    const { start, end } = forecast.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(Uri.parse(forecast.uri), { selection, viewColumn: ViewColumn.Beside });
  }
}
