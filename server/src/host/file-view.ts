import { readdirSync, realpathSync, statSync } from 'node:fs';
import { parseBrief } from '../brief/parse-brief.js';
import { isMarkdownPath } from '../config/brief-file.js';
import { directoryOf, isInside, resolvePath } from '../config/paths.js';
import type { FileView } from '../rules/rule.js';
import { slashes } from './paths.js';
import { readTextFile } from './read-text.js';

const HTML_ID = /<[a-z][^<>]{0,500}?\s(?:id|name)=["']?([^"'\s<>]+)/gi;

/** What the rules may see of the files around a brief; nothing outside `root`, not even through symbolic links. */
export function createFileView(brief: string, root: string, maxFileSize: number): FileView {
  const directory = directoryOf(brief);
  const inside = (path: string): string | null => {
    const target = resolvePath(directory, path);
    if (!isInside(target, root)) return null;
    try {
      return isInside(slashes(realpathSync(target)), slashes(realpathSync(root))) ? target : null;
    } catch {
      return null;
    }
  };
  return {
    async exists(path) {
      return inside(path) !== null;
    },
    async anchors(path) {
      const target = inside(path);
      if (target === null || !isMarkdownPath(target)) return null;
      try {
        return anchorsOf(readTextFile(target, maxFileSize));
      } catch {
        return null;
      }
    },
    async list(path) {
      const target = inside(path);
      try {
        return target === null || !statSync(target).isDirectory() ? [] : readdirSync(target);
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
