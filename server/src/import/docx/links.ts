/** Where a link leads: an address, or a bookmark of the document itself. */
export type LinkTarget = { readonly address: string } | { readonly bookmark: string };

const PREFIX = 'link-';

/** Keeps targets aside while the document goes through other hands, which would change them. */
export class Links {
  readonly #numbers = new Map<string, number>();
  readonly #targets: LinkTarget[] = [];

  /** The name that stands for a target meanwhile. */
  keep(target: LinkTarget): string {
    const key = 'address' in target ? `>${target.address}` : `#${target.bookmark}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#targets.push(target) - 1;
      this.#numbers.set(key, number);
    }
    return `${PREFIX}${number}`;
  }

  /** The target that a name stands for; null for any other name. */
  target(name: string): LinkTarget | null {
    return name.startsWith(PREFIX) ? (this.#targets[Number(name.slice(PREFIX.length))] ?? null) : null;
  }

  /** The bookmarks that a link leads to. */
  bookmarks(): ReadonlySet<string> {
    return new Set(this.#targets.flatMap((target) => ('bookmark' in target ? [target.bookmark] : [])));
  }
}

/** An address with a fragment in place of the one it has. */
export function withFragment(address: string, fragment: string): string {
  return `${address.replace(/#.*$/s, '')}#${fragment}`;
}
