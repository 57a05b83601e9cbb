import { commands, Disposable } from 'vscode';
import type { Services } from '../services.js';
import { addQuestion } from './add-question.js';
import { fixAll } from './fix-all.js';
import { newBrief } from './new-brief.js';
import { restartServer } from './restart-server.js';
import { showActions } from './show-actions.js';
import { showOutput } from './show-output.js';
import { showRules } from './show-rules.js';

export type Run = (services: Services, ...args: readonly unknown[]) => unknown;

/** Id, without `spotlight.` → what it does. */
export const COMMANDS: Readonly<Record<string, Run>> = {
  addQuestion,
  fixAll,
  newBrief,
  restartServer,
  showActions,
  showOutput,
  showRules,
};

export function registerCommands(services: Services): Disposable {
  return Disposable.from(
    ...Object.entries(COMMANDS).map(([id, run]) =>
      commands.registerCommand(`spotlight.${id}`, (...args: readonly unknown[]) => run(services, ...args)),
    ),
  );
}
