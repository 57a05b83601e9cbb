import { classifyTarget } from '../classify-target.js';

/** A cheap glance at targets that `webUrl` may have something to say of. */
export function mayBeOfTheWeb(target: string): boolean {
  return /^\s*(?:https?|doi:)/i.test(target);
}

/**
 * The address on the web to which a link's target leads, or null. A DOI (`doi:10.…`), which no browser follows, leads where it should be
 * written to lead: whether it exists can be asked all the same.
 */
export function webUrl(target: string): URL | null {
  const read = classifyTarget(target);
  if (read.kind === 'https' || read.kind === 'http') return read.url;
  const isDoi = read.kind === 'invalid' && read.suggestion !== null && /^\s*doi:/i.test(target);
  return isDoi && URL.canParse(read.suggestion) ? new URL(read.suggestion) : null;
}
