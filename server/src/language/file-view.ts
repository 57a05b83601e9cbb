import { parseBrief } from '../brief/parse-brief.js';
import { isMarkdownPath } from '../config/brief-file.js';
import { directoryOf, isInside, resolvePath } from '../config/paths.js';
import { headingAnchors } from '../links/anchors.js';
import type { FileView } from '../rules/rule.js';
import { isWithin } from './confined.js';
import type { Files } from './host.js';
import { uriOf } from './place.js';

/**
 * What the rules may see around the brief at `uri`: nothing outside `root`, not even through symbolic links.
 * `openText` gives the text of a document as the editor has it.
 */
export function fileView(
  uri: string,
  path: string,
  root: string,
  files: Files,
  openText: (uri: string) => string | null,
): FileView {
  const directory = directoryOf(path);
  const inside = async (relative: string): Promise<string | null> => {
    const target = resolvePath(directory, relative);
    if (!isInside(target, root)) return null;
    const address = uriOf(target, uri);
    return (await isWithin(files, address, root)) ? address : null;
  };
  return {
    async exists(relative) {
      const target = await inside(relative);
      return target !== null && (await files.stat(target)) !== null;
    },
    async anchors(relative) {
      const target = isMarkdownPath(relative) ? await inside(relative) : null;
      if (target === null) return null;
      const text = openText(target) ?? (await files.read(target));
      return text === null ? null : headingAnchors(parseBrief(text));
    },
    async list(relative) {
      const target = await inside(relative);
      return target === null ? [] : (await files.list(target)).map((entry) => entry.name);
    },
  };
}
