import { type Disposable, type LogOutputChannel, l10n, workspace } from 'vscode';
import { visible } from '../../../server/src/text/visible.js';
import type { Supervisor } from './supervisor.js';

/** Writes into the output when a server was ended that did not answer any more, and which document it was given last. */
export function noteHangs(supervisor: Supervisor, output: LogOutputChannel): Disposable {
  return supervisor.onDidHang((document) => {
    output.error(
      document === null
        ? l10n.t('The server did not answer for half a minute and was ended.')
        : l10n.t(
            'The server did not answer for half a minute and was ended; it was last given {0}.',
            visible(workspace.asRelativePath(document)),
          ),
    );
  });
}
