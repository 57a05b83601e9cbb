import type { Location, ReferenceParams } from 'vscode-languageserver';
import { foldFragment } from '../../../links/anchors.js';
import type { OpenBrief } from '../../briefs.js';
import { toOffset, toRange } from '../../convert.js';
import type { Feature } from '../../feature.js';
import { pathOf } from '../../place.js';
import { guarded, type Session } from '../../session.js';
import { anchorAt, placeNamed } from './anchor-places.js';
import { incomingLinks, linkIndex } from './incoming.js';
import { type Destination, destinationOf, siteAt } from './link-sites.js';
import { otherFile } from './other-file.js';

/** All links of the workspace to a heading, asked for at the heading or at one of the links; at a link to a file, all to that file. */
export const references: Feature = {
  name: 'references',
  capabilities: { referencesProvider: true },
  register(session) {
    const index = linkIndex(session);
    session.connection.onReferences(
      guarded<ReferenceParams, Location[] | null>(session, 'references', null, async (params, token) => {
        const open = await session.briefs.get(params.textDocument.uri);
        if (open === null) return null;
        const { root } = await session.workspace.settingsFor(open.uri);
        const wanted = wantedAt(open, toOffset(open.brief.source, params.position), root);
        if (wanted === null) return null;
        const { path, fragment } = wanted;
        const wantedFragment = fragment === null ? null : foldFragment(fragment);
        const links = (await incomingLinks(session, index, path, token))
          .filter(
            (link) =>
              wantedFragment === null || (link.fragment !== null && foldFragment(link.fragment) === wantedFragment),
          )
          .map(({ uri, range }) => ({ uri, range }));
        const heading = params.context.includeDeclaration ? await headingOf(session, wanted, root, open.uri) : null;
        return heading === null ? links : [heading, ...links];
      }),
    );
  },
};

function wantedAt({ uri, brief }: OpenBrief, offset: number, root: string): Destination | null {
  const path = pathOf(uri);
  if (path === null) return null;
  const site = siteAt(brief, offset);
  if (site !== null) return destinationOf(site.target, path, root);
  const heading = anchorAt(brief, offset);
  return heading === null ? null : { path, fragment: heading.slug };
}

async function headingOf(
  session: Session,
  { path, fragment }: Destination,
  root: string,
  sibling: string,
): Promise<Location | null> {
  if (fragment === null) return null;
  const file = await otherFile(session, path, root, sibling);
  if (file?.brief == null) return null;
  const place = placeNamed(file.brief, fragment);
  return place === null ? null : { uri: file.uri, range: toRange(file.brief.source, place.span) };
}
