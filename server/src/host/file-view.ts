import { readdirSync } from 'node:fs';
import { parseBrief } from '../brief/parse-brief.js';
import { isMarkdownPath } from '../config/brief-file.js';
import { directoryOf, isInside, resolvePath } from '../config/paths.js';
import type { FileView } from '../rules/rule.js';
import { readRealTextFile } from './read-text.js';
import { realPath } from './real-path.js';

const HTML_ID = /<[a-z][^<>]{0,500}?\s(?:id|name)=["']?([^"'\s<>]+)/gi;

/** What the rules may see of the files around a brief; nothing outside `root`, not even through symbolic links. */
export function createFileView(brief: string, root: string, maxFileSize: number): FileView {
  const directory = directoryOf(brief);
  let realRoot: string | null | undefined;
  /** The real path of what lies in the root; null for everything else. */
  const inside = (path: string): string | null => {
    const target = resolvePath(directory, path);
    if (!isInside(target, root)) return null;
    realRoot ??= realPath(root);
    const real = realPath(target);
    return real !== null && realRoot !== null && isInside(real, realRoot) ? real : null;
  };
  return {
    async exists(path) {
      return inside(path) !== null;
    },
    async anchors(path) {
      const real = isMarkdownPath(resolvePath(directory, path)) ? inside(path) : null;
      if (real === null) return null;
      try {
        return anchorsOf(readRealTextFile(real, maxFileSize));
      } catch {
        return null;
      }
    },
    async list(path) {
      const real = inside(path);
      try {
        return real === null ? [] : readdirSync(real);
      } catch {
        return [];
      }
    },
  };
}

function anchorsOf(text: string): string[] {
  const headings = parseBrief(text).headings.map((heading) => heading.slug);
  return [...headings, ...[...text.matchAll(HTML_ID)].map((match) => match[1] ?? '')];
}
