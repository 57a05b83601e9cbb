import type { Archive } from './archive.js';
import { parseXml } from './parse-xml.js';
import { childrenOf } from './xml.js';

export interface Relationship {
  /** The last word of its type: `hyperlink`, `comments`. */
  readonly type: string;
  /** An address, or the path of a part from the root of the archive. */
  readonly target: string;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** What a part refers to, by id. `path` is that of the part; empty for the whole document. */
export async function readRelationships(archive: Archive, path: string): Promise<Relationships> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const text = await archive.text(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const found = new Map<string, Relationship>();
  if (text === null) return found;
  for (const { attributes } of childrenOf(parseXml(text))) {
    const { Id: id, Type: type = '', Target: target, TargetMode: mode } = attributes;
    if (id === undefined || target === undefined) continue;
    found.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: mode === 'External' ? target : resolvePath(folder, target),
    });
  }
  return found;
}

/** The path of the first part of a type that is there. */
export function partOf(archive: Archive, relationships: Relationships, type: string): string | null {
  for (const { type: other, target } of relationships.values()) {
    if (other === type && archive.has(target)) return target;
  }
  return null;
}

/** `../a.xml` seen from `word/` is `a.xml`; a fragment alone stays one. */
function resolvePath(folder: string, target: string): string {
  if (target.startsWith('#')) return target;
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
