import type { Brief } from '../../../brief/model.js';
import { isDated } from '../../../forecasts/forecast.js';
import { forecastsIn } from '../../../forecasts/read-forecasts.js';
import type { Finding } from '../../../lint/finding.js';
import type { Severity } from '../../../rules/rule.js';
import type { Span } from '../../../text/span.js';
import { toRange } from '../../convert.js';
import type { Feature } from '../../feature.js';
import { inside } from '../../inside.js';
import type { Counts, OutlineAnswer, OutlinePart, PartKind } from '../../protocol.js';
import { guarded } from '../../session.js';
import { oneLine, sectionSpan } from './outline.js';

/** `spotlight/outline`: the parts of an open brief with what they hold and how many findings there are in each. */
export const outlineParts: Feature = {
  name: 'outline parts',
  capabilities: {},
  register(session) {
    session.connection.onRequest(
      'spotlight/outline',
      guarded<{ uri?: unknown } | null, OutlineAnswer | null>(session, 'outline parts', null, async (params) => {
        const open = typeof params?.uri === 'string' ? await session.briefs.get(params.uri) : null;
        if (open === null) return null;
        const { findings, stats } = await open.lint();
        const { words, forecasts } = stats;
        const parts = partsOf(open.brief, findings);
        return { version: open.version, words, forecasts, findings: count(findings), parts };
      }),
    );
  },
};

interface Area {
  readonly kind: PartKind;
  readonly text: string | null;
  readonly whole: Span;
  readonly selection: Span;
  /** What is counted in it, besides its findings. */
  readonly content: Span;
  readonly words: number;
}

function partsOf(brief: Brief, findings: readonly Finding[]): OutlinePart[] {
  const areas = areasOf(brief).sort((a, b) => a.whole.start - b.whole.start);
  const { forecasts } = forecastsIn(brief);
  const byArea = new Map<Area, Finding[]>();
  for (const finding of findings) {
    const area = areaOf(finding, areas);
    if (area !== undefined) byArea.set(area, [...(byArea.get(area) ?? []), finding]);
  }
  return areas.map((area) => {
    const own = inside(forecasts, area.content);
    return {
      kind: area.kind,
      text: oneLine(area.text ?? ''),
      missing: area.text === null,
      range: toRange(brief.source, area.whole),
      selectionRange: toRange(brief.source, area.selection),
      words: area.words,
      links: inside(brief.links, area.content).filter((link) => link.kind !== 'image').length,
      forecasts: { total: own.length, dated: own.filter(isDated).length },
      findings: count(byArea.get(area) ?? []),
    };
  });
}

function areasOf(brief: Brief): Area[] {
  const { frontMatter, title, byline, lead, questions, gaps } = brief;
  const areas: Area[] = [];
  const add = (
    kind: PartKind,
    text: string | null,
    whole: Span,
    selection = whole,
    content = whole,
    words = 0,
  ): void => {
    areas.push({ kind, text, whole, selection, content, words });
  };
  if (frontMatter !== null)
    add('frontMatter', brief.date ?? '', frontMatter.span, frontMatter.span, { start: 0, end: 0 });
  if (title !== null) add('title', title.text, title.block?.span ?? title.span, title.span);
  if (byline !== null) add('byline', byline.text, byline.block?.span ?? byline.span, byline.span);
  if (lead !== null) add('lead', lead.text, lead.span, lead.span, lead.span, lead.words);
  for (const question of questions) {
    add(
      'question',
      question.text,
      sectionSpan(brief, question),
      question.span,
      question.answer.span,
      question.answer.words,
    );
  }
  const found = new Set(areas.map(({ kind }) => kind));
  for (const { part, place } of gaps) if (!found.has(part)) add(part, null, place);
  return areas;
}

/** A finding about a missing part belongs to that part, every other to the part that it stands in, or else behind. */
function areaOf({ rule, span }: Finding, areas: readonly Area[]): Area | undefined {
  const missing = areas.find(({ kind, text }) => text === null && rule === `${kind}-missing`);
  if (missing !== undefined) return missing;
  let found = areas[0];
  for (const area of areas) if (area.text !== null && area.whole.start <= span.start) found = area;
  return found;
}

function count(findings: readonly Finding[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
