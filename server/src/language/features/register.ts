import type { Range } from 'vscode-languageserver';
import type { Brief } from '../../brief/model.js';
import type { Range as SourceRange } from '../../brief/source.js';
import { relativePath } from '../../config/paths.js';
import { timelineSvg } from '../../export/timeline.js';
import type { Outcome } from '../../forecasts/forecast.js';
import type { HorizonClass } from '../../forecasts/reading.js';
import { byDay, isDue, type RegisterEntry, registerOf } from '../../forecasts/register/entry.js';
import type { Feature } from '../feature.js';
import { horizonLabel } from '../figures.js';
import { pathOf } from '../place.js';
import { guarded, type Session } from '../session.js';
import { WorkspaceIndex } from '../workspace-index.js';

/** A forecast of the workspace, for lists and pictures. */
export interface RegisterItem {
  /** The same for the same sentence of the same file, whatever is edited around it. */
  readonly id: string;
  readonly uri: string;
  /** Of the sentence. */
  readonly range: Range;
  readonly text: string;
  readonly question: string | null;
  /** The brief's title and day of publication. */
  readonly title: string;
  readonly published: string | null;
  readonly horizon: {
    readonly text: string;
    readonly class: HorizonClass;
    readonly start: string | null;
    readonly end: string | null;
    readonly range: Range;
  } | null;
  /** By when it can be checked, in a few words. */
  readonly label: string;
  readonly outcome: Outcome | null;
  /** Over as of today, and nobody has noted what became of it. */
  readonly due: boolean;
}

/** `spotlight/register`, `spotlight/timeline` and `spotlight/exportRegister`: the forecasts of all briefs of the workspace, open or not. */
export const register: Feature = {
  name: 'register',
  capabilities: {},
  register(session) {
    const index = new WorkspaceIndex(session, 'briefs', (brief, uri) => entriesOf(session, brief, uri));
    session.connection.onRequest(
      'spotlight/register',
      guarded<unknown, { items: RegisterItem[] }>(session, 'register', { items: [] }, async (_, token) => {
        const today = session.host.today();
        const found = await index.all(token);
        return { items: found.flatMap(({ uri, value }) => value.map((entry) => toItem(entry, uri, today))) };
      }),
    );
    session.connection.onRequest(
      'spotlight/timeline',
      guarded<unknown, { svg: string } | null>(session, 'timeline', null, async (_, token) => {
        const entries = (await index.all(token)).flatMap(({ value }) => value);
        return { svg: timelineSvg(entries, { today: session.host.today() }) };
      }),
    );
    session.connection.onRequest(
      'spotlight/exportRegister',
      guarded<{ format?: unknown } | null, { text: string } | null>(
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

function toItem(entry: RegisterEntry, uri: string, today: string): RegisterItem {
  const { id, title, published, forecast, range, horizonRange } = entry;
  const { horizon } = forecast;
  return {
    id,
    uri,
    range: toLspRange(range),
    text: forecast.text,
    question: forecast.question?.text ?? null,
    title,
    published,
    horizon: horizon && {
      text: horizon.text,
      class: horizon.class,
      start: horizon.from,
      end: horizon.to,
      range: toLspRange(horizonRange ?? range),
    },
    label: horizonLabel(forecast),
    outcome: forecast.outcome,
    due: isDue(forecast, today),
  };
}

function toLspRange({ start, end }: SourceRange): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}
