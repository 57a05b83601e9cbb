import type { Brief, Link } from '../brief/model.js';
import { classifyTarget } from './classify-target.js';
import type { Target } from './target.js';

export interface ReadLink {
  readonly link: Link;
  readonly target: Target;
}

/**
 * The links whose written target passes a cheap glance, each with what it leads to. Links that share a definition count
 * once, since they share its target.
 */
export function readLinks(brief: Brief, glance: (target: string) => boolean): readonly ReadLink[] {
  const found: ReadLink[] = [];
  for (const link of eachTargetOnce(brief.links)) {
    if (link.target !== null && glance(link.target)) found.push({ link, target: classifyTarget(link.target) });
  }
  return found;
}

/** Links without those that share a definition with one before them. */
export function* eachTargetOnce(links: readonly Link[]): Iterable<Link> {
  const definitions = new Set<number>();
  for (const link of links) {
    if (link.label !== null) {
      if (definitions.has(link.targetSpan.start)) continue;
      definitions.add(link.targetSpan.start);
    }
    yield link;
  }
}

/** A glance at targets that may be paths or anchors. */
export function mayBeLocal(target: string): boolean {
  return !/^\s*(?:https?:\/\/|mailto:|\/)/i.test(target);
}
