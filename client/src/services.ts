import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Supervisor } from './server/supervisor.js';

/** What commands and views work with. */
export interface Services {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly supervisor: Supervisor;
}
