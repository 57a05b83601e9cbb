import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Where a program lies, or null. Only whole paths of `PATH` are looked into: on some systems a bare name would also find a file of the
 * current directory, which may be a stranger's repository.
 */
export function findProgram(name: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const directories = (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute);
  return directories.map((directory) => join(directory, file)).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
