import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Brief } from '../../../brief/model.js';
import { directoryOf, isInside, relativePath, resolvePath } from '../../../config/paths.js';
import { decodePercent } from '../../../links/local-target.js';
import { pathOf, uriOf } from '../../place.js';
import { cancelled } from '../../session.js';
import type { WorkspaceIndex } from '../../workspace-index.js';
import { type AnchorPlace, anchorPlaces } from '../links/anchor-places.js';
import { otherFile } from '../links/other-file.js';
import { type ItemParts, toItems } from './item.js';
import type { CompletionPlace } from './place.js';

/** What has been typed of a target, behind `](` or `[label]:`. */
const TARGET = /(?:\]\(|^[ ]{0,3}\[[^\][]{1,200}\]:[ \t]{1,9})(<?)([^()<>]*)$/;
/** More entries of one directory nobody looks through. */
const MOST = 500;

export type TitleIndex = WorkspaceIndex<string | null>;

export function titleOf(brief: Brief): string | null {
  return brief.title?.text ?? null;
}

/** Files, directories and anchors where a target is written. */
export function linkItems(titles: TitleIndex): (place: CompletionPlace) => Promise<CompletionItem[] | null> {
  return async (place) => {
    const { before, behind, offset, open, session } = place;
    const opened = Math.max(before.lastIndexOf(']('), before.lastIndexOf(']:'));
    const match =
      opened === -1 ? null : TARGET.exec(opened === before.lastIndexOf('](') ? before.slice(opened) : before);
    if (match === null) return null;
    const typed = match[2] ?? '';
    if (/^[a-z][a-z\d+.-]*:/i.test(typed)) return [];
    // A target without `<` ends at the first blank; what follows is its title.
    if (match[1] === '' && /\s/.test(typed)) return [];
    const rest = /^[^\s()<>]*/.exec(behind)?.[0].length ?? 0;
    const span = { start: offset - typed.length, end: offset + rest };
    const hash = typed.indexOf('#');
    const parts =
      hash === -1
        ? [...(await fileParts(place, typed, span, titles)), ...(typed === '' ? anchorParts(open.brief, '', span) : [])]
        : await headingParts(place, typed.slice(0, hash), span);
    return toItems(open.brief.source, session.client.snippets, parts);
  };
}

async function headingParts(place: CompletionPlace, path: string, span: ItemParts['span']): Promise<ItemParts[]> {
  const { open, session } = place;
  if (path === '') return anchorParts(open.brief, '', span);
  const own = pathOf(open.uri);
  if (own === null) return [];
  const { root } = await session.workspace.settingsFor(open.uri);
  const target = resolvePath(directoryOf(own), decodePercent(path));
  if (!isInside(target, root)) return [];
  const file = target === own ? { brief: open.brief } : await otherFile(session, target, root, open.uri);
  return file?.brief == null ? [] : anchorParts(file.brief, path, span);
}

function anchorParts(brief: Brief, path: string, span: ItemParts['span']): ItemParts[] {
  const seen = new Set<string>();
  return anchorPlaces(brief)
    .filter(({ slug }) => slug !== '' && !seen.has(slug) && seen.add(slug))
    .map(({ slug, text }: AnchorPlace) => ({
      label: `#${slug}`,
      kind: CompletionItemKind.Reference,
      span,
      text: `${path}#${slug}`,
      filter: `${path}#${slug}`,
      detail: text,
    }));
}

/** What is in the directory that has been typed; with nothing typed, also the other briefs and Markdown of the workspace. */
async function fileParts(
  { open, session, token }: CompletionPlace,
  typed: string,
  span: ItemParts['span'],
  titles: TitleIndex,
): Promise<ItemParts[]> {
  const own = pathOf(open.uri);
  if (own === null || open.uri.startsWith('untitled:')) return [];
  const { root } = await session.workspace.settingsFor(open.uri);
  const written = typed.slice(0, typed.lastIndexOf('/') + 1);
  const directory = resolvePath(directoryOf(own), decodePercent(written));
  if (!isInside(directory, root)) return [];
  const entries = (await session.files.list(uriOf(directory, open.uri)))
    .filter(({ name, kind }) => kind !== 'link' && !name.startsWith('.') && resolvePath(directory, name) !== own)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (token.isCancellationRequested) throw cancelled();
  const parts = entries.slice(0, MOST).map(({ name, kind }): ItemParts => {
    const isDirectory = kind === 'directory';
    const text = written + encodePath(name) + (isDirectory ? '/' : '');
    const label = isDirectory ? `${name}/` : name;
    return {
      label,
      kind: isDirectory ? CompletionItemKind.Folder : CompletionItemKind.File,
      span,
      text,
      filter: text,
    };
  });
  if (written !== '') return parts;
  const here = new Set(parts.map(({ text }) => text));
  const elsewhere = (await titles.all(token)).flatMap(({ uri, value }): ItemParts[] => {
    const path = pathOf(uri);
    if (path === null || path === own || !isInside(path, root)) return [];
    const text = relativePath(directoryOf(own), path).split('/').map(encodePath).join('/');
    const detail = value === null ? {} : { detail: value };
    return here.has(text) ? [] : [{ label: text, kind: CompletionItemKind.File, span, text, filter: text, ...detail }];
  });
  return [...parts, ...elsewhere].slice(0, MOST);
}

/** What would end a target, or be taken for encoding. */
function encodePath(name: string): string {
  return name.replace(/[\s%?#()<>\\]/g, (character) =>
    /[()]/.test(character) ? `%${character.charCodeAt(0).toString(16)}` : encodeURIComponent(character),
  );
}
