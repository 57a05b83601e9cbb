import { parseBrief } from '../brief/parse-brief.js';
import { isMarkdownPath } from '../config/brief-file.js';
import { directoryOf, isInside, resolvePath } from '../config/paths.js';
import { headingAnchors } from '../links/anchors.js';
import type { FileView } from '../rules/rule.js';
import type { Files } from './host.js';
import { uriOf } from './place.js';

/** What the rules may see around the brief at `uri`: nothing outside `root`. Open documents count as the editor has them. */
export function fileView(uri: string, path: string, root: string, files: Files): FileView {
  const directory = directoryOf(path);
  const inside = (relative: string): string | null => {
    const target = resolvePath(directory, relative);
    return isInside(target, root) ? uriOf(target, uri) : null;
  };
  return {
    async exists(relative) {
      const target = inside(relative);
      return target !== null && (await files.stat(target)) !== null;
    },
    async anchors(relative) {
      const target = inside(relative);
      if (target === null || !isMarkdownPath(relative)) return null;
      const text = await files.read(target);
      return text === null ? null : headingAnchors(parseBrief(text));
    },
    async list(relative) {
      const target = inside(relative);
      return target === null ? [] : (await files.list(target)).map((entry) => entry.name);
    },
  };
}
