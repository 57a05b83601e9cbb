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

function parse(uri: string): URI | null {
  try {
    return URI.parse(uri, true);
  } catch {
    return null;
  }
}
