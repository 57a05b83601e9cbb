import type { Brief } from '../../brief/model.js';
import type { Forecast, ForecastHorizon } from '../../forecasts/forecast.js';
import { tokenize } from '../../forecasts/language/tokens.js';
import { forecastsIn } from '../../forecasts/read-forecasts.js';
import type { HorizonClass } from '../../forecasts/reading.js';
import { findTimeExpressions } from '../../forecasts/time/find.js';
import { longDay } from '../../forecasts/time/label.js';
import { resolvedWording } from '../../forecasts/time/rewrite.js';
import { addDays, addMonths, type IsoDay } from '../../text/day.js';
import type { Fix } from '../rule.js';

/** What is wrong with a forecast's date; each forecast has one answer, so that a sentence is never reported twice. */
export type Verdict = 'undated' | 'past' | 'due' | Exclude<HorizonClass, 'absolute'>;

/** The forecasts of a brief about which `verdict` is the thing to say. */
export function forecastsThatAre(brief: Brief, verdict: Verdict, asOf: IsoDay | null): readonly Forecast[] {
  return forecastsIn(brief).forecasts.filter((forecast) => verdictOn(forecast, brief.date, asOf) === verdict);
}

function verdictOn({ horizon, outcome }: Forecast, published: IsoDay | null, asOf: IsoDay | null): Verdict | null {
  if (horizon === null) return 'undated';
  if (horizon.to !== null && published !== null && horizon.to < published) return 'past';
  if (horizon.to !== null && asOf !== null && horizon.to < asOf && outcome === null) return 'due';
  return horizon.class === 'absolute' ? null : horizon.class;
}

/** The words that a finding about a forecast without a date marks: those that predict. */
export function predictingWords(forecast: Forecast): Forecast['span'] {
  return forecast.cue?.span ?? forecast.span;
}

/** A comment behind the sentence with a day that the author can change. */
export function dateWithComment(forecast: Forecast, context: { readonly brief: Brief; readonly today: IsoDay }): Fix {
  const day = proposedDay(forecast.stated, context.brief.date ?? context.today);
  return {
    title: `Date it with a comment: ${longDay(day)}`,
    edits: [{ span: { start: forecast.after, end: forecast.after }, text: ` <!-- forecast: ${day} -->` }],
  };
}

/** As far ahead as the words sound: a proposal, never a claim. */
function proposedDay(stated: ForecastHorizon | null, published: IsoDay): IsoDay {
  const words = stated?.class === 'vague' ? stated.text.toLowerCase() : '';
  if (/\bdays?\b|imminent|any moment/.test(words)) return addDays(published, 30);
  if (/\bweeks?\b|shortly|very soon/.test(words)) return addMonths(published, 3);
  if (/\bmonths?\b|soon|near future|short (?:term|run)|before long/.test(words)) return addMonths(published, 6);
  if (/\byears\b|decade|generation|long(?:er)?[ -](?:term|run)/.test(words)) return addMonths(published, 60);
  return addMonths(published, 12);
}

/** The phrase with its year, in the author's own wording; null where none is certain to read well, or markup runs through it. */
export function datedWording(brief: Brief, forecast: Forecast): Fix | null {
  const { stated, statedAt, text } = forecast;
  if (stated === null || statedAt === null || brief.date === null) return null;
  const expression = findTimeExpressions(tokenize(text), text).find(
    ({ start, end }) => start < statedAt + stated.text.length && statedAt < end,
  );
  if (expression === undefined) return null;
  const wording = resolvedWording(expression, text, brief.date, 'ahead');
  const start = stated.span.start + (expression.start - statedAt);
  const span = { start, end: start + expression.text.length };
  if (wording === null || wording === expression.text || brief.source.slice(span) !== expression.text) return null;
  return { title: `Write “${wording}”`, edits: [{ span, text: wording }] };
}

/** A brief for examples: published on 26 April 2021, its forecasts in the last answer. */
export function exampleBrief(outlook: string, frontMatter = 'date: 2021-04-26'): string {
  return `---\n${frontMatter}\n---\n\n# Ferries Return\n\nJan Nowak\n\nThe ferries sailed again on 20 April.\n\n## What next?\n\n${outlook}\n`;
}
