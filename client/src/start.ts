import { commands, type Disposable, type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands/commands.js';
import { isBrief } from './is-brief.js';
import { followAllowedAddresses } from './links/allowed-addresses.js';
import { showLinkStatus } from './links/link-status-item.js';
import { LinksInFront } from './links/links-in-front.js';
import { registerCleanPaste } from './paste/clean-paste.js';
import { registerLinkPaste } from './paste/link-paste.js';
import { Previews } from './preview/previews.js';
import { serveFiles } from './server/files.js';
import { noteHangs } from './server/note-hangs.js';
import { clientOptions } from './server/options.js';
import { quiet } from './server/quiet.js';
import { reportFailure } from './server/report-failure.js';
import { Supervisor } from './server/supervisor.js';
import type { Services } from './services.js';
import { showStatus } from './status-bar.js';
import { registerTasks } from './tasks/task-provider.js';
import { ForecastsView } from './views/forecasts/forecasts-view.js';
import { BriefInFront } from './views/outline/brief-in-front.js';
import { showOutline } from './views/outline/outline-view.js';
import { Timeline } from './views/timeline/timeline.js';

/** Makes a client on the transport of the place: a process, or a web worker. */
export type Connect = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts what is the same on the desktop and in the browser. The server waits for the first brief. */
export function start(context: ExtensionContext, connect: Connect): void {
  const output = window.createOutputChannel('Spotlight Brief', { log: true });
  const supervisor = new Supervisor((handling) => {
    const client = quiet(connect(context, { ...clientOptions(output), ...handling }));
    serveFiles(client);
    links.listenTo(client);
    return client;
  });
  const previews = new Previews({ context, supervisor });
  const forecasts = new ForecastsView(supervisor);
  const timeline = new Timeline(forecasts, context.extensionUri);
  const front = new BriefInFront(supervisor);
  const links: LinksInFront = new LinksInFront(front);
  const services: Services = { context, output, supervisor, previews, forecasts, timeline, links };
  const startFor = (document: TextDocument) => {
    if (isBrief(document)) void supervisor.start();
  };
  context.subscriptions.push(
    output,
    supervisor,
    registerCommands(services),
    registerLinkPaste(),
    registerCleanPaste(services),
    reportFailure(supervisor),
    noteHangs(supervisor, output),
    registerTasks(services),
    ...previews.register(),
    forecasts,
    timeline,
    front,
    showOutline(supervisor, front),
    links,
    showLinkStatus(links),
    followAllowedAddresses(supervisor),
    showStatus(supervisor, front, links),
    followActiveBrief(front),
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (supervisor.state === 'idle') startFor(document);
    }),
    workspace.onDidGrantWorkspaceTrust(() => {
      if (supervisor.state !== 'idle') void supervisor.restart();
    }),
  );
  for (const document of workspace.textDocuments) startFor(document);
}

/** Keeps the context key that menus and commands of briefs hang on, also while the preview of the brief has the focus. */
function followActiveBrief(front: BriefInFront): Disposable {
  const follow = () => void commands.executeCommand('setContext', 'spotlight.isBrief', front.document !== null);
  follow();
  return front.onDidChange(follow);
}
