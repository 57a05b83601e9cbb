import type { Brief } from '../../../brief/model.js';
import { parseBrief } from '../../../brief/parse-brief.js';
import { isMarkdownPath } from '../../../config/brief-file.js';
import { isWithin } from '../../confined.js';
import { placeOf, uriOf } from '../../place.js';
import type { Session } from '../../session.js';

export interface OtherFile {
  /** As the editor names it where it is open. */
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  /** Null for what is no Markdown. */
  readonly brief: Brief | null;
}

/** A file that a link in the file at `sibling` leads to, as the editor has it or from the disk; null where none is in `root`. */
export async function otherFile(
  session: Session,
  path: string,
  root: string,
  sibling: string,
): Promise<OtherFile | null> {
  const { briefs, files } = session;
  const uri = uriOf(path, sibling);
  const place = placeOf(uri);
  const open = briefs.documents.all().find((document) => placeOf(document.uri) === place);
  if (open !== undefined) {
    const found = await briefs.get(open.uri);
    return { uri: open.uri, version: open.version, brief: found?.brief ?? parseBrief(open.getText()) };
  }
  if (!(await isWithin(files, uri, root))) return null;
  if (!isMarkdownPath(path)) return (await files.stat(uri)) === null ? null : { uri, version: null, brief: null };
  const text = await files.read(uri);
  return text === null ? null : { uri, version: null, brief: parseBrief(text) };
}
