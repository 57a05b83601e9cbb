import { visibleLines } from './text/visible.js';

/** What is said of an error that nobody foresaw, with the place in our code. */
export function internalError(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `internal error, please report it:\n${visibleLines(detail)}`;
}
