import { CustomExecution, type Disposable, l10n, Task, type TaskDefinition, TaskScope, tasks, workspace } from 'vscode';
import type { Services } from '../services.js';
import { CheckTerminal } from './check-terminal.js';

const TYPE = 'spotlight-brief';

/** The task that checks all briefs of the workspace, for those who work with tasks, and before a commit. */
export function registerTasks(services: Services): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [checkTask({ type: TYPE, command: 'lint' }, services)],
    // The editor knows its task by the very same definition.
    resolveTask: ({ definition }) => (definition.command === 'lint' ? checkTask(definition, services) : undefined),
  });
}

function checkTask(definition: TaskDefinition, services: Services): Task {
  const execution = new CustomExecution(async () => new CheckTerminal(services));
  const name = l10n.t('Check all briefs');
  return new Task(definition, TaskScope.Workspace, name, 'Spotlight Brief', execution, matchers());
}

/** A matcher takes each path for one on the disk: in a virtual file system its problems would lie in files that are not there. */
function matchers(): string[] {
  const isOnDisk = workspace.workspaceFolders?.every(({ uri }) => uri.scheme === 'file') ?? true;
  return isOnDisk ? ['$spotlight-brief'] : [];
}
