import { contains, type Span } from '../text/span.js';

/** Those of many things in order of their beginnings that lie within a span, without looking at the others. */
export function inside<Item extends { readonly span: Span }>(ordered: readonly Item[], within: Span): Item[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.span.start ?? 0) < within.start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let item = ordered[low]; item !== undefined && item.span.start <= within.end; item = ordered[++low])
    if (contains(within, item.span)) found.push(item);
  return found;
}
