import type { Ending } from '../../links/online/network.js';

/** When a request has to be over: after some milliseconds, when it is called off, or when the network is closed. */
export class Deadline {
  private readonly controller = new AbortController();
  private readonly ending: Ending;
  private readonly timer: NodeJS.Timeout;
  private passed = false;

  constructor(milliseconds: number, ending: Ending) {
    this.ending = ending;
    // Longer ones than Node's timers know would be over at once.
    this.timer = setTimeout(
      () => {
        this.passed = true;
        this.callOff();
      },
      Math.min(milliseconds, 2 ** 31 - 1),
    );
    ending.addEventListener('abort', this.callOff);
    if (ending.aborted) this.callOff();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Whether it was the time that ended it. */
  get hasPassed(): boolean {
    return this.passed;
  }

  readonly callOff = (): void => this.controller.abort();

  /** The request is over. */
  done(): void {
    clearTimeout(this.timer);
    this.ending.removeEventListener('abort', this.callOff);
  }

  /** A result, unless the end comes before. What comes later is nobody's. */
  within<T>(result: Promise<T>): Promise<T> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const end = () => reject(new Error('The request was ended.'));
      if (signal.aborted) end();
      signal.addEventListener('abort', end, { once: true });
      result.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
    });
  }
}
