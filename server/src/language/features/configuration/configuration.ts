import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import type { Feature } from '../../feature.js';
import type { Session } from '../../session.js';
import { reportConfigurations } from './report-configurations.js';

/** Files whose content counts: configurations with what they name, briefs, and Markdown that briefs link to. */
const READ = ['md', 'markdown', 'mdown', 'mkd', 'txt', 'yaml', 'yml'];
const CONFIGURATIONS = ['**/.spotlightrc.{yaml,yml,json}', '**/package.json'];
/** Files of which only counts whether they are there: briefs link to them. */
const LINKED = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'csv', 'png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'html'];
/** There is no pattern for folders alone: of the files that it also matches, most count for nothing. */
const FOLDERS = '**';
const COUNTED: ReadonlySet<string> = new Set([...READ, ...LINKED, 'json']);

/** Follows configuration files, settings and the files around the briefs, and reports mistakes in configurations. */
export const configuration: Feature = {
  name: 'configuration',
  capabilities: {},
  register(session) {
    const { connection, workspace, briefs } = session;
    connection.onDidChangeConfiguration(() => workspace.refresh());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const counts = (uri: string) => COUNTED.has(endingOf(uri)) || workspace.isConfigurationInput(uri);
      const counted = changes.map(({ uri }) => uri).filter(counts);
      if (changes.some(isFolderGone)) workspace.refresh();
      else if (counted.length > 0) workspace.filesChanged(counted);
    });
    // A client that watches no files still says what it saves.
    briefs.documents.onDidSave(({ document }) => {
      if (!session.client.watchesFiles) workspace.filesChanged([document.uri]);
    });
    reportConfigurations(session);
    session.whenReady(() => watch(session));
  },
};

/** An editor says of a folder that it is gone, and nothing of the files in it. What has no ending is taken for a folder. */
function isFolderGone({ type, uri }: FileEvent): boolean {
  return type === FileChangeType.Deleted && endingOf(uri) === '' && !uri.includes('/.git/');
}

function endingOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return name.slice(name.lastIndexOf('.') + 1 || name.length).toLowerCase();
}

function watch({ client, connection }: Session): void {
  if (client.hasConfiguration) {
    const section = { section: 'spotlight' };
    connection.client.register(DidChangeConfigurationNotification.type, section).catch(() => undefined);
  }
  if (!client.watchesFiles) return;
  const watchers: FileSystemWatcher[] = [
    ...CONFIGURATIONS.map((globPattern) => ({ globPattern })),
    { globPattern: `**/*.{${READ.join()}}` },
    { globPattern: `**/*.{${LINKED.join()}}`, kind: WatchKind.Create | WatchKind.Delete },
    { globPattern: FOLDERS, kind: WatchKind.Delete },
  ];
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
}
