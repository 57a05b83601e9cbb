/** How a server that hangs is told from one that works. */
export interface HeartbeatPolicy {
  /** Milliseconds from beat to beat. */
  readonly every: number;
  /** Beats that pass without an answer before the server counts as hanging. */
  readonly misses: number;
}

export const HEARTBEAT: HeartbeatPolicy = { every: 10_000, misses: 3 };

/**
 * Asks the server now and then for a sign of life. Beats are counted, not the time: a machine that slept, or an editor
 * that was busy itself, has missed no beat.
 */
export class Heartbeat {
  private readonly ask: () => Promise<unknown>;
  private readonly hangs: () => void;
  private readonly policy: HeartbeatPolicy;
  private timer: ReturnType<typeof setInterval> | null = null;
  private asked: Promise<unknown> | null = null;
  private missed = 0;

  constructor(ask: () => Promise<unknown>, hangs: () => void, policy: HeartbeatPolicy = HEARTBEAT) {
    this.ask = ask;
    this.hangs = hangs;
    this.policy = policy;
  }

  start(): void {
    this.stop();
    this.timer = setInterval(() => this.beat(), this.policy.every);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.asked = null;
    this.missed = 0;
  }

  private beat(): void {
    if (this.asked !== null) {
      if (++this.missed < this.policy.misses) return;
      this.stop();
      this.hangs();
      return;
    }
    this.missed = 0;
    const asked = this.ask();
    this.asked = asked;
    const answered = (): void => {
      if (this.asked === asked) this.asked = null;
    };
    // A refusal is a sign of life as well; whether the server still runs is for others to see.
    asked.then(answered, answered);
  }
}
