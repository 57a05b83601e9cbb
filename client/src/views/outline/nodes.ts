import type { Area, OutlineAnswer, OutlinePart, Place } from '../../../../server/src/language/protocol.js';

/** The parts of a document symbol that the outline shows. */
export interface Symbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: number;
  readonly range: Area;
  readonly selectionRange: Area;
  readonly children?: readonly Symbol[];
}

/** One line of the tree: a part, or a link, forecast or author in it. */
export type OutlineNode = PartNode | HeldNode;

export interface PartNode {
  readonly id: string;
  readonly part: OutlinePart;
  readonly held: readonly HeldNode[];
}

export interface HeldNode {
  readonly id: string;
  readonly kind: 'author' | 'link' | 'forecast';
  readonly symbol: Symbol;
  readonly within: PartNode;
}

/** The protocol's numbers of the symbols that stand for them. */
const HELD: Readonly<Record<number, HeldNode['kind']>> = { 13: 'author', 20: 'link', 24: 'forecast' };

/** The tree of a brief: its parts, each with what the symbols say it holds. Ids stay the same while texts are edited. */
export function nodesOf({ parts }: OutlineAnswer, symbols: readonly Symbol[]): PartNode[] {
  const counts = new Map<string, number>();
  return parts.map((part) => {
    const count = (counts.get(part.kind) ?? 0) + 1;
    counts.set(part.kind, count);
    const held: HeldNode[] = [];
    const node: PartNode = { id: `${part.kind}/${count}`, part, held };
    const symbol = part.missing ? undefined : symbols.find(({ range }) => same(range.start, part.range.start));
    for (const [index, child] of (symbol?.children ?? []).entries()) {
      const kind = HELD[child.kind];
      if (kind !== undefined) held.push({ id: `${node.id}/${index}`, kind, symbol: child, within: node });
    }
    return node;
  });
}

/** The innermost node that holds a place. */
export function nodeAt(nodes: readonly PartNode[], place: Place): OutlineNode | null {
  const part = nodes.findLast((node) => !node.part.missing && holds(node.part.range, place));
  return part?.held.find(({ symbol }) => holds(symbol.range, place)) ?? part ?? null;
}

function holds({ start, end }: Area, place: Place): boolean {
  return !before(place, start) && !before(end, place);
}

function before(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function same(a: Place, b: Place): boolean {
  return a.line === b.line && a.character === b.character;
}
