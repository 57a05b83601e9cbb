import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Brief } from '../../../brief/model.js';
import { forecastsIn } from '../../../forecasts/read-forecasts.js';
import type { Span } from '../../../text/span.js';
import { toRange } from '../../convert.js';
import type { Feature } from '../../feature.js';
import { fuzzyScore } from '../../fuzzy.js';
import { guarded } from '../../session.js';
import { WorkspaceIndex } from '../../workspace-index.js';
import { oneLine } from './outline.js';

/** More than anybody reads; editors ask again with more letters. */
const MOST = 500;

type OwnSymbol = Omit<SymbolInformation, 'location'> & { readonly range: SymbolInformation['location']['range'] };

/** Titles, questions and forecasts of all briefs, the best first. */
export const workspaceSymbols: Feature = {
  name: 'workspace symbols',
  capabilities: { workspaceSymbolProvider: true },
  register(session) {
    const index = new WorkspaceIndex(session, 'briefs', symbolsOf);
    session.connection.onWorkspaceSymbol(
      guarded<WorkspaceSymbolParams, SymbolInformation[]>(
        session,
        'workspace symbols',
        [],
        async ({ query }, token) => {
          const found: { readonly score: number; readonly symbol: SymbolInformation }[] = [];
          for (const { uri, value } of await index.all(token)) {
            for (const { range, ...own } of value) {
              const score = fuzzyScore(query, own.name);
              if (score !== null) found.push({ score, symbol: { ...own, location: { uri, range } } });
            }
          }
          return found
            .sort((a, b) => b.score - a.score)
            .slice(0, MOST)
            .map(({ symbol }) => symbol);
        },
      ),
    );
  },
};

function symbolsOf(brief: Brief): OwnSymbol[] {
  const { source, title, questions } = brief;
  const containerName = title === null ? undefined : oneLine(title.text);
  const symbol = (text: string, kind: SymbolKind, span: Span, within: string | undefined): OwnSymbol => ({
    name: oneLine(text) || '…',
    kind,
    range: toRange(source, span),
    ...(within !== undefined && { containerName: within }),
  });
  return [
    ...(title === null ? [] : [symbol(title.text, SymbolKind.File, title.span, undefined)]),
    ...questions.map((question) => symbol(question.text, SymbolKind.Method, question.span, containerName)),
    ...forecastsIn(brief).forecasts.map(({ text, span, question }) =>
      symbol(text, SymbolKind.Event, span, question?.text ?? containerName),
    ),
  ];
}
