import { openDesktopHost } from './desktop.js';
import type { Scenario } from './scenarios.js';
import { openServerHost } from './server-host.js';

/** A VS Code that can run compiled suites. */
export interface Host {
  /** Opens VS Code as the scenario says, runs the compiled suite there, and tells whether it passed. */
  run(scenario: Scenario, suite: string): Promise<boolean>;
  close(): Promise<void>;
}

/** `desktop` downloads a build of VS Code; `server` needs nothing but the npm registry, and that only once. */
export function openHost(root: string, kind: 'desktop' | 'server'): Promise<Host> {
  return kind === 'desktop' ? openDesktopHost(root) : openServerHost(root);
}
