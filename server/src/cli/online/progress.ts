import type { Io } from '../io.js';

/** Milliseconds between two looks. */
const PACE = 100;

/** What a line on a terminal says while links are checked; written over itself, and gone at the end. */
export class Progress {
  private readonly io: Io;
  private readonly line: () => string;
  private readonly columns: number | null;
  private readonly timer: ReturnType<typeof setInterval> | null;
  private shown = '';

  /** Shows nothing where standard error is no terminal that can move its cursor. */
  constructor(io: Io, line: () => string) {
    this.io = io;
    this.line = line;
    this.columns = io.env.TERM === 'dumb' ? null : io.errorColumns;
    this.timer = this.columns === null ? null : setInterval(() => this.show(), PACE);
  }

  end(): void {
    if (this.timer === null) return;
    clearInterval(this.timer);
    if (this.shown !== '') this.io.err(CLEAR);
  }

  private show(): void {
    const line = this.line().slice(0, Math.max((this.columns ?? 0) - 1, 0));
    if (line === this.shown) return;
    this.shown = line;
    this.io.err(`${CLEAR}${line}`);
  }
}

/** To the beginning of the line, and nothing on it. */
const CLEAR = '\r\u001b[K';
