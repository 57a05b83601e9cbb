interface Entry<Item> {
  readonly at: number;
  readonly order: number;
  readonly item: Item;
}

/** Things by the time when they are due, the earliest first; of those due at once, the one that was put in first. */
export class Heap<Item> {
  private readonly entries: Entry<Item>[] = [];
  private count = 0;

  /** The earliest time, or infinity where there is nothing. */
  get due(): number {
    return this.entries[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  push(at: number, item: Item): void {
    this.insert({ at, order: this.count++, item });
  }

  /** Takes the earliest out. */
  pop(): Item | undefined {
    const first = this.entries[0];
    const last = this.entries.pop();
    if (first === undefined || last === undefined || first === last) return first?.item;
    this.entries[0] = last;
    this.sink();
    return first.item;
  }

  /** Takes out the ones meant, and leaves the others as they are. */
  remove(isMeant: (item: Item) => boolean): readonly Item[] {
    const removed: Item[] = [];
    for (const { at, order, item } of this.entries.splice(0)) {
      if (isMeant(item)) removed.push(item);
      else this.insert({ at, order, item });
    }
    return removed;
  }

  private insert(entry: Entry<Item>): void {
    let index = this.entries.push(entry) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (this.isBefore(above, index)) return;
      this.swap(above, index);
      index = above;
    }
  }

  private sink(): void {
    for (let index = 0; ; ) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      let least = index;
      if (left < this.entries.length && this.isBefore(left, least)) least = left;
      if (right < this.entries.length && this.isBefore(right, least)) least = right;
      if (least === index) return;
      this.swap(index, least);
      index = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.entries[one], this.entries[other]];
    if (a === undefined || b === undefined) return a !== undefined;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.entries[one], this.entries[other]];
    if (a === undefined || b === undefined) return;
    this.entries[one] = b;
    this.entries[other] = a;
  }
}
