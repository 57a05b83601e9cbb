import type { Brief, Comment, TextBlock } from '../brief/model.js';
import { splitSentences } from '../brief/sentences.js';
import type { CommentProblem, ForecastComment } from './forecast.js';
import type { Passage } from './passages.js';

export interface Attached {
  /** The comment of each forecast, at the forecast's place in the list. */
  readonly byPassage: readonly (ForecastComment | null)[];
  readonly problems: readonly CommentProblem[];
}

const NO_FORECAST =
  'This comment dates no forecast: put it right after the sentence that predicts, on its line, or after its paragraph.';

/** Gives each comment to the forecast it stands behind: on the sentence's line, or after the paragraph to its last forecast. */
export function attachComments(
  brief: Brief,
  forecasts: readonly Passage[],
  comments: readonly { readonly comment: Comment; readonly read: ForecastComment }[],
): Attached {
  const byPassage: (ForecastComment | null)[] = forecasts.map(() => null);
  const problems: CommentProblem[] = [];
  const owners = ownersOf(forecasts);
  for (const { comment, read } of comments) {
    if (comment.swallowed !== null) {
      problems.push(swallowedProblem(brief, comment));
      continue;
    }
    const index = ownerOf(brief, owners, comment);
    if (index === -1) problems.push({ span: comment.span, message: NO_FORECAST, fix: null });
    else if (byPassage[index] != null) {
      problems.push({
        span: comment.span,
        message: 'This forecast has a comment already: keep one of them.',
        fix: null,
      });
    } else byPassage[index] = read;
  }
  return { byPassage, problems };
}

interface Owners {
  readonly forecasts: readonly Passage[];
  /** The last forecast of each block. */
  readonly lastIn: ReadonlyMap<TextBlock, number>;
}

function ownersOf(forecasts: readonly Passage[]): Owners {
  const lastIn = new Map<TextBlock, number>();
  forecasts.forEach((passage, index) => {
    lastIn.set(passage.block, index);
    lastIn.set(passage.lastBlock, index);
  });
  return { forecasts, lastIn };
}

/** The index of the forecast that a comment belongs to, or -1. */
function ownerOf(brief: Brief, { forecasts, lastIn }: Owners, comment: Comment): number {
  const { start, end } = comment.span;
  if (comment.place !== 'inline') {
    const block = lastWhere(brief.textBlocks, (candidate) => candidate.span.end <= start);
    return block === null ? -1 : (lastIn.get(block) ?? -1);
  }
  const block = lastWhere(brief.textBlocks, (candidate) => candidate.span.start <= start);
  if (block === null || block.span.end < end) return -1;
  const sentence = lastWhere(block.sentences, (candidate) => candidate.span.start < start);
  const before = lastWhere(forecasts, (passage) => passage.span.start < start);
  if (
    sentence !== null &&
    before !== null &&
    sentence.span.start < before.span.end &&
    before.span.start <= sentence.span.start
  ) {
    return forecasts.indexOf(before);
  }
  // Behind the last sentence it is behind the paragraph, too.
  const last = sentence === block.sentences[block.sentences.length - 1];
  return last && brief.source.text.slice(end, block.span.end).trim() === '' ? (lastIn.get(block) ?? -1) : -1;
}

/** The last item that fits, of a list in which those that fit come first. */
function lastWhere<Item>(items: readonly Item[], fits: (item: Item) => boolean): Item | null {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && fits(item)) low = middle + 1;
    else high = middle;
  }
  return items[low - 1] ?? null;
}

/** A comment at the start of a line makes the line HTML: no reader will see its words. */
function swallowedProblem(brief: Brief, comment: Comment): CommentProblem {
  const { source } = brief;
  const { text } = source;
  const line = source.lineAround(comment.span.start);
  const words = text.slice(comment.span.start, comment.span.end);
  let after = comment.span.end;
  while (text[after] === ' ' || text[after] === '\t') after++;
  const removed = { span: { start: comment.span.start, end: after }, text: '' };
  const previous = source.position(comment.span.start).line - 1;
  const above = previous > 0 ? source.line(previous) : null;
  const prose = above === null ? null : lastWhere(brief.textBlocks, (block) => block.span.start <= above.end);
  // In a wrapped paragraph the comment belongs to the sentence that ends on the line above; else to the one it begins.
  const place =
    above !== null && prose?.kind === 'paragraph' && prose.span.end > above.start
      ? prose.span.end
      : after + (splitSentences(text.slice(after, line.end), brief.lang)[0]?.end ?? 0);
  return {
    span: comment.span,
    message:
      'A comment at the start of a line hides the whole line from readers: put it after the sentence it belongs to.',
    fix: {
      title: 'Move the comment behind its sentence',
      edits: [removed, { span: { start: place, end: place }, text: ` ${words}` }],
    },
  };
}
