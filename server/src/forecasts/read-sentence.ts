import type { IsoDay } from '../text/day.js';
import type { Context, DatedTime, Finding, PlacedTime } from './detect/context.js';
import { findForecasts } from './detect/detect.js';
import { dateTimes, placeTimes } from './detect/place-times.js';
import { chooseHorizon, mainFinding } from './horizon.js';
import type { Lexicon } from './language/lexicon.js';
import { ParsedSentence } from './language/sentence.js';
import { tokenize } from './language/tokens.js';
import type { Word } from './language/word.js';
import type { Cue, SentenceReading } from './reading.js';
import { findTimeExpressions } from './time/find.js';
import type { TimeExpression } from './time/meaning.js';

/** Words beyond these are not read: no sentence has so many, and a hostile one costs no more than these. */
const LONGEST = 600;

export interface ReadingOptions {
  /** The text is a heading: headings ask or announce, they claim nothing. */
  readonly heading?: boolean;
  /** Shared between the sentences of a text, so that each spelling is worked out once. */
  readonly lexicon?: Lexicon;
}

/**
 * Reads one sentence's plain text against the day of publication: whether it says what will, may or is planned to happen
 * afterwards, the words that show it, and the time expression by which a reader could check it. Spans count within `text`.
 * Without a day of publication relative horizons stay unresolved and no date counts as past.
 */
export function readSentence(text: string, published: IsoDay | null, options: ReadingOptions = {}): SentenceReading {
  if (options.heading === true) return { forecast: false, cue: null, horizon: null, expressions: [] };
  const tokens = tokenize(text, LONGEST, options.lexicon);
  const expressions = findTimeExpressions(tokens, text);
  const context = new SentenceContext(text, tokens, expressions, published);
  const findings = findForecasts(context);
  const main = mainFinding(context, findings);
  if (main === undefined) return { forecast: false, cue: null, horizon: null, expressions };
  return { forecast: true, cue: cueOf(context, main), horizon: chooseHorizon(context, findings), expressions };
}

/** Places the time expressions in the grammar when they are first asked for, as the clauses are found. */
class SentenceContext extends ParsedSentence implements Context {
  readonly published: IsoDay | null;
  readonly looksAhead: boolean;
  private readonly dated: readonly DatedTime[];
  private placed: readonly PlacedTime[] | null = null;

  constructor(text: string, words: Word[], expressions: readonly TimeExpression[], published: IsoDay | null) {
    super(text, words);
    this.published = published;
    this.dated = dateTimes(expressions, published);
    this.looksAhead = this.dated.some((time) => time.status !== 'past');
  }

  get times(): readonly PlacedTime[] {
    this.placed ??= placeTimes(this, this.dated, this.published);
    return this.placed;
  }
}

function cueOf(context: Context, finding: Finding): Cue {
  const start = context.words[finding.first]?.start ?? 0;
  const end = context.words[finding.last]?.end ?? context.text.length;
  return { start, end, text: context.text.slice(start, end), kind: finding.kind };
}
