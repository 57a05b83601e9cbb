import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import { visible } from '../../../server/src/text/visible.js';
import type { Supervisor } from './supervisor.js';

/** Says that the server cannot be started, or was given up, with buttons for what can be done about it. */
export function reportFailure(supervisor: Supervisor): Disposable {
  return supervisor.onDidChangeState(async (state) => {
    if (state !== 'failed') return;
    const restart = l10n.t('Restart server');
    const output = l10n.t('Show output');
    const { hungOn } = supervisor;
    const message =
      hungOn === null
        ? l10n.t(
            'The server of Spotlight Brief cannot be started, or keeps ending. Briefs are not checked until it runs.',
          )
        : l10n.t(
            'The server of Spotlight Brief hung twice and was stopped; it was last given {0}. Close or change that text before you start the server again.',
            visible(workspace.asRelativePath(hungOn)),
          );
    const chosen = await window.showErrorMessage(message, restart, output);
    if (chosen === restart) await commands.executeCommand('spotlight.restartServer');
    if (chosen === output) await commands.executeCommand('spotlight.showOutput');
  });
}
