import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import type { Brief } from '../../../brief/model.js';
import { classifyTarget } from '../../../links/classify-target.js';
import type { OpenBrief } from '../../briefs.js';
import { toPosition, toRange } from '../../convert.js';
import type { Feature } from '../../feature.js';
import { pathOf, uriOf } from '../../place.js';
import { guarded, type Session } from '../../session.js';
import { placeNamed } from './anchor-places.js';
import { destinationOf, linkSites } from './link-sites.js';
import { otherFile } from './other-file.js';

interface LinkData {
  readonly path: string;
  readonly root: string;
  readonly sibling: string;
  readonly fragment: string;
}

/** Web addresses, files and anchors to click on. Where an anchor in another file stands is found out when it is clicked. */
export const documentLinks: Feature = {
  name: 'document links',
  capabilities: { documentLinkProvider: { resolveProvider: true } },
  register(session) {
    session.connection.onDocumentLinks(
      guarded<DocumentLinkParams, DocumentLink[]>(session, 'document links', [], async ({ textDocument }) => {
        const open = await session.briefs.get(textDocument.uri);
        return open === null ? [] : linksOf(session, open);
      }),
    );
    session.connection.onDocumentLinkResolve((link, token) =>
      guarded<DocumentLink, DocumentLink>(session, 'document links', link, () => resolve(session, link))(link, token),
    );
  },
};

async function linksOf({ workspace }: Session, { uri, brief }: OpenBrief): Promise<DocumentLink[]> {
  const path = pathOf(uri);
  const { root } = await workspace.settingsFor(uri);
  const links: DocumentLink[] = [];
  for (const { span, target } of linkSites(brief)) {
    const range = toRange(brief.source, span);
    const read = classifyTarget(target);
    if (read.kind === 'https' || read.kind === 'http') links.push({ range, target: read.url.href });
    if (read.kind === 'mailto') links.push({ range, target: target.trim() });
    if (read.kind === 'anchor') {
      const place = placeNamed(brief, read.fragment);
      if (place !== null) links.push({ range, target: `${uri}${lineFragment(brief, place.span.start)}` });
    }
    const destination = read.kind === 'path' && path !== null ? destinationOf(target, path, root) : null;
    if (destination === null) continue;
    if (destination.fragment === null) links.push({ range, target: uriOf(destination.path, uri) });
    else {
      const data: LinkData = { path: destination.path, fragment: destination.fragment, root, sibling: uri };
      links.push({ range, data });
    }
  }
  return links;
}

async function resolve(session: Session, link: DocumentLink): Promise<DocumentLink> {
  const { data } = link;
  if (!isLinkData(data)) return link;
  const file = await otherFile(session, data.path, data.root, data.sibling);
  if (file === null) return { ...link, target: uriOf(data.path, data.sibling) };
  const place = file.brief && placeNamed(file.brief, data.fragment);
  const fragment = file.brief && place ? lineFragment(file.brief, place.span.start) : '';
  return { ...link, target: file.uri + fragment };
}

function isLinkData(data: unknown): data is LinkData {
  if (typeof data !== 'object' || data === null) return false;
  const parts = data as Record<string, unknown>;
  return ['path', 'root', 'sibling', 'fragment'].every((name) => typeof parts[name] === 'string');
}

/** Editors open `#L12` at its line; an anchor's name would say nothing to them. */
function lineFragment({ source }: Brief, offset: number): string {
  return `#L${toPosition(source, offset).line + 1}`;
}
