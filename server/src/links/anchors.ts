import type { Brief } from '../brief/model.js';
import { createSlugger } from '../brief/slug.js';
import { nearest } from '../text/nearest.js';
import { decodePercent } from './local-target.js';

/** The anchors that a brief's headings will have; those of a plain brief's title and questions as they will be once they are marked. */
export function headingAnchors(brief: Brief): readonly string[] {
  if (brief.form === 'canonical') return brief.headings.map((heading) => heading.slug);
  const parts = [brief.title?.text ?? '', ...brief.questions.map((question) => question.text)];
  return parts.map(createSlugger());
}

/**
 * Whether one of the anchors is the one a fragment (as written, without `#`) names. Case, percent-encoding and doubled hyphens
 * do not count: sites differ in them. A fragment that asks for the top or for words of the text needs no anchor.
 */
export function hasAnchor(anchors: readonly string[], fragment: string): boolean {
  const wanted = fold(fragment);
  return wanted === '' || wanted === 'top' || anchors.some((anchor) => fold(anchor) === wanted);
}

/** The anchor that a fragment was probably meant for, or null. */
export function nearestAnchor(anchors: readonly string[], fragment: string): string | null {
  const wanted = fold(fragment);
  const near = nearest(wanted, anchors);
  if (near !== null || wanted.length < 6) return near;
  return (
    anchors.find((anchor) => anchor.startsWith(wanted) || (anchor.length > 5 && wanted.startsWith(anchor))) ?? null
  );
}

/** Whether the source holds an explicit anchor: `id="…"` or `name="…"` in HTML, or `{#…}` as some generators write. */
export function hasExplicitAnchor(source: string, fragment: string): boolean {
  const name = decodePercent(fragment);
  return [
    `id="${name}"`,
    `id='${name}'`,
    `id=${name}>`,
    `name="${name}"`,
    `name='${name}'`,
    `name=${name}>`,
    `{#${name}}`,
    `{#${name} `,
  ].some((form) => source.includes(form));
}

function fold(fragment: string): string {
  const [name = ''] = decodePercent(fragment).split(':~:', 1);
  const folded = name.normalize('NFC').toLowerCase().replace(/-{2,}/g, '-');
  return folded.startsWith('user-content-') ? folded.slice('user-content-'.length) : folded;
}
