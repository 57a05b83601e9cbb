import type { CancellationToken, Range } from 'vscode-languageserver';
import type { Brief } from '../../../brief/model.js';
import { classifyTarget } from '../../../links/classify-target.js';
import { mayBeLocal } from '../../../links/link-targets.js';
import type { Span } from '../../../text/span.js';
import { toRange } from '../../convert.js';
import { pathOf } from '../../place.js';
import type { Session } from '../../session.js';
import { WorkspaceIndex } from '../../workspace-index.js';
import { destinationOf, linkSites } from './link-sites.js';

/** A link to a file or an anchor, as it is kept for every file. */
export interface KeptLink {
  readonly target: string;
  readonly range: Range;
  /** What stands behind the `#`, or null where there is none in the source. */
  readonly fragmentRange: Range | null;
}

/** A link that leads to a file. */
export interface IncomingLink extends KeptLink {
  readonly uri: string;
  readonly version: number | null;
  readonly fragment: string | null;
}

export function linkIndex(session: Session): WorkspaceIndex<readonly KeptLink[]> {
  return new WorkspaceIndex(session, 'markdown', keptLinks);
}

/** The links of the whole workspace that lead to the file at `path`, with or without an anchor. */
export async function incomingLinks(
  session: Session,
  index: WorkspaceIndex<readonly KeptLink[]>,
  path: string,
  token: CancellationToken,
): Promise<readonly IncomingLink[]> {
  const found: IncomingLink[] = [];
  for (const { uri, version, value } of await index.all(token)) {
    const from = pathOf(uri);
    if (from === null || value.length === 0) continue;
    const { root } = await session.workspace.settingsFor(uri);
    for (const link of value) {
      const destination = destinationOf(link.target, from, root);
      if (destination?.path === path) found.push({ ...link, uri, version, fragment: destination.fragment });
    }
  }
  return found;
}

function keptLinks(brief: Brief): readonly KeptLink[] {
  const links: KeptLink[] = [];
  const seen = new Set<number>();
  for (const { target, targetSpan } of linkSites(brief)) {
    if (seen.has(targetSpan.start) || !mayBeLocal(target)) continue;
    seen.add(targetSpan.start);
    const { kind } = classifyTarget(target);
    if (kind !== 'anchor' && kind !== 'path') continue;
    const fragment = fragmentSpan(brief, targetSpan);
    links.push({
      target,
      range: toRange(brief.source, targetSpan),
      fragmentRange: fragment && toRange(brief.source, fragment),
    });
  }
  return links;
}

function fragmentSpan({ source }: Brief, { start, end }: Span): Span | null {
  const hash = source.slice({ start, end }).indexOf('#');
  return hash === -1 ? null : { start: start + hash + 1, end };
}
