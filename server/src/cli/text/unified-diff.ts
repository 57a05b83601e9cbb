import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** Beyond this many milliseconds a diff of lines is not worth waiting for. */
const TIMEOUT = 3000;

/** What changes, as a patch that `git apply` and `patch -p1` take. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    timeout: TIMEOUT,
  });
  return patch === undefined
    ? `--- a/${path}\n+++ b/${path}\n(too many changes to show)\n`
    : formatPatch(patch, FILE_HEADERS_ONLY);
}
