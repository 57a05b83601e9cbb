import { URI } from 'vscode-uri';
import { resolvePath } from '../config/paths.js';

/** The path in an address as the core knows paths: with `/`, decoded; null for an address that has none. */
export function pathOf(uri: string): string | null {
  const parsed = parse(uri);
  if (parsed === null || !parsed.path.startsWith('/')) return null;
  // `file:///c%3A/x` is `C:/x` to the core.
  const drive = /^\/([A-Za-z]):/.exec(parsed.path);
  return resolvePath('/', drive === null ? parsed.path : `${drive[1]?.toUpperCase()}:${parsed.path.slice(3)}`);
}

/** The address of a path on the same file system as `sibling`. */
export function uriOf(path: string, sibling: string): string {
  const base = parse(sibling) ?? URI.file('/');
  return base.with({ path: path.startsWith('/') ? path : `/${path}`, query: '', fragment: '' }).toString();
}

/** One address for all ways to write that of a file; what is behind `?` belongs to it, since it may name another state of the file. */
export function placeOf(uri: string): string {
  const path = pathOf(uri);
  const query = parse(uri)?.query ?? '';
  return path === null ? uri : `${uriOf(path, uri)}?${query}`;
}

/** How editors name the old halves of comparisons, and other states of a file: by the tool that knows them, or by a query. */
const PAST = /^(?:git[a-z.-]*|svn|hg|fugitive|diffview):/i;

/** Whether an address names another state of a file than the one that is there now. Folders of the workspace are the caller's business. */
export function namesPast(uri: string): boolean {
  return !/^(?:file|untitled):/i.test(uri) && (PAST.test(uri) || (parse(uri)?.query ?? '') !== '');
}

function parse(uri: string): URI | null {
  try {
    return URI.parse(uri, true);
  } catch {
    return null;
  }
}
