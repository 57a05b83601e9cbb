import { lstatSync, openSync, readdirSync, readlinkSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Hidden, so that no search finds one, and short, so that a file with the longest possible name can have one beside it. */
const NAME = /^\.spotlight-brief-([0-9a-z]+)-(\d+)-[0-9a-z]+\.tmp$/;
const DAY = 86_400_000;

/** Files beside those that are written; what a process left behind that was ended meanwhile is cleared away. */
export class Temporaries {
  private readonly swept = new Set<string>();
  private readonly own = new Set<string>();
  private machineName: string | null = null;

  /** A path in the directory that is free. */
  path(directory: string): string {
    this.sweep(directory);
    const name = `.spotlight-brief-${this.machine()}-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
    this.own.add(name);
    return `${directory}/${name}`;
  }

  /** Makes a new file in the directory, which must not be there yet. */
  open(directory: string, mode: number): { readonly path: string; readonly file: number } {
    const path = this.path(directory);
    return { path, file: openSync(path, 'wx', mode) };
  }

  private sweep(directory: string): void {
    if (this.swept.has(directory)) return;
    this.swept.add(directory);
    try {
      for (const name of readdirSync(directory)) {
        if (NAME.test(name) && this.isLeftOver(`${directory}/${name}`, name)) unlinkSync(`${directory}/${name}`);
      }
    } catch {
      // Whoever may not clear away may still write.
    }
  }

  /** Of another machine's processes, on a shared disk, only age can tell whether they are gone. */
  private isLeftOver(path: string, name: string): boolean {
    const [, machine, pid] = NAME.exec(name) ?? [];
    const stat = lstatSync(path);
    if (this.own.has(name) || !stat.isFile()) return false;
    const isGone = machine === this.machine() && (Number(pid) === process.pid || !isRunning(Number(pid)));
    return isGone || Date.now() - stat.mtimeMs > DAY;
  }

  /** Tells machines apart, and the containers on one, whose processes have numbers of their own. */
  private machine(): string {
    this.machineName ??= shortened(hostname() + processNamespace());
    return this.machineName;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function shortened(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) >>> 0;
  return hash.toString(36);
}
