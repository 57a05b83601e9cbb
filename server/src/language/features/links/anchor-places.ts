import type { Brief } from '../../../brief/model.js';
import { createSlugger } from '../../../brief/slug.js';
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

export function anchorAt(brief: Brief, offset: number): AnchorPlace | null {
  return anchorPlaces(brief).find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}
