import type { LinkState, LinkStatus } from '../../protocol.js';
import type { Session } from '../../session.js';

/** How the check of an open brief's links stands; null where there is no such brief. */
export async function linkStatus(session: Session, uri: string): Promise<LinkStatus | null> {
  const { briefs, links, workspace } = session;
  const open = await briefs.get(uri);
  if (open === null || workspace.isPast(uri)) return null;
  const { online } = open.settings.links;
  const wanted = online || (await workspace.clientSettings(uri)).base.links.online;
  const underWay = links.openOf(uri);
  return { uri, state: stateOf(session, uri, online, underWay), byFile: wanted && !online, open: underWay };
}

export function stateOf({ links }: Session, uri: string, online: boolean, underWay = links.openOf(uri)): LinkState {
  if (links.able !== 'yes') return links.able;
  if (underWay > 0) return 'checking';
  if (links.isFollowed(uri) && links.isOffline) return 'offline';
  return online ? 'done' : 'off';
}
