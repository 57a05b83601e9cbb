import { assert } from 'chai';
import { commands, DiagnosticSeverity, type Disposable, languages, type Task, tasks, window, workspace } from 'vscode';
import { fileUri } from '../support/documents.js';
import { codeOf, codes } from '../support/findings.js';
import { until } from '../support/until.js';

const FAULTY = 'faulty.brief.md';
const OPEN = 'open.brief.md';
const PATIENCE = 15_000;

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
    const task = await checkTask();
    // The server hears of a new file when the editor does, which may take a moment.
    const found = await until(
      'a task that finds the faults',
      async () => (await run(task)) === 1 && (await problemsOf(FAULTY)),
      PATIENCE,
    );
    const date = found.find((each) => codeOf(each) === 'date-invalid');
    assert.equal(date?.severity, DiagnosticSeverity.Error);
    assert.equal(date?.range.start.line, 1);
    assert.equal(date?.range.start.character, 6);
    assert.match(date?.message ?? '', /2026-02-30/);
  });

  it('fails where the faulty brief is open, and leaves its problems to the server', async () => {
    await workspace.fs.rename(fileUri(FAULTY), fileUri(OPEN));
    // A document that a suite has opened for itself stays open for minutes after its tab.
    await commands.executeCommand('vscode.open', fileUri(OPEN));
    const document = await until('the brief', () => window.activeTextEditor?.document);
    await until('the findings of the server', () => codes(document).includes('date-invalid'));
    assert.equal(await run(await checkTask()), 1);
    assert.deepEqual(matched(OPEN), []);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(fileUri(OPEN));
    await until('the brief is closed', () => document.isClosed);
  });

  it('succeeds where no brief has an error', async () => {
    const task = await checkTask();
    await until('a task that succeeds', async () => (await run(task)) === 0, PATIENCE);
    await until('no problems', () => matched(FAULTY).length === 0);
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

/** The problems that the matcher makes of what has just been printed; false where there are none after a second. */
async function problemsOf(name: string) {
  return until('problems', () => matched(name).length > 0 && matched(name), 1000).catch(() => false as const);
}

/** What the problem matcher has made of the task's lines. */
function matched(name: string) {
  return languages.getDiagnostics(fileUri(name)).filter(({ source }) => source === 'spotlight');
}
