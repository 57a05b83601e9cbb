import { commands, l10n, type QuickPickItem, window, workspace } from 'vscode';

interface Action extends QuickPickItem {
  readonly command: string;
}

/** What can be done from the status bar. */
export async function showActions(): Promise<void> {
  const online = workspace.getConfiguration('spotlight').get('links.online') === true;
  const allow = {
    label: `$(plug) ${l10n.t('Check links over the network while I write…')}`,
    command: 'spotlight.allowLinkChecks',
  };
  const actions: readonly Action[] = [
    { label: `$(warning) ${l10n.t('Show problems')}`, command: 'workbench.actions.view.problems' },
    { label: `$(wand) ${l10n.t('Fix all')}`, command: 'spotlight.fixAll' },
    { label: `$(open-preview) ${l10n.t('Open preview')}`, command: 'spotlight.openPreview' },
    { label: `$(globe) ${l10n.t('Export as HTML…')}`, command: 'spotlight.exportHtml' },
    { label: `$(link) ${l10n.t('Check links now')}`, command: 'spotlight.checkLinks' },
    ...(online ? [] : [allow]),
    { label: `$(add) ${l10n.t('Add question')}`, command: 'spotlight.addQuestion' },
    { label: `$(list-ordered) ${l10n.t('Show rules')}`, command: 'spotlight.showRules' },
    { label: `$(mortar-board) ${l10n.t('Show the walkthrough')}`, command: 'spotlight.showWalkthrough' },
    { label: `$(output) ${l10n.t('Show output')}`, command: 'spotlight.showOutput' },
    { label: `$(debug-restart) ${l10n.t('Restart server')}`, command: 'spotlight.restartServer' },
  ];
  const chosen = await window.showQuickPick(actions, { title: 'Spotlight Brief' });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}
