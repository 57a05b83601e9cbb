import type { Brief } from '../brief/model.js';
import { createSlugger } from '../brief/slug.js';
import { nearest } from '../text/nearest.js';
import { decodePercent } from './local-target.js';

/** The anchors of a brief's headings, and in plain form those that its title and questions will have once they are marked. */
export function headingAnchors(brief: Brief): readonly string[] {
  const anchors = brief.headings.map((heading) => heading.slug);
  if (brief.form === 'canonical') return anchors;
  const parts = [brief.title?.text ?? '', ...brief.questions.map((question) => question.text)];
  return [...anchors, ...parts.map(createSlugger())];
}

/** Explicit anchors in the source: `id="…"` or `name="…"` in HTML, or `{#…}` as some generators write them. */
export function explicitAnchors(source: string): readonly string[] {
  return Array.from(source.matchAll(/(?:\b(?:id|name)=["']?|\{#)([^\s"'<>{}]+)/gi), (match) => match[1] ?? '');
}

/** Anchors made ready for looking up. */
export class AnchorSet {
  readonly anchors: readonly string[];
  private readonly folded: ReadonlySet<string>;

  constructor(anchors: readonly string[], explicit: readonly string[] = []) {
    this.anchors = anchors;
    this.folded = new Set([...anchors, ...explicit].map(foldFragment));
  }

  /**
   * Whether there is the anchor that a fragment (as written, without `#`) names. Case, percent-encoding, doubled hyphens
   * and underscores do not count: sites differ in them. A fragment that asks for the top or for words of the text needs no anchor.
   */
  has(fragment: string): boolean {
    const wanted = foldFragment(fragment);
    return wanted === '' || wanted === 'top' || this.folded.has(wanted);
  }

  /** The anchor of a heading that a fragment was probably meant for, or null. */
  nearest(fragment: string): string | null {
    const wanted = foldFragment(fragment);
    if (wanted.length < 3) return null;
    const near = nearest(wanted, this.anchors);
    if (near !== null || wanted.length < 6) return near;
    return (
      this.anchors.find((anchor) => anchor.startsWith(wanted) || (anchor.length > 5 && wanted.startsWith(anchor))) ??
      null
    );
  }
}

/** What is left of a fragment (as written, without `#`) or an anchor when all that does not count is gone: equal where one names the other. */
export function foldFragment(fragment: string): string {
  const [name = ''] = decodePercent(fragment).split(':~:', 1);
  const folded = name.normalize('NFC').toLowerCase().replace(/[-_]+/g, '-');
  return folded.startsWith('user-content-') ? folded.slice('user-content-'.length) : folded;
}
