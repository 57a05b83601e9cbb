import { type Disposable, env, l10n, Range, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { TimelineAnswer, TimelineParams } from '../../../../server/src/language/protocol.js';
import { nonce } from '../../preview/nonce.js';
import { ask } from '../../server/ask.js';
import { type ForecastsView, nothingHolds } from '../forecasts/forecasts-view.js';
import { Soon } from '../soon.js';
import { timelinePage } from './page.js';

const PAUSE = 120;

/** The picture of the forecasts that the view shows on a time axis, drawn by the server. A bar leads to its sentence. */
export class Timeline implements Disposable {
  private readonly forecasts: ForecastsView;
  private readonly icon: { readonly light: Uri; readonly dark: Uri };
  private readonly soon = new Soon(PAUSE, () => this.draw());
  private readonly listener: Disposable;
  private panel: WebviewPanel | null = null;
  private drawn: string | null = null;

  constructor(forecasts: ForecastsView, extension: Uri) {
    this.forecasts = forecasts;
    const icon = (theme: string) => Uri.joinPath(extension, `client/media/file-${theme}.svg`);
    this.icon = { light: icon('light'), dark: icon('dark') };
    this.listener = forecasts.onDidChange(() => this.soon.ask());
  }

  async show(): Promise<void> {
    if (this.panel === null) {
      const options = { enableScripts: true, localResourceRoots: [], enableFindWidget: true };
      this.panel = window.createWebviewPanel('spotlight.timeline', timelineTitle(), ViewColumn.Active, options);
      this.panel.iconPath = this.icon;
      this.panel.onDidDispose(() => {
        this.panel = null;
        this.drawn = null;
      });
      this.panel.webview.onDidReceiveMessage((message: { readonly id?: unknown }) => this.goTo(message.id));
    } else this.panel.reveal();
    await this.forecasts.register.ready();
    await this.draw();
  }

  dispose(): void {
    this.listener.dispose();
    this.soon.dispose();
    this.panel?.dispose();
  }

  private async draw(): Promise<void> {
    if (this.panel === null) return;
    const { filter, shown, register } = this.forecasts;
    const params: TimelineParams = filter === '' ? {} : { only: shown.map(({ uri, id }) => ({ uri, id })) };
    const answer = await ask<TimelineAnswer>(register, 'spotlight/timeline', params);
    // An answer to an older filter comes too late, and a server that does not answer says nothing about the forecasts.
    const isCurrent = answer !== null && filter === this.forecasts.filter;
    if (this.panel === null || (!isCurrent && shown.length > 0)) return;
    const svg = shown.length === 0 ? '' : (answer?.svg ?? '');
    const title = filter === '' ? timelineTitle() : `${timelineTitle()}: “${filter}”`;
    // A page that is set anew loses its place and the focus.
    const page = `${title}\n${svg}`;
    if (page === this.drawn) return;
    this.drawn = page;
    const empty = filter === '' ? l10n.t('The briefs of this workspace hold no forecast yet.') : nothingHolds(filter);
    this.panel.webview.html = timelinePage(title, svg, empty, nonce(), env.language);
  }

  private async goTo(id: unknown): Promise<void> {
    const forecast = this.forecasts.shown.find((each) => each.id === id);
    if (forecast === undefined) return;
    const { start, end } = forecast.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(Uri.parse(forecast.uri), { selection, viewColumn: ViewColumn.Beside });
  }
}

function timelineTitle(): string {
  return l10n.t('Timeline of forecasts');
}
