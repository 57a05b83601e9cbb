import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.js';

/** One thing an editor can ask for: one file, which announces and registers itself. */
export interface Feature {
  /** Names the feature in the log. */
  readonly name: string;
  /** Announced statically, whatever the client declares. */
  readonly capabilities: ServerCapabilities;
  register(session: Session): void;
  /** Called once the client has said that it is ready: only now the server may ask and tell it things. */
  ready?(session: Session): void;
}
