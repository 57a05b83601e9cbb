import type { Brief } from '../../../brief/model.js';
import { directoryOf, isInside, resolvePath } from '../../../config/paths.js';
import { classifyTarget } from '../../../links/classify-target.js';
import { decodePercent } from '../../../links/local-target.js';
import type { Span } from '../../../text/span.js';

/** A place in the source that leads somewhere: a link, or the definition of reference links. */
export interface LinkSite {
  /** What a reader of the source would click on: the target, or of a reference link the whole link. */
  readonly span: Span;
  readonly target: string;
  /** Where the target is written; the same for all links of one definition. */
  readonly targetSpan: Span;
  /** The definition that a reference link leads to first. */
  readonly definition: Span | null;
}

/** Every link and definition with a target, in order. */
export function linkSites(brief: Brief): readonly LinkSite[] {
  const definitions = new Map(brief.definitions.map((definition) => [definition.targetSpan.start, definition.span]));
  const links = brief.links.flatMap(({ target, label, span, targetSpan }): LinkSite[] => {
    if (target === null) return [];
    if (label === null) return [{ span: targetSpan, target, targetSpan, definition: null }];
    return [{ span, target, targetSpan, definition: definitions.get(targetSpan.start) ?? null }];
  });
  const defined = brief.definitions.map(({ target, targetSpan }) => ({
    span: targetSpan,
    target,
    targetSpan,
    definition: null,
  }));
  return [...links, ...defined].sort((a, b) => a.span.start - b.span.start);
}

/** The innermost site at an offset; anywhere in a link counts. */
export function siteAt(brief: Brief, offset: number): LinkSite | null {
  const touches = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const direct = linkSites(brief).findLast((site) => touches(site.span));
  if (direct !== undefined) return direct;
  const link = brief.links.findLast(({ span, target }) => target !== null && touches(span));
  return link?.target == null
    ? null
    : { span: link.span, target: link.target, targetSpan: link.targetSpan, definition: null };
}

/** A file of the workspace, and a fragment in it as written (without `#`). */
export interface Destination {
  /** Absolute, as the core knows paths. */
  readonly path: string;
  readonly fragment: string | null;
}

/** The file that a target in the file at `path` leads to; null for anything but files within `root`. */
export function destinationOf(target: string, path: string, root: string): Destination | null {
  const read = classifyTarget(target);
  if (read.kind === 'anchor') return { path, fragment: read.fragment };
  if (read.kind !== 'path') return null;
  const file = read.path === '' ? path : resolvePath(directoryOf(path), decodePercent(read.path));
  return isInside(file, root) ? { path: file, fragment: read.fragment } : null;
}
