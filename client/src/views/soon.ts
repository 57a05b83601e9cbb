/** Runs something a while after the last time it was asked for. */
export class Soon {
  private readonly run: () => unknown;
  private readonly delay: number;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** `delay` in milliseconds. */
  constructor(delay: number, run: () => unknown) {
    this.delay = delay;
    this.run = run;
  }

  ask(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.run();
    }, this.delay);
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }
}
