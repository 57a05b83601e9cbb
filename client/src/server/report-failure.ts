import { commands, type Disposable, l10n, window } from 'vscode';
import type { Supervisor } from './supervisor.js';

/** Says that the server cannot be started, or was given up, with buttons for what can be done about it. */
export function reportFailure(supervisor: Supervisor): Disposable {
  return supervisor.onDidChangeState(async (state) => {
    if (state !== 'failed') return;
    const restart = l10n.t('Restart server');
    const output = l10n.t('Show output');
    const message = l10n.t(
      'The server of Spotlight Brief cannot be started, or keeps ending. Briefs are not checked until it runs.',
    );
    const chosen = await window.showErrorMessage(message, restart, output);
    if (chosen === restart) await commands.executeCommand('spotlight.restartServer');
    if (chosen === output) await commands.executeCommand('spotlight.showOutput');
  });
}
