import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { LinksInFront } from './links/links-in-front.js';
import type { Previews } from './preview/previews.js';
import type { Supervisor } from './server/supervisor.js';
import type { ForecastsView } from './views/forecasts/forecasts-view.js';
import type { Timeline } from './views/timeline/timeline.js';

/** What commands and views work with. */
export interface Services {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly supervisor: Supervisor;
  readonly previews: Previews;
  readonly forecasts: ForecastsView;
  readonly timeline: Timeline;
  readonly links: LinksInFront;
}
