import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { Brief } from '../../brief/model.js';
import { forecastsIn } from '../../forecasts/read-forecasts.js';
import { datedWording } from '../../rules/support/forecast.js';
import type { Span } from '../../text/span.js';
import { toPosition, toSpan } from '../convert.js';
import type { Feature } from '../feature.js';
import { guarded } from '../session.js';
import { toTextEdits } from '../text-changes.js';
import type { Words } from '../words.js';

/** Behind each relative horizon the days it means: this autumn ⟨Sep–Nov 2021⟩. */
export const inlayHints: Feature = {
  name: 'inlay hints',
  capabilities: { inlayHintProvider: true },
  register(session) {
    const { connection, workspace, client, briefs } = session;
    connection.languages.inlayHint.on(
      guarded<InlayHintParams, InlayHint[]>(session, 'inlay hints', [], async ({ textDocument, range }) => {
        const open = await briefs.get(textDocument.uri);
        if (open === null || !(await workspace.clientSettings(open.uri)).inlayHints) return [];
        return hintsIn(open.brief, toSpan(open.brief.source, range), session.words);
      }),
    );
    workspace.onDidChange(({ configuration }) => {
      if (configuration && client.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(() => undefined);
    });
  },
};

/** A horizon that a comment dates needs no hint: the comment says it. Accepting a hint writes the days into the text. */
function hintsIn(brief: Brief, within: Span, words: Words): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const forecast of forecastsIn(brief).forecasts) {
    const { stated, comment } = forecast;
    if (stated?.class !== 'relative' || comment !== null) continue;
    const { from, to, span } = stated;
    const label = words.horizon(from, to);
    if (label === '' || span.end < within.start || within.end < span.end) continue;
    const wording = datedWording(brief, forecast);
    hints.push({
      position: toPosition(brief.source, span.end),
      label: `⟨${label}⟩`,
      paddingLeft: true,
      ...(brief.date !== null && { tooltip: words.countedFrom(brief.date) }),
      ...(wording !== null && { textEdits: toTextEdits(brief.source, wording.edits) }),
    });
  }
  return hints;
}
