/**
 * Keeps what was worked out for pieces of a text, so that the next version of the text pays only for what has changed.
 * What neither this version nor the one before asked for is forgotten: a memory grows no larger than its text.
 */
export class Memory {
  private current = new Map<unknown, Map<string, unknown>>();
  private before = new Map<unknown, Map<string, unknown>>();

  /** Begins a new version of the text. */
  turn(): void {
    this.before = this.current;
    this.current = new Map();
  }

  /** What `make` gives, which must depend on nothing but `key`. `kind` parts what different readers keep. */
  recall<Value>(kind: unknown, key: string, make: () => Value): Value {
    let kept = this.current.get(kind);
    if (kept === undefined) {
      kept = new Map();
      this.current.set(kind, kept);
    }
    if (kept.has(key)) return kept.get(key) as Value;
    const old = this.before.get(kind);
    const value = old?.has(key) === true ? (old.get(key) as Value) : make();
    kept.set(key, value);
    return value;
  }
}
