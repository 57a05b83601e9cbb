import { spawnSync } from 'node:child_process';
import { COMMAND, type Workspace } from '../cli/command-line.js';

export const IS_ROOT = process.getuid?.() === 0;

/** Runs a script of the shell in a workspace; `$SB` in it is the command line. */
export function shell(workspace: Workspace, script: string): { status: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: workspace.root,
    encoding: 'utf8',
    env: { ...process.env, SB: `${process.execPath} ${COMMAND}` },
    timeout: 60_000,
  });
  return { status, printed: stdout + stderr };
}

/** Whether this user may mount file systems here. */
export function mayMount(): boolean {
  if (process.platform !== 'linux' || !IS_ROOT) return false;
  const script = 'd=$(mktemp -d) && mount -t tmpfs -o size=16k tmpfs "$d" && umount "$d" && rmdir "$d"';
  return spawnSync('sh', ['-c', script]).status === 0;
}

/** Whether this user may make devices here. */
export function mayMakeDevices(): boolean {
  if (process.platform !== 'linux' || !IS_ROOT) return false;
  const script = 'd=$(mktemp -d) && mknod "$d/null" c 1 3 && echo x > "$d/null"; r=$?; rm -r "$d"; exit $r';
  return spawnSync('sh', ['-c', script]).status === 0;
}
