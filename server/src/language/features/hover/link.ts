import { classifyTarget } from '../../../links/classify-target.js';
import type { OpenBrief } from '../../briefs.js';
import { codeSpan, escapeMarkdown } from '../../markdown-text.js';
import { pathOf } from '../../place.js';
import type { Session } from '../../session.js';
import { placeNamed } from '../links/anchor-places.js';
import { destinationOf, siteAt } from '../links/link-sites.js';
import { otherFile } from '../links/other-file.js';
import { checkedText } from './checked.js';
import type { Hovered } from './hovered.js';

/** What a link leads to: an address, a file with its title, a heading; and what is known about its state. */
export async function hoveredLink(session: Session, open: OpenBrief, offset: number): Promise<Hovered[]> {
  const { uri, brief } = open;
  const site = siteAt(brief, offset);
  if (site === null) return [];
  const said = (markdown: string): Hovered[] => [{ span: site.span, markdown }];
  const read = classifyTarget(site.target);
  if (read.kind === 'https' || read.kind === 'http')
    return said(`${codeSpan(read.url.href)}\n\n${checkedText(session, open, read.url)}`);
  if (read.kind === 'invalid') return said(`${codeSpan(site.target)}: ${escapeMarkdown(read.reason)}`);
  const path = pathOf(uri);
  if ((read.kind !== 'path' && read.kind !== 'anchor') || path === null) return [];
  const { root } = await session.workspace.settingsFor(uri);
  const destination = destinationOf(site.target, path, root);
  if (destination === null) return said(`${codeSpan(site.target)}: outside the workspace`);
  const own = destination.path === path;
  const file = own ? { uri, brief } : await otherFile(session, destination.path, root, uri);
  if (file === null) return said(`${codeSpan(site.target)}: there is no such file`);
  const lines = [codeSpan(site.target)];
  if (!own && file.brief?.title) lines.push(`**${escapeMarkdown(file.brief.title.text)}**`);
  const { fragment } = destination;
  if (fragment !== null && file.brief !== null) {
    const place = placeNamed(file.brief, fragment);
    lines.push(place === null ? 'There is no heading with this anchor.' : escapeMarkdown(place.text));
  }
  return said(lines.join('\n\n'));
}
