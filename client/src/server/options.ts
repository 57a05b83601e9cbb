import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';

/** What client and server agree on, in every place. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'spotlight-brief' }, { language: 'markdown' }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'spotlight',
    initializationOptions: { files: true, trusted: workspace.isTrusted },
    // The supervisor sees to it, and says so.
    initializationFailedHandler: () => false,
    // Each keystroke asks; what the last one asked for is cancelled.
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}
