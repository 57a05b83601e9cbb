import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.js';

/** One thing an editor can ask for: one file, which announces and registers itself. */
export interface Feature {
  /** Names the feature in the log. */
  readonly name: string;
  /** Announced statically, whatever the client declares. */
  readonly capabilities: ServerCapabilities;
  register(session: Session): void;
}
