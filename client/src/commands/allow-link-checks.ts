import { ConfigurationTarget, commands, l10n, type QuickPickItem, window, workspace } from 'vscode';
import { linkStatusText } from '../links/link-status-item.js';
import type { Services } from '../services.js';

interface Choice extends QuickPickItem {
  readonly target: ConfigurationTarget;
}

/** Lets the links of open briefs be checked over the network while their author writes: everywhere, or in this workspace. */
export async function allowLinkChecks({ links }: Services): Promise<void> {
  if (!workspace.isTrusted) {
    await commands.executeCommand('workbench.trust.manage');
    return;
  }
  const { status } = links;
  // Where the settings change nothing, asking for them would promise something.
  if (status !== null && (status.state === 'unavailable' || status.byFile)) {
    void window.showInformationMessage(`${linkStatusText(status)}.`);
    return;
  }
  const detail = l10n.t('Once you stop typing, the addresses in open briefs are asked for from this machine.');
  const choices: Choice[] = [{ label: l10n.t('For all my briefs'), detail, target: ConfigurationTarget.Global }];
  if (workspace.workspaceFolders !== undefined) {
    choices.push({ label: l10n.t('For the briefs of this workspace'), detail, target: ConfigurationTarget.Workspace });
  }
  const chosen = await window.showQuickPick(choices, { title: l10n.t('Check links over the network?') });
  if (chosen === undefined) return;
  await workspace.getConfiguration('spotlight').update('links.online', true, chosen.target);
}
