import { fstatSync, lstatSync, readlinkSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { FileProblem, reasonOf } from './read-text.js';
import { realPath } from './real-path.js';

/** What a path is that is to be written to, all symbolic links followed. */
export type Destination =
  | { readonly kind: 'absent' | 'file' | 'device' | 'pipe'; readonly path: string }
  /** One that this process was given, such as `/dev/stdout`. */
  | { readonly kind: 'descriptor'; readonly descriptor: number }
  | { readonly kind: 'directory' | 'input' };

/** What tells a file from all others, whatever names it has. */
export type Identity = string;

const MOST_LINKS = 40;

/** `inputs` are what the command reads. Throws a FileProblem about what nothing can be written to. */
export function destinationOf(path: string, inputs: ReadonlySet<Identity>): Destination {
  const end = followLinks(resolve(path));
  const descriptor = descriptorAt(end);
  const stat = lookAt(end, descriptor);
  if (stat === null) return { kind: 'absent', path: end };
  if (stat.isDirectory()) return { kind: 'directory' };
  if (stat.isFile() && inputs.has(identity(stat))) return { kind: 'input' };
  if (stat.isBlockDevice()) throw new FileProblem('this is a disk: nothing is written to it');
  if (descriptor !== null) return { kind: 'descriptor', descriptor };
  if (stat.isFIFO()) return { kind: 'pipe', path: end };
  if (stat.isCharacterDevice()) return { kind: 'device', path: end };
  if (!stat.isFile()) throw new FileProblem('this is neither file, pipe nor device: nothing can be written to it');
  return { kind: 'file', path: end };
}

/** Whether an open file is one of the inputs. */
export function isInput(descriptor: number, inputs: () => ReadonlySet<Identity>): boolean {
  const stat = lookAt('', descriptor);
  return stat?.isFile() === true && inputs().has(identity(stat));
}

/** Where the path ends, also where nothing is there yet; the links of open pipes, which lead to no path, are left. */
function followLinks(path: string): string {
  let current = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const directory = realPath(dirname(current));
    if (directory === null) return current;
    const place = join(directory, basename(current));
    if (descriptorAt(place) !== null) return place;
    try {
      current = resolve(directory, readlinkSync(place));
    } catch {
      return place;
    }
  }
  throw new FileProblem('its symbolic links go round in a circle');
}

/** The number in `/dev/fd/3` or `/proc/self/fd/3`: opening these again fails for sockets, and begins files anew. */
function descriptorAt(path: string): number | null {
  const [, pid, number] = /^\/(?:dev|proc\/(\d+)(?:\/task\/\d+)?)\/fd\/(\d+)$/.exec(path) ?? [];
  return number === undefined || (pid !== undefined && Number(pid) !== process.pid) ? null : Number(number);
}

function lookAt(path: string, descriptor: number | null) {
  try {
    return descriptor === null ? lstatSync(path, { bigint: true }) : fstatSync(descriptor, { bigint: true });
  } catch (error) {
    if (descriptor === null && (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new FileProblem(reasonOf(error));
  }
}

function identity(stat: { readonly dev: bigint; readonly ino: bigint }): Identity {
  return `${stat.dev}:${stat.ino}`;
}

/** What the paths of a command's inputs lead to; standard input is one too, where it comes from a file. */
export function identitiesOf(paths: Iterable<string>): ReadonlySet<Identity> {
  const identities = new Set<Identity>();
  for (const input of [0, ...paths]) {
    try {
      const stat = typeof input === 'number' ? fstatSync(input, { bigint: true }) : statSync(input, { bigint: true });
      if (stat.isFile()) identities.add(identity(stat));
    } catch {
      // What is not there cannot be lost.
    }
  }
  return identities;
}
