import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { SourceText } from '../../../brief/source.js';
import { type Addition, addToConfiguration, newConfiguration } from '../../../config/add-to-configuration.js';
import { directoryOf, isInside, nameOf, resolvePath } from '../../../config/paths.js';
import { contains } from '../../../text/span.js';
import { isWithin } from '../../confined.js';
import { toSpan, toTextEdit } from '../../convert.js';
import { pathOf, uriOf } from '../../place.js';
import type { Session } from '../../session.js';
import { workspaceEdit } from '../../text-changes.js';
import { type ActionRequest, isWanted } from './action.js';

/** Adds an unknown name of the byline to the known authors. */
export async function addAuthors(request: ActionRequest): Promise<CodeAction[]> {
  const { source } = request.open.brief;
  const actions: CodeAction[] = [];
  for (const { rule, diagnostic } of request.findings) {
    if (rule !== 'byline-unknown-author') continue;
    const item = plain(source.slice(toSpan(source, diagnostic.range)));
    const change = await changeConfiguration(request, { list: 'authors', item });
    if (change === null) continue;
    const title = `Add “${item}” to the known authors (${change.name})`;
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: change.edit });
  }
  return actions;
}

const TERM = /^[\p{L}\p{N}][^\r\n|<>[\]{}#`]{0,58}[\p{L}\p{N}.]$/u;
const MOST_WORDS = 5;

/** Adds the selected words to the house's terms, as a foreign term where they stand in emphasis. */
export async function addTerm(request: ActionRequest): Promise<CodeAction[]> {
  const { only, open } = request;
  if (!isWanted(only, CodeActionKind.Refactor)) return [];
  const { source, emphasis, frontMatter } = open.brief;
  const span = toSpan(source, request.range);
  if (span.start === span.end || span.start < (frontMatter?.span.end ?? 0)) return [];
  const preferred = source
    .slice(span)
    .replace(/^[*_]+|(?<![*_])[*_]+$/g, '')
    .trim();
  if (!TERM.test(preferred) || preferred.split(/\s+/).length > MOST_WORDS) return [];
  if (open.settings.terms.some((term) => term.preferred === preferred)) return [];
  const emphasised = emphasis.some((each) => contains(each.span, span) || contains(span, each.span));
  const change = await changeConfiguration(request, { list: 'terms', item: { preferred, emphasis: emphasised } });
  if (change === null) return [];
  const title = `Add “${preferred}” to the terms (${change.name})`;
  return [{ title, kind: CodeActionKind.Refactor, edit: change.edit }];
}

/** A name in the front matter may stand in quotes. */
function plain(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

interface Change {
  /** The file that is changed, for the title. */
  readonly name: string;
  readonly edit: WorkspaceEdit;
}

/** What the schema of a configuration takes at most. */
const LONGEST_ITEM = 500;

/** In the nearest configuration file, in the list of authors that it names, or in a new file in the folder. */
export async function changeConfiguration(
  { session, open }: ActionRequest,
  addition: Addition,
): Promise<Change | null> {
  if (typeof addition.item === 'string' && addition.item.length > LONGEST_ITEM) return null;
  const { file, root } = await session.workspace.settingsFor(open.uri);
  if (file === null) return createConfiguration(session, open.uri, addition);
  const text = await textOf(session, uriOf(file, open.uri), root);
  if (text === null) return null;
  const found = addToConfiguration(file, text.source.text, addition);
  if (found === null) return null;
  if ('edit' in found)
    return {
      name: nameOf(file),
      edit: workspaceEdit(session, text.uri, text.version, [toTextEdit(text.source, found.edit)]),
    };
  if (addition.list !== 'authors') return null;
  const path = resolvePath(directoryOf(file), found.path);
  const list = isInside(path, root) ? await textOf(session, uriOf(path, open.uri), root) : null;
  if (list === null) return null;
  const { source } = list;
  const end = source.text.length;
  const begin = source.text === '' || source.text.endsWith('\n') ? '' : source.lineEnd;
  const line = { span: { start: end, end }, text: `${begin}${addition.item}${source.lineEnd}` };
  return { name: nameOf(path), edit: workspaceEdit(session, list.uri, list.version, [toTextEdit(source, line)]) };
}

function createConfiguration(session: Session, brief: string, addition: Addition): Change | null {
  const folder = session.workspace.folderOf(brief);
  const directory = folder && pathOf(folder.uri);
  if (directory === null || !session.client.createsFiles || !session.client.versionedEdits) return null;
  const uri = uriOf(resolvePath(directory, '.spotlightrc.yaml'), brief);
  const start = { line: 0, character: 0 };
  return {
    name: '.spotlightrc.yaml',
    edit: {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        {
          textDocument: { uri, version: null },
          edits: [{ range: { start, end: start }, newText: newConfiguration(addition) }],
        },
      ],
    },
  };
}

/** A file as the editor has it, else as it is on disk; null where it cannot be read or lies outside `root`. */
async function textOf(
  session: Session,
  uri: string,
  root: string,
): Promise<{ uri: string; version: number | null; source: SourceText } | null> {
  const document = session.briefs.documents.get(uri);
  if (document !== undefined) return { uri, version: document.version, source: new SourceText(document.getText()) };
  if (!(await isWithin(session.files, uri, root))) return null;
  const text = await session.files.read(uri);
  return text === null ? null : { uri, version: null, source: new SourceText(text) };
}
