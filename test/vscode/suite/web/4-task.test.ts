import { assert } from 'chai';
import { commands, type Task, tasks, window, workspace } from 'vscode';
import { fileUri } from '../support/documents.js';
import { until } from '../support/until.js';

describe('the task in the browser', () => {
  after(async () => {
    for (const terminal of window.terminals) terminal.dispose();
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('checks the briefs of a virtual folder, and leaves the list of problems to the open ones', async () => {
    await workspace.fs.writeFile(fileUri('faulty.brief.md'), new TextEncoder().encode('---\ndate: 2026-02-30\n---\n'));
    const [task] = await tasks.fetchTasks({ type: 'spotlight-brief' });
    assert(task);
    // A matcher would take their addresses for paths on a disk.
    assert.deepEqual(task.problemMatchers, []);
    // The server hears of a new file when the editor does.
    await until('a task that finds the fault', async () => (await exitCodeOf(task)) === 1);
    await workspace.fs.delete(fileUri('faulty.brief.md'));
  });
});

async function exitCodeOf(task: Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = tasks.onDidEndTaskProcess(({ exitCode }) => {
      listener.dispose();
      resolve(exitCode);
    });
  });
  await tasks.executeTask(task);
  return ended;
}
