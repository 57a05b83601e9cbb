import type { DefinitionParams, Location } from 'vscode-languageserver';
import { toOffset, toRange } from '../../convert.js';
import type { Feature } from '../../feature.js';
import { pathOf } from '../../place.js';
import { guarded } from '../../session.js';
import { placeNamed } from './anchor-places.js';
import { destinationOf, siteAt } from './link-sites.js';
import { otherFile } from './other-file.js';

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** From a link to its file or heading, from a reference link to its definition. */
export const definition: Feature = {
  name: 'definition',
  capabilities: { definitionProvider: true },
  register(session) {
    session.connection.onDefinition(
      guarded<DefinitionParams, Location | null>(session, 'definition', null, async ({ textDocument, position }) => {
        const open = await session.briefs.get(textDocument.uri);
        if (open === null) return null;
        const { uri, brief } = open;
        const site = siteAt(brief, toOffset(brief.source, position));
        if (site === null) return null;
        if (site.definition !== null) return { uri, range: toRange(brief.source, site.definition) };
        const path = pathOf(uri);
        if (path === null) return null;
        const { root } = await session.workspace.settingsFor(uri);
        const destination = destinationOf(site.target, path, root);
        if (destination === null) return null;
        const { fragment } = destination;
        const file = destination.path === path ? { uri, brief } : await otherFile(session, destination.path, root, uri);
        if (file === null) return null;
        if (fragment === null || file.brief === null) return { uri: file.uri, range: TOP };
        const place = placeNamed(file.brief, fragment);
        return place === null ? null : { uri: file.uri, range: toRange(file.brief.source, place.span) };
      }),
    );
  },
};
