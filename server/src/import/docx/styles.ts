import { childrenOf, descend, isOn, switchOf, valueIn, type XmlElement } from './xml.js';

/** Word allows no chain of styles longer than eleven; so long a one was made to do harm. */
const MAX_CHAIN = 50;

export type StyleType = 'paragraph' | 'character' | 'table';

/** The styles of a document, each with what it has from those it is based on. */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #defaults = new Map<string, string>();
  readonly #base: XmlElement | null;
  readonly #known = new Map<string, XmlElement | null>();

  constructor(root: XmlElement | null) {
    this.#base = descend(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    for (const style of root === null ? [] : childrenOf(root)) {
      const { 'w:styleId': id, 'w:type': type = 'paragraph', 'w:default': isDefault } = style.attributes;
      if (style.name !== 'w:style' || id === undefined) continue;
      const key = `${type} ${id}`;
      if (!this.#styles.has(key)) this.#styles.set(key, style);
      if (isDefault !== undefined && !/^(?:0|false|off)$/.test(isDefault) && !this.#defaults.has(type))
        this.#defaults.set(type, id);
    }
  }

  /** A property of runs that a style gives, itself or by one it is based on; without an id the default style is asked. */
  property(type: StyleType, id: string | null, name: string): XmlElement | null {
    const key = `${name} ${type} ${id}`;
    let found = this.#known.get(key);
    if (found === undefined) {
      found = null;
      for (const style of this.chain(type, id)) {
        found = descend(style, 'w:rPr', name);
        if (found !== null) break;
      }
      this.#known.set(key, found);
    }
    return found;
  }

  /** What a style switches on or off; null where it says nothing. */
  switch(type: StyleType, id: string | null, name: string): boolean | null {
    const found = this.property(type, id, name);
    return found === null ? null : isOn(found);
  }

  /** Whether a property holds for all text that no style says anything of. */
  base(name: string): boolean {
    return switchOf(this.#base, name) ?? false;
  }

  /** A style and those it is based on, nearest first. */
  *chain(type: StyleType, id: string | null): Iterable<XmlElement> {
    const seen = new Set<string>();
    let next = id ?? this.#defaults.get(type) ?? null;
    while (next !== null && !seen.has(next) && seen.size < MAX_CHAIN) {
      seen.add(next);
      const style = this.#styles.get(`${type} ${next}`);
      if (style === undefined) return;
      yield style;
      next = valueIn(style, 'w:basedOn');
    }
  }
}
