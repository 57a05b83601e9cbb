import { SourceText } from '../../../brief/source.js';
import type { FileProblems } from '../../configurations.js';
import { isWithin } from '../../confined.js';
import { pathOf } from '../../place.js';
import type { Session } from '../../session.js';
import { isConfigurationFile, toProblemDiagnostic } from './configuration-diagnostics.js';

/** Configurations are met one after the other; their mistakes are told together. */
const PAUSE = 30;

/**
 * Pushes the mistakes in configuration files that are not open, also to clients that pull: they have no document to
 * ask about. An open one answers for itself.
 */
export function reportConfigurations(session: Session): void {
  const { connection, workspace, briefs, host } = session;
  const shown = new Set<string>();
  let planned = false;

  const isOpen = (uri: string): boolean => isConfigurationFile(uri) && briefs.isOpen(uri);
  const tell = async (): Promise<void> => {
    // Configurations that are no longer asked for would keep their mistakes for ever: look at them as well.
    const asked = [...briefs.documents.keys(), ...shown];
    await Promise.all(asked.map((uri) => workspace.settingsFor(uri)));
    const found = workspace.problems().filter(({ uri }) => !isOpen(uri));
    const gone = [...shown].filter((uri) => !found.some((file) => file.uri === uri));
    shown.clear();
    for (const uri of gone) if (!isOpen(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const file of found) {
      shown.add(file.uri);
      await connection.sendDiagnostics({ uri: file.uri, diagnostics: await diagnosticsIn(session, file) });
    }
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    host.after(PAUSE, () => {
      planned = false;
      tell().catch((error: unknown) => connection.console.error(`configuration: ${String(error)}`));
    });
  };

  workspace.onDidFindProblems(plan);
  workspace.onDidChange(plan);
  briefs.documents.onDidOpen(({ document }) => {
    if (!isConfigurationFile(document.uri)) return;
    // What was pushed from the file gives way to what the document says.
    if (shown.delete(document.uri) && session.client.pullsDiagnostics)
      connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }).catch(() => undefined);
  });
  briefs.documents.onDidClose(({ document }) => {
    if (isConfigurationFile(document.uri)) plan();
  });
}

async function diagnosticsIn(session: Session, { uri, problems }: FileProblems) {
  const path = pathOf(uri);
  const folder = session.workspace.folderOf(uri);
  const root = folder && pathOf(folder.uri);
  const readable = path !== null && (root === null || (await isWithin(session.files, uri, root)));
  const source = new SourceText((readable ? await session.files.read(uri) : null) ?? '');
  return problems.map((problem) => toProblemDiagnostic(problem, source));
}
