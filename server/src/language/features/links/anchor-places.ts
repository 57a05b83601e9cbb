import type { Brief } from '../../../brief/model.js';
import { createSlugger } from '../../../brief/slug.js';
import { foldFragment } from '../../../links/anchors.js';
import type { Span } from '../../../text/span.js';

/** A heading, or in a plain brief what will be one, and the anchor that links name it by. */
export interface AnchorPlace {
  readonly slug: string;
  /** Without markup. */
  readonly text: string;
  /** Its words in the source. */
  readonly span: Span;
  readonly level: number;
}

export function anchorPlaces(brief: Brief): readonly AnchorPlace[] {
  const places = brief.headings.map(({ slug, plain, content, level }) => ({
    slug,
    text: plain.text.trim(),
    span: content,
    level,
  }));
  if (brief.form === 'canonical') return places;
  const slug = createSlugger();
  const parts = [
    ...(brief.title === null ? [] : [{ text: brief.title.text, span: brief.title.span, level: 1 }]),
    ...brief.questions.map(({ text, span }) => ({ text, span, level: 2 })),
  ];
  return [...places, ...parts.map((part) => ({ ...part, slug: slug(part.text) }))];
}

/** The place that a fragment (as written, without `#`) names; null where none does. */
export function placeNamed(brief: Brief, fragment: string): AnchorPlace | null {
  return brief.once(placesByFragment).get(foldFragment(fragment)) ?? null;
}

function placesByFragment(brief: Brief): ReadonlyMap<string, AnchorPlace> {
  const places = new Map<string, AnchorPlace>();
  for (const place of anchorPlaces(brief)) {
    const key = foldFragment(place.slug);
    if (!places.has(key)) places.set(key, place);
  }
  return places;
}

export function anchorAt(brief: Brief, offset: number): AnchorPlace | null {
  return anchorPlaces(brief).find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}
