import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { allowedAddresses } from '../links/allowed-addresses.js';

/** What client and server agree on, in every place. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'spotlight-brief' }, { language: 'markdown' }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'spotlight',
    // Asked for at each start: what the user allows may have changed.
    initializationOptions: () => ({
      files: true,
      trusted: workspace.isTrusted,
      allowAddresses: allowedAddresses(),
      linkStatus: true,
    }),
    // The supervisor sees to it, and says so.
    initializationFailedHandler: () => false,
    // Each keystroke asks; what the last one asked for is cancelled.
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}
