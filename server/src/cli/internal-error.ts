/**
 * What is said of an error that nobody foresaw, with the place in our code. It may quote a text, no line of which
 * shall be taken for a command by a build server.
 */
export function internalError(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `internal error, please report it:\n${detail.replace(/\n(?!\s+at )/g, '\n| ')}`;
}
