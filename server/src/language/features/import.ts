import { parseOptions } from '../../config/parse-options.js';
import { cleanPiece } from '../../import/clean-pasted.js';
import { type FileKind, fileKind, textKind } from '../../import/file-kind.js';
import { finishWord } from '../../import/finish-word.js';
import { foreignFile } from '../../import/foreign-file.js';
import { type ImportOptions, importText } from '../../import/import-text.js';
import { parseIsoDay } from '../../text/day.js';
import type { Feature } from '../feature.js';
import type { CleanPastedAnswer, CleanPastedParams, ImportAnswer, ImportParams } from '../protocol.js';
import { guarded, type Session } from '../session.js';

export const IMPORT_REQUEST = 'spotlight/import';
export const CLEAN_PASTED_REQUEST = 'spotlight/cleanPasted';

/** Texts from elsewhere become briefs, or pieces that can stand in one. */
export const bringIn: Feature = {
  name: 'import',
  capabilities: {},
  register(session) {
    session.connection.onRequest<ImportAnswer, unknown>(
      IMPORT_REQUEST,
      guarded<ImportParams, ImportAnswer>(
        session,
        'import',
        { error: session.words.importProblems.unreadable },
        (params) => importFor(session, params),
      ),
    );
    session.connection.onRequest(
      CLEAN_PASTED_REQUEST,
      guarded<CleanPastedParams, CleanPastedAnswer | null>(session, 'import', null, async ({ text, uri }) => {
        const open = await session.briefs.get(uri);
        const settings = open === null ? {} : { ...parseOptions(open.settings), lang: open.brief.lang };
        return cleanPiece(text, settings);
      }),
    );
  },
};

async function importFor(session: Session, { text, base64, uri, date, lang }: ImportParams): Promise<ImportAnswer> {
  const day = date === undefined ? null : parseIsoDay(date);
  const reading = uri === undefined ? {} : parseOptions((await session.workspace.settingsFor(uri)).settings);
  const { language: notesIn, importProblems: problems } = session.words;
  const options: ImportOptions = {
    ...reading,
    notesIn,
    ...(day !== null && { date: day }),
    ...(lang !== undefined && { lang }),
  };
  const foreign = (kind: FileKind | null) =>
    kind === null || kind === 'word' ? null : { error: problems.failed(foreignFile(kind, notesIn)) };
  if (text !== undefined) return foreign(textKind(text)) ?? importText(text, options);
  if (base64 === undefined) return { error: problems.empty };
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  const kind = fileKind(bytes);
  if (kind === 'word') return importWord(session, bytes, options);
  const refusal = foreign(kind);
  if (refusal !== null) return refusal;
  try {
    return importText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), options);
  } catch {
    return { error: problems.encoding };
  }
}

async function importWord({ host, words }: Session, bytes: Uint8Array, options: ImportOptions): Promise<ImportAnswer> {
  const { importProblems: problems } = words;
  if (host.readWord === null) return { error: problems.noWordHere };
  try {
    return finishWord(await host.readWord(bytes), options);
  } catch (error) {
    return { error: problems.failed(error instanceof Error ? error.message : String(error)) };
  }
}
