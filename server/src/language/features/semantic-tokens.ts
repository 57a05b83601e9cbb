import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from 'vscode-languageserver';
import type { Brief } from '../../brief/model.js';
import { forecastsIn } from '../../forecasts/read-forecasts.js';
import type { HorizonClass } from '../../forecasts/reading.js';
import type { Span } from '../../text/span.js';
import { toSpan } from '../convert.js';
import type { Feature } from '../feature.js';
import { guarded, type Session } from '../session.js';

/** Standard types alone, so that every theme has colours for them. */
const TYPES = ['class', 'keyword', 'number', 'event'] as const;
const MODIFIERS = ['declaration', 'readonly', 'abstract'] as const;

type TokenType = (typeof TYPES)[number];
type TokenModifier = (typeof MODIFIERS)[number];

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** What can be checked without the publication date never changes its meaning; what cannot be checked at all is abstract. */
const HORIZONS: Readonly<Record<HorizonClass, Omit<Token, 'span'>>> = {
  absolute: { type: 'number', modifiers: ['readonly'] },
  relative: { type: 'number', modifiers: [] },
  event: { type: 'event', modifiers: [] },
  vague: { type: 'number', modifiers: ['abstract'] },
};

const NONE: SemanticTokens = { data: [] };

/** Byline names, the words that make a forecast, and its horizon. */
export const semanticTokens: Feature = {
  name: 'semantic tokens',
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  },
  register(session) {
    const { languages } = session.connection;
    const builders = new Map<string, SemanticTokensBuilder>();
    const builderFor = (uri: string): SemanticTokensBuilder => {
      const builder = builders.get(uri) ?? new SemanticTokensBuilder();
      builders.set(uri, builder);
      return builder;
    };
    session.briefs.documents.onDidClose(({ document }) => builders.delete(document.uri));
    languages.semanticTokens.on(
      guarded<{ textDocument: { uri: string } }, SemanticTokens>(session, 'semantic tokens', NONE, (params) =>
        build(session, params.textDocument.uri, (uri) => {
          builders.delete(uri);
          return builderFor(uri);
        }).then((builder) => builder?.build() ?? NONE),
      ),
    );
    languages.semanticTokens.onDelta(
      guarded<{ textDocument: { uri: string }; previousResultId: string }, SemanticTokens | SemanticTokensDelta>(
        session,
        'semantic tokens',
        NONE,
        ({ textDocument, previousResultId }) =>
          build(session, textDocument.uri, (uri) => {
            const builder = builderFor(uri);
            builder.previousResult(previousResultId);
            return builder;
          }).then((builder) => builder?.buildEdits() ?? NONE),
      ),
    );
    languages.semanticTokens.onRange(
      guarded<{ textDocument: { uri: string }; range: Parameters<typeof toSpan>[1] }, SemanticTokens>(
        session,
        'semantic tokens',
        NONE,
        ({ textDocument, range }) =>
          build(session, textDocument.uri, () => new SemanticTokensBuilder(), range).then(
            (builder) => builder?.build() ?? NONE,
          ),
      ),
    );
    session.workspace.onDidChange(({ configuration }) => {
      if (configuration && session.client.refreshesSemanticTokens)
        languages.semanticTokens.refresh().catch(() => undefined);
    });
  },
};

async function build(
  session: Session,
  uri: string,
  builderFor: (uri: string) => SemanticTokensBuilder,
  range?: Parameters<typeof toSpan>[1],
): Promise<SemanticTokensBuilder | null> {
  const open = await session.briefs.get(uri);
  if (open === null) return null;
  const { brief } = open;
  const within = range === undefined ? { start: 0, end: brief.source.text.length } : toSpan(brief.source, range);
  const builder = builderFor(uri);
  for (const token of tokensOf(brief)) {
    if (token.span.end > within.start && token.span.start < within.end) push(builder, brief, token);
  }
  return builder;
}

/** In order and without overlaps. */
function tokensOf(brief: Brief): Token[] {
  const found: Token[] = (brief.byline?.names ?? []).map(({ span }) => ({
    span,
    type: 'class',
    modifiers: ['declaration'],
  }));
  for (const { cue, stated, horizon } of forecastsIn(brief).forecasts) {
    if (cue !== null) found.push({ span: cue.span, type: 'keyword', modifiers: [] });
    if (stated !== null) found.push({ span: stated.span, ...HORIZONS[stated.class] });
    if (horizon !== null && horizon !== stated) found.push({ span: horizon.span, ...HORIZONS[horizon.class] });
  }
  const tokens: Token[] = [];
  for (const token of found.sort((a, b) => a.span.start - b.span.start)) {
    if (token.span.start >= (tokens.at(-1)?.span.end ?? 0)) tokens.push(token);
  }
  return tokens;
}

/** A token of several lines goes out line by line: not every client can take it whole. */
function push(builder: SemanticTokensBuilder, { source }: Brief, { span, type, modifiers }: Token): void {
  const bits = modifiers.reduce((sum, modifier) => sum | (1 << MODIFIERS.indexOf(modifier)), 0);
  const first = source.position(span.start).line;
  const last = source.position(span.end).line;
  for (let line = first; line <= last; line++) {
    const whole = source.line(line);
    const start = Math.max(span.start, whole.start);
    const end = Math.min(span.end, whole.end);
    if (end > start) builder.push(line - 1, start - whole.start, end - start, TYPES.indexOf(type), bits);
  }
}
