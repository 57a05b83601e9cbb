import type { Brief } from '../../brief/model.js';
import type { Range as SourceRange } from '../../brief/source.js';
import { relativePath } from '../../config/paths.js';
import { timelineSvg } from '../../export/timeline.js';
import { byDay, isDue, type RegisterEntry, registerOf } from '../../forecasts/register/entry.js';
import { visible } from '../../text/visible.js';
import type { Feature } from '../feature.js';
import { horizonLabel } from '../figures.js';
import { pathOf } from '../place.js';
import type {
  Area,
  ExportRegisterAnswer,
  RegisterAnswer,
  RegisterItem,
  TimelineAnswer,
  TimelineParams,
} from '../protocol.js';
import { guarded, type Session } from '../session.js';
import type { Words } from '../words.js';
import { WorkspaceIndex } from '../workspace-index.js';

/** `spotlight/register`, `spotlight/timeline` and `spotlight/exportRegister`: the forecasts of all briefs of the workspace, open or not. */
export const register: Feature = {
  name: 'register',
  capabilities: {},
  register(session) {
    const index = new WorkspaceIndex(session, 'briefs', (brief, uri) => entriesOf(session, brief, uri));
    session.connection.onRequest(
      'spotlight/register',
      guarded<unknown, RegisterAnswer>(session, 'register', { items: [] }, async (_, token) => {
        const today = session.host.today();
        const found = await index.all(token);
        return {
          items: found.flatMap(({ uri, value }) => value.map((entry) => toItem(entry, uri, today, session.words))),
        };
      }),
    );
    session.connection.onRequest(
      'spotlight/timeline',
      guarded<TimelineParams | null, TimelineAnswer | null>(session, 'timeline', null, async (params, token) => {
        const wanted = params?.only === undefined ? null : new Set(params.only.map(({ uri, id }) => `${uri}#${id}`));
        const entries = (await index.all(token)).flatMap(({ uri, value }) =>
          wanted === null ? value : value.filter(({ id }) => wanted.has(`${uri}#${id}`)),
        );
        return { svg: timelineSvg(byDay(entries), { today: session.host.today(), language: session.words.language }) };
      }),
    );
    session.connection.onRequest(
      'spotlight/exportRegister',
      guarded<{ format?: unknown } | null, ExportRegisterAnswer | null>(
        session,
        'export register',
        null,
        async (params, token) => {
          const entries = byDay((await index.all(token)).flatMap(({ value }) => value));
          // The libraries are made ready when somebody exports.
          if (params?.format === 'csv')
            return { text: (await import('../../forecasts/register/csv.js')).toCsv(entries) };
          if (params?.format === 'ics')
            return { text: (await import('../../forecasts/register/ics.js')).toIcs(entries) };
          return null;
        },
      ),
    );
  },
};

function entriesOf({ workspace }: Session, brief: Brief, uri: string): RegisterEntry[] {
  const path = pathOf(uri);
  // The same ids as on the command line: paths count from where the configuration's reach ends.
  const root = workspace.known(uri)?.root;
  const home = path === null || root === undefined ? uri : relativePath(root, path);
  return registerOf(home, home, brief);
}

function toItem(entry: RegisterEntry, uri: string, today: string, words: Words): RegisterItem {
  const { id, title, published, forecast, range, horizonRange } = entry;
  const { horizon } = forecast;
  return {
    id,
    uri,
    range: toLspRange(range),
    text: visible(forecast.text),
    question: forecast.question && visible(forecast.question.text),
    title,
    published,
    horizon: horizon && {
      text: visible(horizon.text),
      class: horizon.class,
      start: horizon.from,
      end: horizon.to,
      range: toLspRange(horizonRange ?? range),
    },
    label: horizonLabel(forecast, words),
    outcome: forecast.outcome,
    due: isDue(forecast, today),
  };
}

function toLspRange({ start, end }: SourceRange): Area {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}
