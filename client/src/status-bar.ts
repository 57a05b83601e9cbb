import { DiagnosticSeverity, type Disposable, l10n, languages, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { isBrief } from './is-brief.js';
import type { ServerState } from './server/supervisor.js';
import type { Services } from './services.js';

const ICONS: Readonly<Record<ServerState, string>> = {
  idle: '$(circle-outline)',
  starting: '$(loading~spin)',
  running: '$(check)',
  waiting: '$(loading~spin)',
  failed: '$(error)',
  stopped: '$(circle-slash)',
};

/** The state of the server and the findings of the brief in front; a click shows what can be done. */
export function showStatus({ supervisor }: Services): Disposable {
  const item = window.createStatusBarItem('spotlight.status', StatusBarAlignment.Right, 90);
  item.name = 'Spotlight Brief';
  item.command = 'spotlight.showActions';
  const update = () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isBrief(document)) {
      item.hide();
      return;
    }
    const { state } = supervisor;
    const findings = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'spotlight-brief');
    const errors = findings.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
    item.text = `${ICONS[state]} ${state === 'running' ? l10n.t('Brief: {0}', findings.length) : l10n.t('Brief')}`;
    item.tooltip = tooltip(state, findings.length, errors);
    item.accessibilityInformation = { label: item.tooltip };
    item.backgroundColor = state === 'failed' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  };
  const listeners = [
    supervisor.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
  ];
  update();
  return { dispose: () => [item, ...listeners].forEach((each) => void each.dispose()) };
}

function tooltip(state: ServerState, findings: number, errors: number): string {
  switch (state) {
    case 'idle':
    case 'starting':
      return l10n.t('Spotlight Brief is starting.');
    case 'running':
      return l10n.t('Spotlight Brief: findings {0}, of them errors {1}', findings, errors);
    case 'waiting':
      return l10n.t('The server of Spotlight Brief stopped and is being started again.');
    case 'failed':
      return l10n.t('The server of Spotlight Brief does not run. Click to see what can be done.');
    case 'stopped':
      return l10n.t('The server of Spotlight Brief was stopped.');
  }
}
