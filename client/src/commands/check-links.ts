import { commands, l10n, type Progress, ProgressLocation, window } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { CheckLinksAnswer } from '../../../server/src/language/protocol.js';
import { ask, whenRunning } from '../server/ask.js';
import type { Services } from '../services.js';
import { activeBrief } from './active-brief.js';

/** Checks the links of the brief over the network now, and says how they do. */
export async function checkLinks(services: Services): Promise<void> {
  const editor = await activeBrief();
  if (editor === null) return;
  const uri = editor.document.uri.toString();
  const options = { location: ProgressLocation.Notification, title: l10n.t('Checking links'), cancellable: true };
  const answer = await window.withProgress(options, async (progress, token) => {
    const workDoneToken = crypto.randomUUID();
    const client = await whenRunning(services.supervisor);
    const listener = client?.onProgress(WorkDoneProgress.type, workDoneToken, reportTo(progress));
    try {
      const found = await ask<CheckLinksAnswer>(services, 'spotlight/checkLinks', { uri, workDoneToken }, token);
      return token.isCancellationRequested ? 'cancelled' : found;
    } finally {
      listener?.dispose();
    }
  });
  if (answer === null) {
    void window.showErrorMessage(l10n.t('The links were not checked: the server of Spotlight Brief does not answer.'));
  } else if (answer !== 'cancelled') void show(answer);
}

/** The library counts from 0 to 100, the editor adds. */
function reportTo(progress: Progress<{ message?: string; increment?: number }>) {
  let reached = 0;
  return (value: { readonly kind: string; readonly message?: string; readonly percentage?: number }): void => {
    const { message = '', percentage = reached } = value;
    if (value.kind === 'end') return;
    progress.report({ message, increment: percentage - reached });
    reached = percentage;
  };
}

async function show(answer: CheckLinksAnswer): Promise<void> {
  const { state, moved, dead, anchors, unverified, refused, others, text } = answer;
  const problems = l10n.t('Show problems');
  const trust = l10n.t('Manage trust…');
  const buttons = [
    ...(state === 'untrusted' ? [trust] : []),
    ...(moved + dead + anchors + unverified + refused + others > 0 ? [problems] : []),
  ];
  const pressed = await window.showInformationMessage(text, ...buttons);
  if (pressed === problems) await commands.executeCommand('workbench.actions.view.problems');
  if (pressed === trust) await commands.executeCommand('workbench.trust.manage');
}
