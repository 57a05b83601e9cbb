import type { Brief } from '../../brief/model.js';
import { forecastsIn } from '../../forecasts/read-forecasts.js';
import { applyEdits, type Edit } from '../../text/edit.js';
import { hasAnswer } from './answer.js';

/**
 * Whether the parts of a brief are all there after a change, as they were: title, names, lead and questions with
 * their answers. A heading more or less can turn a lead into an answer, or a brief in plain form into one that has a
 * single question. Reads the changed text, so it is for the few findings whose fix changes what a block is.
 */
export function harmless(brief: Brief, edits: readonly Edit[]): boolean {
  const after = brief.reread(applyEdits(brief.source.text, edits));
  return (
    sameHead(brief, after) &&
    brief.questions.every(({ text }) => after.questions.some((question) => letters(question.text) === letters(text))) &&
    faults(brief).every((count, index) => (faults(after)[index] ?? 0) <= count) &&
    looksAheadAs(brief, after)
  );
}

/** Harmless changes are told from the others: all together where they are that, else one by one, a few of them. */
export function harmlessOnes<Change extends { readonly edits: readonly Edit[] }>(
  brief: Brief,
  changes: readonly Change[],
): ReadonlySet<Change> {
  const all = changes.flatMap(({ edits }) => edits);
  if (changes.length > 1 && !overlapping(all) && harmless(brief, all)) return new Set(changes);
  return new Set(changes.slice(0, MOST).filter(({ edits }) => harmless(brief, edits)));
}

/** Each look takes as long as reading the whole brief. */
const MOST = 8;

function overlapping(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return sorted.some((edit, index) => edit.span.start < (sorted[index - 1]?.span.end ?? 0));
}

function sameHead(before: Brief, after: Brief): boolean {
  if (before.title !== null && letters(before.title.text) !== letters(after.title?.text ?? '')) return false;
  if (before.byline !== null && namesOf(before) !== namesOf(after)) return false;
  // A lead of another length than one paragraph is reported already.
  const lead = before.lead !== null && before.lead.paragraphs === 1;
  return !lead || letters(before.lead?.text ?? '') === letters(after.lead?.text ?? '');
}

function namesOf({ byline }: Brief): string {
  return (byline?.names ?? []).map(({ text, personal }) => `${letters(text)} ${personal}`).join();
}

/** How many there are of what no change may make more of. */
function faults(brief: Brief): readonly number[] {
  const { questions, frontMatter } = brief;
  return [
    brief.lead === null ? 1 : 0,
    ...(['title', 'byline', 'lead'] as const).map((part) => brief.gaps.filter((gap) => gap.part === part).length),
    brief.byline?.names.filter(({ personal }) => !personal).length ?? 0,
    (brief.byline?.by == null ? 0 : 1) + (brief.byline?.stop == null ? 0 : 1),
    brief.extraTitles.length,
    brief.unmarkedQuestions.length,
    brief.titleRest === null ? 0 : 1,
    brief.cuts.length,
    frontMatter?.problems.length ?? 0,
    questions.filter((question) => !question.asks).length,
    questions.filter((question) => !hasAnswer(question)).length,
    questions.length - new Set(questions.map((question) => letters(question.text))).size,
    questions.length < 3 || questions.length > 6 ? 1 : 0,
  ];
}

/** Where another question has become the last one, its answer looks ahead unless none did before. */
function looksAheadAs(before: Brief, after: Brief): boolean {
  const [was, is] = [before.questions.at(-1), after.questions.at(-1)];
  if (is === undefined || (was !== undefined && letters(was.text) === letters(is.text))) return true;
  if (was !== undefined && !hasOutlook(before)) return true;
  return hasOutlook(after);
}

function hasOutlook(brief: Brief): boolean {
  const last = brief.questions.at(-1);
  return forecastsIn(brief).forecasts.some((forecast) => forecast.question === last);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
