import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Brief } from '../../../brief/model.js';
import { parseBrief } from '../../../brief/parse-brief.js';
import { createSlugger } from '../../../brief/slug.js';
import { foldFragment } from '../../../links/anchors.js';
import { applyEdits } from '../../../text/edit.js';
import type { OpenBrief } from '../../briefs.js';
import { toOffset, toRange } from '../../convert.js';
import type { Feature } from '../../feature.js';
import { pathOf } from '../../place.js';
import { guarded, type Session } from '../../session.js';
import type { WorkspaceIndex } from '../../workspace-index.js';
import { type AnchorPlace, anchorAt, anchorPlaces } from './anchor-places.js';
import { incomingLinks, type KeptLink, linkIndex } from './incoming.js';

/** Renames a heading, and with it every anchor of the workspace that points to it, in files that are open or not. */
export const rename: Feature = {
  name: 'rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  register(session) {
    const index = linkIndex(session);
    session.connection.onPrepareRename(
      guarded<PrepareRenameParams, { range: Range; placeholder: string } | null>(
        session,
        'rename',
        null,
        async ({ textDocument, position }) => {
          const open = await session.briefs.get(textDocument.uri);
          if (open === null) return null;
          const { source } = open.brief;
          const heading = anchorAt(open.brief, toOffset(source, position));
          return heading && { range: toRange(source, heading.span), placeholder: source.slice(heading.span) };
        },
      ),
    );
    session.connection.onRenameRequest(
      guarded<RenameParams, WorkspaceEdit | null>(session, 'rename', null, async (params, token) => {
        const open = await session.briefs.get(params.textDocument.uri);
        const heading = open && anchorAt(open.brief, toOffset(open.brief.source, params.position));
        if (open === null || heading === null) throw refusal('Only headings can be renamed.');
        const text = params.newName.replace(/\s+/g, ' ').trim();
        if (!/[\p{L}\p{N}]/u.test(text)) throw refusal('A heading needs words.');
        return renamed(session, index, open, heading, text, token);
      }),
    );
  },
};

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

async function renamed(
  session: Session,
  index: WorkspaceIndex<readonly KeptLink[]>,
  { uri, version, brief }: OpenBrief,
  heading: AnchorPlace,
  text: string,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const edits = new Map<string, { version: number | null; edits: TextEdit[] }>();
  const add = (to: string, its: number | null, edit: TextEdit): void => {
    const known = edits.get(to);
    if (known === undefined) edits.set(to, { version: its, edits: [edit] });
    else known.edits.push(edit);
  };
  add(uri, version, { range: toRange(brief.source, heading.span), newText: text });
  const changes = changedAnchors(brief, heading, text);
  const path = pathOf(uri);
  if (path !== null && changes.size > 0) {
    for (const link of await incomingLinks(session, index, path, token)) {
      const newText = link.fragment === null ? undefined : changes.get(foldFragment(link.fragment));
      if (newText !== undefined && link.fragmentRange !== null)
        add(link.uri, link.version, { range: link.fragmentRange, newText });
    }
  }
  if (!session.client.versionedEdits)
    return { changes: Object.fromEntries([...edits].map(([to, change]) => [to, change.edits])) };
  return {
    documentChanges: [...edits].map(([to, change]) => ({
      textDocument: { uri: to, version: change.version },
      edits: change.edits,
    })),
  };
}

/** Folded old anchors and the new ones. Another heading may get another anchor too: the second of two equal ones is numbered. */
function changedAnchors(brief: Brief, heading: AnchorPlace, text: string): ReadonlyMap<string, string> {
  const before = anchorPlaces(brief);
  const after = anchorPlaces(parseBrief(applyEdits(brief.source.text, [{ span: heading.span, text }])));
  const pairs =
    before.length === after.length
      ? before.map(({ slug }, at) => ({ before: slug, after: after[at]?.slug ?? slug }))
      : [{ before: heading.slug, after: createSlugger()(text) }];
  const changed = pairs.filter((pair) => pair.before !== pair.after);
  return new Map(changed.map((pair) => [foldFragment(pair.before), pair.after]));
}
