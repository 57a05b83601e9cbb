import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import type { Feature } from '../../feature.js';
import type { Session } from '../../session.js';
import { reportConfigurations } from './report-configurations.js';

/** Files whose content counts: configurations with what they name, briefs, and Markdown that briefs link to. */
const READ = [
  '**/.spotlightrc.{yaml,yml,json}',
  '**/package.json',
  '**/*.{md,markdown,mdown,mkd}',
  '**/*.{txt,yaml,yml}',
];
/** Files of which only counts whether they are there: briefs link to them. */
const LINKED = '**/*.{pdf,docx,xlsx,pptx,odt,csv,png,jpg,jpeg,gif,svg,webp,html}';

/** Follows configuration files, settings and the files around the briefs, and reports mistakes in configurations. */
export const configuration: Feature = {
  name: 'configuration',
  capabilities: {},
  register(session) {
    const { connection, workspace, briefs } = session;
    connection.onDidChangeConfiguration(() => workspace.refresh());
    connection.onDidChangeWatchedFiles(({ changes }) => workspace.filesChanged(changes.map(({ uri }) => uri)));
    // A client that watches no files still says what it saves.
    briefs.documents.onDidSave(({ document }) => {
      if (!session.client.watchesFiles) workspace.filesChanged([document.uri]);
    });
    reportConfigurations(session);
    session.whenReady(() => watch(session));
  },
};

function watch({ client, connection }: Session): void {
  if (client.hasConfiguration) {
    const section = { section: 'spotlight' };
    connection.client.register(DidChangeConfigurationNotification.type, section).catch(() => undefined);
  }
  if (!client.watchesFiles) return;
  const watchers: FileSystemWatcher[] = [
    ...READ.map((globPattern) => ({ globPattern })),
    { globPattern: LINKED, kind: WatchKind.Create | WatchKind.Delete },
  ];
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
}
