import {
  type Command,
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
} from 'vscode';
import type { LinkStatus } from '../../../server/src/language/protocol.js';
import type { LinksInFront } from './links-in-front.js';

const SELECTOR = [{ language: 'spotlight-brief' }, { language: 'markdown' }];

/** Says in the status of the brief's language whether its links are checked over the network, and offers what can be done about it. */
export function showLinkStatus(links: LinksInFront): Disposable {
  let item: LanguageStatusItem | null = null;
  const update = () => {
    const { status } = links;
    if (status === null) {
      item?.dispose();
      item = null;
      return;
    }
    item ??= languages.createLanguageStatusItem('spotlight.links', SELECTOR);
    item.name = l10n.t('Links of the brief');
    item.text = linkStatusText(status);
    item.busy = status.state === 'checking';
    item.severity = status.state === 'offline' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.command = commandFor(status);
  };
  const listener = links.onDidChange(update);
  update();
  return { dispose: () => [item, listener].forEach((each) => void each?.dispose()) };
}

/** In one line. */
export function linkStatusText({ state, byFile, open }: LinkStatus): string {
  switch (state) {
    case 'off':
      return byFile
        ? l10n.t('Links: a configuration file turns their check over the network off')
        : l10n.t('Links: not checked over the network');
    case 'checking':
      return l10n.t('Links: addresses being checked: {0}', open);
    case 'done':
      return l10n.t('Links: checked over the network');
    case 'offline':
      return l10n.t('Links: there is no network');
    case 'untrusted':
      return l10n.t('Links: not checked over the network in Restricted Mode');
    case 'unavailable':
      return l10n.t('Links: never checked over the network in the browser');
  }
}

function commandFor({ state, byFile }: LinkStatus): Command | undefined {
  if (state === 'off' && !byFile) return { title: l10n.t('Allow…'), command: 'spotlight.allowLinkChecks' };
  if (state === 'untrusted') return { title: l10n.t('Manage trust…'), command: 'workbench.trust.manage' };
  return state === 'checking' || state === 'unavailable'
    ? undefined
    : { title: l10n.t('Check now'), command: 'spotlight.checkLinks' };
}
