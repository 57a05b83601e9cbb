import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Forecast } from '../../../forecasts/forecast.js';
import { forecastsIn } from '../../../forecasts/read-forecasts.js';
import { longDay } from '../../../forecasts/time/label.js';
import { rules } from '../../../rules/registry.generated.js';
import { addMonths, dayParts, type IsoDay, isoDay } from '../../../text/day.js';
import { type ItemParts, stop, toItems } from './item.js';
import type { CompletionPlace } from './place.js';

/** `<!-- …` up to the cursor, or the beginning of `<!--` itself. */
const OPENING = /<(?:!(?:-(?:-)?)?)?$/;
const DAYS = /^[ \t]*forecast:[ \t]*([\d/-]*)$/;
const PARTS = /^[ \t]*forecast:[^;]*;(?:.*;)?[ \t]*([a-z]*)$/;
const OUTCOME = /^[ \t]*forecast:.*;[ \t]*outcome:[ \t]*([a-z]*)$/;
const RULES = /^[ \t]*spotlight-(?:disable(?:-next-line)?|enable)[ \t]/;
const WORD = /^[ \t]*([a-z-]*)$/;

/** Inside a comment: what may stand in it, days for a forecast, rules to keep silent. */
export async function commentItems(place: CompletionPlace): Promise<CompletionItem[] | null> {
  const { before, open, session } = place;
  const opened = before.lastIndexOf('<!--');
  const { source } = open.brief;
  const { snippets } = session.client;
  if (opened === -1 || before.indexOf('-->', opened) !== -1) {
    const opening = OPENING.exec(before)?.[0];
    return opening === undefined ? null : toItems(source, snippets, wholeComments(place, opening.length));
  }
  const typed = before.slice(opened + 4);
  if (RULES.test(typed)) return ruleItems(place, typed);
  const days = DAYS.exec(typed)?.[1];
  if (days !== undefined) return toItems(source, snippets, dayItems(place, days));
  const outcome = OUTCOME.exec(typed)?.[1];
  if (outcome !== undefined) return toItems(source, snippets, plain(place, outcome, ['yes', 'no', 'partly']));
  const part = PARTS.exec(typed)?.[1];
  if (part !== undefined) return toItems(source, snippets, plain(place, part, ['outcome: ', 'source: ']));
  const word = WORD.exec(typed)?.[1];
  if (word === undefined) return [];
  return toItems(source, snippets, wholeComments(place, typed.length + 4));
}

/** Ids of rules behind `spotlight-disable…`, those with findings first; `typed` is the comment so far. */
export async function ruleItems(place: CompletionPlace, typed: string): Promise<CompletionItem[] | null> {
  if (!RULES.test(typed) || /\s--(?:\s|$)/.test(typed)) return [];
  const { open, session, offset } = place;
  const word = /(?<![^\s,])[^\s,]*$/.exec(typed)?.[0] ?? '';
  const named = new Set(typed.slice(0, typed.length - word.length).split(/[\s,]+/));
  const { findings } = await open.lint();
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rest = /^[a-z-]*/.exec(place.behind)?.[0].replace(/(?<!-)-+$/, '').length ?? 0;
  const parts = rules
    .filter(({ id, engine }) => !named.has(id) && (engine !== true || counts.has(id)))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map(({ id, summary }) => ({
      label: id,
      kind: CompletionItemKind.EnumMember,
      span: { start: offset - word.length, end: offset + rest },
      text: id,
      detail: summary,
    }));
  return toItems(open.brief.source, session.client.snippets, parts);
}

/** Whole comments; what has been typed of one, `length` units, is replaced, and its end where it is there. */
function wholeComments(place: CompletionPlace, length: number): ItemParts[] {
  const { offset, behind } = place;
  const closing = /^[ \t]*(?:-->|--|>)?/.exec(behind)?.[0] ?? '';
  const span = { start: offset - length, end: offset + (closing.trim() === '' ? 0 : closing.length) };
  const [first] = proposedDays(place);
  const day = first?.day ?? place.session.host.today();
  const comment = (label: string, text: string, snippet: string, detail: string): ItemParts => ({
    label,
    kind: CompletionItemKind.Snippet,
    span,
    text: `<!-- ${text} -->`,
    snippet: `<!-- ${snippet} -->$0`,
    filter: `<!-- ${label}`,
    detail,
  });
  return [
    comment('forecast', `forecast: ${day}`, `forecast: ${stop(1, day)}`, 'Dates the forecast before it'),
    ...(['disable-next-line', 'disable'] as const).map((kind) =>
      comment(
        `spotlight-${kind}`,
        `spotlight-${kind} RULE -- reason`,
        `spotlight-${kind} ${stop(1, 'rule')} -- ${stop(2, 'why it is right here')}`,
        kind === 'disable' ? 'Keeps rules silent from here on' : 'Keeps rules silent about the next block',
      ),
    ),
    comment('spotlight-enable', 'spotlight-enable', 'spotlight-enable', 'Ends what spotlight-disable began'),
  ];
}

function dayItems(place: CompletionPlace, typed: string): ItemParts[] {
  const rest = /^[\d/-]*/.exec(place.behind)?.[0].replace(/(?<!-)-+$/, '').length ?? 0;
  return proposedDays(place).map(({ day, detail }) => ({
    label: day,
    kind: CompletionItemKind.Value,
    span: { start: place.offset - typed.length, end: place.offset + rest },
    text: day,
    detail,
  }));
}

function plain({ offset }: CompletionPlace, typed: string, words: readonly string[]): ItemParts[] {
  const span = { start: offset - typed.length, end: offset };
  return words.map((word) => ({ label: word.trim(), kind: CompletionItemKind.Value, span, text: word }));
}

interface ProposedDay {
  readonly day: string;
  readonly detail: string;
}

/** The days that the forecast before the cursor names itself, then round distances from the publication. */
function proposedDays({ open: { brief }, offset, session }: CompletionPlace): ProposedDay[] {
  const from = brief.date ?? session.host.today();
  const forecast = forecastsIn(brief).forecasts.findLast(({ span }) => span.end <= offset);
  const { year } = dayParts(from);
  const distances = [3, 6, 12, 24].map((months) => ({ day: addMonths(from, months), detail: `${months} months` }));
  const days = [
    ...statedDays(forecast),
    ...distances.map(({ day, detail }) => ({ day, detail: `${longDay(day)}, ${detail} after publication` })),
    endOfYear(year),
    ...(year < 9999 ? [endOfYear(year + 1)] : []),
  ];
  return days.filter(({ day }, at) => days.findIndex((other) => other.day === day) === at);
}

function endOfYear(year: number): ProposedDay {
  const day: IsoDay = isoDay(year, 12, 31);
  return { day, detail: `${longDay(day)}, the end of the year` };
}

function statedDays(forecast: Forecast | undefined): ProposedDay[] {
  const { stated } = forecast ?? {};
  if (stated?.to == null) return [];
  const detail = `as the sentence says: ${stated.text}`;
  const last = { day: stated.to, detail };
  return stated.from === null || stated.from === stated.to
    ? [last]
    : [{ day: `${stated.from}/${stated.to}`, detail }, last];
}
