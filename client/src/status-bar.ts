import { type Disposable, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { LinkStatus, OutlineAnswer } from '../../server/src/language/protocol.js';
import { linkStatusText } from './links/link-status-item.js';
import type { LinksInFront } from './links/links-in-front.js';
import type { ServerState, Supervisor } from './server/supervisor.js';
import type { BriefInFront } from './views/outline/brief-in-front.js';

const ICONS: Readonly<Record<ServerState, string>> = {
  idle: '$(circle-outline)',
  starting: '$(loading~spin)',
  running: '$(check)',
  waiting: '$(loading~spin)',
  failed: '$(error)',
  stopped: '$(circle-slash)',
};

/** The words, findings and forecasts of the brief in front, or the state of the server; a click shows what can be done. */
export function showStatus(supervisor: Supervisor, front: BriefInFront, links: LinksInFront): Disposable {
  const item = window.createStatusBarItem('spotlight.status', StatusBarAlignment.Right, 90);
  item.name = 'Spotlight Brief';
  item.command = 'spotlight.showActions';
  const update = () => {
    if (front.document === null) {
      item.hide();
      return;
    }
    const { state } = supervisor;
    const outline = state === 'running' ? (front.outlined?.outline ?? null) : null;
    item.text = outline === null ? `${ICONS[state]} ${l10n.t('Brief')}` : figures(outline);
    item.tooltip = outline === null ? stateText(state) : figuresText(outline, links.status);
    item.accessibilityInformation = { label: item.tooltip };
    item.backgroundColor = state === 'failed' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  };
  const listeners = [supervisor.onDidChangeState(update), front.onDidChange(update), links.onDidChange(update)];
  update();
  return { dispose: () => [item, ...listeners].forEach((each) => void each.dispose()) };
}

function figures({ words, findings: { error, warning, info }, forecasts: { dated, total } }: OutlineAnswer): string {
  const count = error + warning + info;
  const icon = error > 0 ? 'error' : warning > 0 ? 'warning' : 'info';
  const state = count === 0 ? '$(check)' : `$(${icon}) ${count}`;
  const parts = [`${l10n.t('Brief')}:`, state, l10n.t('{0} words', words)];
  return [...parts, ...(total === 0 ? [] : [`$(calendar) ${l10n.t('{0}/{1} dated', dated, total)}`])].join('  ');
}

function figuresText(
  { words, findings: { error, warning, info }, forecasts }: OutlineAnswer,
  links: LinkStatus | null,
): string {
  return [
    'Spotlight Brief',
    l10n.t('words: {0}', words),
    l10n.t('findings: {0}, of them errors: {1}', error + warning + info, error),
    l10n.t('forecasts with a date: {0} of {1}', forecasts.dated, forecasts.total),
    ...(links === null ? [] : [linkStatusText(links)]),
    l10n.t('Click to see what can be done.'),
  ].join('\n');
}

function stateText(state: ServerState): string {
  switch (state) {
    case 'idle':
    case 'starting':
      return l10n.t('Spotlight Brief is starting.');
    case 'running':
      return l10n.t('Spotlight Brief is reading the brief.');
    case 'waiting':
      return l10n.t('The server of Spotlight Brief stopped and is being started again.');
    case 'failed':
      return l10n.t('The server of Spotlight Brief does not run. Click to see what can be done.');
    case 'stopped':
      return l10n.t('The server of Spotlight Brief was stopped.');
  }
}
