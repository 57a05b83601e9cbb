import { type Disposable, workspace } from 'vscode';
import type { AllowAddressesParams } from '../../../server/src/language/protocol.js';
import type { Supervisor } from '../server/supervisor.js';

const SETTING = 'spotlight.allowAddresses';

/** What the user lets a check reach although it is private: by the user's own settings alone, whatever those of a folder say. */
export function allowedAddresses(): readonly string[] {
  const value: unknown = workspace.getConfiguration().inspect(SETTING)?.globalValue;
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** Tells the server when the user has changed that. */
export function followAllowedAddresses(supervisor: Supervisor): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration(SETTING)) return;
    const params: AllowAddressesParams = { addresses: allowedAddresses() };
    // One that has just gone hears it when it starts again.
    supervisor.running?.sendNotification('spotlight/allowAddresses', params).catch(() => undefined);
  });
}
