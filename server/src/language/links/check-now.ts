/** Who waits for a check that a person asked for. */
export interface NowWatcher {
  settled(done: number, all: number): void;
  isCancelled(): boolean;
  onCancel(call: () => void): void;
}

/** A check that a person waits for. */
export interface CheckNow {
  readonly uri: string;
  /** The addresses that are not settled yet. */
  readonly left: ReadonlySet<string>;
  /** Whether all was settled. */
  readonly done: Promise<boolean>;
  settle(address: string): void;
  /** The address will not be settled. */
  breakOff(address: string): void;
  end(brokenOff: boolean): void;
}

export function watchNow(uri: string, left: Set<string>, all: number, watcher: NowWatcher): CheckNow {
  let broken = false;
  let finish: (whole: boolean) => void = () => undefined;
  const done = new Promise<boolean>((resolve) => {
    finish = resolve;
  });
  const take = (address: string): void => {
    if (!left.delete(address)) return;
    watcher.settled(all - left.size, all);
    if (left.size === 0) finish(!broken);
  };
  watcher.settled(all - left.size, all);
  if (left.size === 0) finish(true);
  return {
    uri,
    left,
    done,
    settle: take,
    breakOff(address) {
      if (left.has(address)) broken = true;
      take(address);
    },
    end: (brokenOff) => finish(!brokenOff),
  };
}
