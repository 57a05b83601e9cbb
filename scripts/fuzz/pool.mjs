// Worker processes, and the deadline that ends one which hangs.
import { fork } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));

/** How much longer a text may take by the clock than by the time its process works: other work may share the machine. */
const PATIENCE = 10;

/** Milliseconds that a process has worked, where the system tells, and that have passed. */
function timeOf({ pid }) {
  const passed = performance.now();
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ').slice(11, 13);
    return { passed, worked: (Number(user) + Number(system)) * 10 };
  } catch {
    return { passed, worked: passed };
  }
}

/** A worker process. `ask` gives its answer, or `hang` with the number of the text it was at. */
export class Worker {
  constructor(harness, root, sparse = 1) {
    this.sparse = sparse;
    this.harness = harness;
    this.root = root;
    this.folder = mkdtempSync(join(tmpdir(), 'spotlight-fuzz-'));
    this.progress = openSync(join(this.folder, 'at'), 'w+');
    this.child = null;
  }

  /** `deadline`: milliseconds for one text. `onMessage` is given what comes before the answer. */
  async ask(message, deadline, onMessage = () => undefined) {
    this.child ??= await this.start();
    const { child } = this;
    return new Promise((resolve, reject) => {
      let last = -1;
      let since = timeOf(child);
      const watch = setInterval(
        () => {
          const at = this.at();
          const now = timeOf(child);
          if (at !== last) {
            last = at;
            since = now;
          } else if (now.worked - since.worked > deadline || now.passed - since.passed > deadline * PATIENCE) {
            this.stop();
            end(() => resolve({ kind: 'hang', nth: at }));
          }
        },
        Math.min(200, deadline / 4),
      );
      const hear = (answer) => {
        if (answer.kind === 'done' || answer.kind === 'probed') end(() => resolve(answer));
        else onMessage(answer);
      };
      const gone = (code, signal) => {
        this.child = null;
        end(() => resolve({ kind: 'hang', nth: this.at(), died: `the process ended (${signal ?? code})` }));
      };
      const end = (then) => {
        clearInterval(watch);
        child.off('message', hear);
        child.off('exit', gone);
        then();
      };
      child.on('message', hear);
      child.on('exit', gone);
      child.send(message, (error) => error && end(() => reject(error)));
    });
  }

  at() {
    const buffer = new Float64Array(1);
    return readSync(this.progress, buffer, 0, 8, 0) === 8 ? buffer[0] : -1;
  }

  start() {
    const child = fork(worker, [this.harness, '3', String(this.sparse)], {
      cwd: this.root,
      execArgv: ['--max-semi-space-size=64'],
      stdio: ['ignore', 'inherit', 'inherit', this.progress, 'ipc'],
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`a worker process ended before it was ready (${code})`)));
      child.once('message', () => resolve(child));
    });
  }

  stop() {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  close() {
    this.stop();
    closeSync(this.progress);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
