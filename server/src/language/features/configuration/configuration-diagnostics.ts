import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { SourceText } from '../../../brief/source.js';
import { CONFIGURATION_NAMES } from '../../../config/find-configuration.js';
import { loadConfiguration } from '../../../config/load-configuration.js';
import { directoryOf, nameOf } from '../../../config/paths.js';
import type { ConfigurationProblem } from '../../../config/problem.js';
import { configurationFiles } from '../../configurations.js';
import { toRange } from '../../convert.js';
import { pathOf } from '../../place.js';
import type { Session } from '../../session.js';

/** Whether an address is a configuration file by its name. */
export function isConfigurationFile(uri: string): boolean {
  const path = pathOf(uri);
  return path !== null && CONFIGURATION_NAMES.some((name) => name === nameOf(path));
}

/** The mistakes in a configuration file that is open, as it stands in the editor; null where it is none. */
export async function configurationDiagnostics(session: Session, uri: string): Promise<Diagnostic[] | null> {
  const document = session.briefs.documents.get(uri);
  const path = pathOf(uri);
  if (document === undefined || path === null || !isConfigurationFile(uri)) return null;
  const text = document.getText();
  const folder = session.workspace.folderOf(uri);
  const root = (folder && pathOf(folder.uri)) ?? directoryOf(path);
  const onDisk = configurationFiles(session.files, uri);
  const files = {
    exists: onDisk.exists,
    read: async (other: string, inside: string) => (other === path ? text : onDisk.read(other, inside)),
  };
  const { problems } = await loadConfiguration(path, root, files, session.workspace.schema);
  const source = new SourceText(text);
  return problems.filter((problem) => problem.path === path).map((problem) => toProblemDiagnostic(problem, source));
}

export function toProblemDiagnostic({ span, message }: ConfigurationProblem, source: SourceText): Diagnostic {
  return {
    range: toRange(source, span),
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source: 'spotlight-brief',
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`.replace(/([.?!])\.$/, '$1'),
  };
}
