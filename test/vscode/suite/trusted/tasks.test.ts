import { assert } from 'chai';
import { commands, DiagnosticSeverity, type Disposable, languages, type Task, tasks, window, workspace } from 'vscode';
import { fileUri } from '../support/documents.js';
import { codeOf } from '../support/findings.js';
import { until } from '../support/until.js';

const FAULTY = 'faulty.brief.md';

describe('the task', () => {
  after(async () => {
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('finds the faults of briefs that are closed, and fails', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.writeFile(
      fileUri(FAULTY),
      new TextEncoder().encode('---\ndate: 2026-02-30\n---\n\n# Harbour\n'),
    );
    assert.equal(await run(await checkTask()), 1);
    const found = await until('problems', () => matched().length > 0 && matched());
    const date = found.find((each) => codeOf(each) === 'date-invalid');
    assert.equal(date?.severity, DiagnosticSeverity.Error);
    assert.equal(date?.range.start.line, 1);
    assert.equal(date?.range.start.character, 6);
    assert.match(date?.message ?? '', /2026-02-30/);
  });

  it('succeeds where no brief has an error', async () => {
    await workspace.fs.delete(fileUri(FAULTY));
    assert.equal(await run(await checkTask()), 0);
    await until('no problems', () => matched().length === 0);
  });
});

async function checkTask(): Promise<Task> {
  const [task, ...more] = await tasks.fetchTasks({ type: 'spotlight-brief' });
  assert(task);
  assert.deepEqual(more, []);
  assert.deepEqual(task.problemMatchers, ['$spotlight-brief']);
  return task;
}

/** Runs a task as a person does. Returns its exit code. */
async function run(task: Task): Promise<number | undefined> {
  const listeners: Disposable[] = [];
  try {
    const ended = new Promise<number | undefined>((resolve) => {
      listeners.push(
        tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
          if (execution.task.name === task.name) resolve(exitCode);
        }),
      );
    });
    await tasks.executeTask(task);
    return await ended;
  } finally {
    for (const each of listeners) each.dispose();
    for (const terminal of window.terminals) terminal.dispose();
  }
}

/** What the problem matcher has made of the task's lines. */
function matched() {
  return languages.getDiagnostics(fileUri(FAULTY)).filter(({ source }) => source === 'spotlight');
}
