import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import type { Feature } from '../../feature.js';
import { guarded } from '../../session.js';
import { outlineOf } from './outline.js';

/** The outline of a brief, nested where the client can show that. */
export const documentSymbols: Feature = {
  name: 'document symbols',
  capabilities: { documentSymbolProvider: { label: 'Brief' } },
  register(session) {
    session.connection.onDocumentSymbol(
      guarded<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
        session,
        'document symbols',
        [],
        async ({ textDocument: { uri } }) => {
          const open = await session.briefs.get(uri);
          if (open === null) return [];
          const symbols = outlineOf(open.brief, session.words);
          return session.client.nestedSymbols ? symbols : flattened(symbols, uri);
        },
      ),
    );
  },
};

function flattened(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flattened(children ?? [], uri, name),
  ]);
}
