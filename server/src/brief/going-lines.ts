import type { Span } from '../text/span.js';
import type { Brief, Furniture } from './model.js';

/** The furniture that goes. */
export function goingLines({ furniture }: Brief): readonly Furniture[] {
  return furniture.filter((line) => !line.kept);
}

/** The furniture within a span; it is in order. */
export function furnitureWithin(furniture: readonly Furniture[], span: Span): Furniture[] {
  let low = 0;
  let high = furniture.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((furniture[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const lines: Furniture[] = [];
  for (let line = furniture[low]; line !== undefined && line.span.end <= span.end; line = furniture[++low])
    lines.push(line);
  return lines;
}
