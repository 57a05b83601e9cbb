import type { Brief, Comment } from '../brief/model.js';
import { attachComments } from './attach-comments.js';
import { type CommentReading, readForecastComment } from './comment.js';
import type { CommentProblem, Forecast, ForecastComment, ForecastHorizon, ForecastReading } from './forecast.js';
import { forecastId } from './identity.js';
import { Lexicon } from './language/lexicon.js';
import { readsForecasts } from './languages.js';
import { type Passage, passagesOf } from './passages.js';
import { readSentence } from './read-sentence.js';
import type { SentenceReading } from './reading.js';
import type { TimeExpression } from './time/meaning.js';

/** All forecasts of a brief, in order, each with its comment; read once. None where its language is not read. */
export function forecastsIn(brief: Brief): ForecastReading {
  return brief.once(readForecasts);
}

function readForecasts(brief: Brief): ForecastReading {
  if (!readsForecasts(brief.lang)) return { forecasts: [], problems: [], others: [] };
  const found: { passage: Passage; reading: SentenceReading }[] = [];
  const others: { passage: Passage; expressions: readonly TimeExpression[] }[] = [];
  const lexicon = brief.recall(Lexicon, '', () => new Lexicon());
  for (const passage of passagesOf(brief)) {
    const { text } = passage;
    const reading = brief.recall(readSentence, `${brief.date}\n${text}`, () =>
      readSentence(text, brief.date, { lexicon }),
    );
    if (reading.forecast) found.push({ passage, reading });
    else if (reading.expressions.length > 0) others.push({ passage, expressions: reading.expressions });
  }
  const { comments, problems } = commentsIn(brief);
  const attached = attachComments(
    brief,
    found.map(({ passage }) => passage),
    comments,
  );
  const seen = new Map<string, number>();
  const forecasts = found.map(({ passage, reading }, index) =>
    toForecast(passage, reading, attached.byPassage[index] ?? null, seen),
  );
  const all = [...problems, ...attached.problems].sort((a, b) => a.span.start - b.span.start);
  return { forecasts, problems: all, others };
}

function commentsIn(brief: Brief): {
  comments: { comment: Comment; read: ForecastComment }[];
  problems: CommentProblem[];
} {
  const comments: { comment: Comment; read: ForecastComment }[] = [];
  const problems: CommentProblem[] = [];
  for (const comment of brief.comments) {
    const reading: CommentReading | null = readForecastComment(comment);
    if (reading?.kind === 'comment') comments.push({ comment, read: reading.comment });
    else if (reading !== null) problems.push(reading.problem);
  }
  return { comments, problems };
}

function toForecast(
  passage: Passage,
  reading: SentenceReading,
  comment: ForecastComment | null,
  seen: Map<string, number>,
): Forecast {
  const { cue, horizon } = reading;
  const stated: ForecastHorizon | null =
    horizon === null
      ? null
      : { text: horizon.text, class: horizon.class, from: horizon.from, to: horizon.to, span: passage.source(horizon) };
  const given: ForecastHorizon | null =
    comment === null
      ? null
      : { text: comment.dayText, class: 'absolute', from: comment.from, to: comment.to, span: comment.daySpan };
  return {
    id: forecastId(passage.text, seen),
    text: passage.text,
    span: passage.span,
    block: passage.block,
    question: passage.question,
    cue: cue === null ? null : { text: cue.text, kind: cue.kind, span: passage.source(cue) },
    horizon: given ?? stated,
    stated,
    statedAt: horizon?.start ?? null,
    after: passage.after,
    comment,
    outcome: comment?.outcome ?? null,
  };
}
