import {
  type Disposable,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  type TaskProvider,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const TYPE = 'spotlight-brief';
const COMMANDS = ['lint', 'forecasts'];

/** Runs the command line that the extension brings along, by the editor's own Node. `module` is the path of its bundle. */
export function registerTasks(module: string): Disposable {
  const provider: TaskProvider = {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).flatMap((folder) =>
        COMMANDS.map((command) => taskFor(module, { type: TYPE, command }, folder)),
      ),
    resolveTask(task) {
      const { definition, scope } = task;
      if (!COMMANDS.includes(String(definition.command))) return undefined;
      // The editor knows its task by the very same definition.
      return taskFor(module, definition, typeof scope === 'object' ? scope : TaskScope.Workspace);
    },
  };
  return tasks.registerTaskProvider(TYPE, provider);
}

function taskFor(module: string, definition: TaskDefinition, scope: WorkspaceFolder | TaskScope.Workspace): Task {
  const command = String(definition.command);
  const given: unknown = definition.arguments;
  const further = Array.isArray(given) ? given.map(String) : ['.'];
  const format = command === 'lint' ? ['--format', 'compact'] : [];
  const execution = new ProcessExecution(process.execPath, [module, command, ...format, ...further], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const name = command === 'lint' ? l10n.t('Check all briefs') : l10n.t('Print the register of forecasts');
  const task = new Task(
    definition,
    scope as WorkspaceFolder,
    name,
    'Spotlight Brief',
    execution,
    command === 'lint' ? ['$spotlight-brief'] : [],
  );
  task.detail = `spotlight-brief ${[command, ...further].join(' ')}`;
  return task;
}
