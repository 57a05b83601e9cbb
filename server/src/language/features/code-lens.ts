import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Brief } from '../../brief/model.js';
import { forecastsIn } from '../../forecasts/read-forecasts.js';
import { toRange } from '../convert.js';
import type { Feature } from '../feature.js';
import { answerFigures } from '../figures.js';
import { guarded } from '../session.js';
import type { Words } from '../words.js';

/** Above each question what its answer holds: 120 words · 2 links · 1/3 forecasts dated. */
export const codeLens: Feature = {
  name: 'code lens',
  capabilities: { codeLensProvider: { resolveProvider: false } },
  register(session) {
    const { connection, workspace, client, briefs } = session;
    connection.onCodeLens(
      guarded<CodeLensParams, CodeLens[]>(session, 'code lens', [], async ({ textDocument }) => {
        const open = await briefs.get(textDocument.uri);
        if (open === null || !(await workspace.clientSettings(open.uri)).codeLens) return [];
        return lensesOf(open.brief, session.words);
      }),
    );
    workspace.onDidChange(({ configuration }) => {
      if (configuration && client.refreshesCodeLenses)
        connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    });
  },
};

function lensesOf(brief: Brief, words: Words): CodeLens[] {
  const { forecasts } = forecastsIn(brief);
  return brief.questions.map((question) => ({
    range: toRange(brief.source, question.span),
    // Figures to read: there is nothing to run.
    command: { title: answerFigures(brief, question, forecasts, words).join(' · '), command: '' },
  }));
}
