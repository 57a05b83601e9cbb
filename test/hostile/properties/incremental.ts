import { Memory } from '../../../server/src/brief/memory.js';
import type { Brief } from '../../../server/src/brief/model.js';
import { forecastsIn } from '../../../server/src/forecasts/read-forecasts.js';
import type { LintResult } from '../../../server/src/lint/host.js';
import { TOKENS, WORDS } from '../texts/scraps.js';
import { difference } from './fix.js';
import { lint, type Property, parse } from './property.js';

/** Reading a text on from its last version, as the server does while somebody types, gives what reading it anew does. */
export const incremental: Property = {
  name: 'incremental',
  every: 12,
  async check({ text, settings, random }) {
    const memory = new Memory();
    parse(text, settings, memory);
    let current = text;
    for (let turn = 0; turn < 3; turn++) {
      current = edited(current, random);
      const remembered = parse(current, settings, memory);
      const on = await lint(remembered, settings);
      if (turn < 2) continue;
      const fresh = parse(current, settings);
      const [wanted, got] = [seen(fresh, await lint(fresh, settings)), seen(remembered, on)];
      if (wanted !== got)
        return [`read on, the text differs: ${difference(wanted, got)}; it is then ${JSON.stringify(current)}`];
    }
    return [];
  },
};

/** One edit as somebody makes it: a few characters gone, a scrap put in their place. */
export function edited(text: string, random: (below: number) => number): string {
  const start = random(text.length + 1);
  const end = start + random(6);
  const scraps = random(3) === 0 ? WORDS : TOKENS;
  return text.slice(0, start) + (scraps[random(scraps.length)] ?? '') + text.slice(end);
}

/** What a reader of the model and of the findings can see, as text. */
function seen(brief: Brief, result: LintResult): string {
  const { form, lang, status, date, title, byline, lead, questions, gaps, links, definitions, emphasis } = brief;
  return JSON.stringify([
    result,
    { form, lang, status, date, title: title?.span, byline: byline?.span, lead: lead?.span, words: brief.words },
    questions.map(({ text, span, asks, level, answer }) => [text, span, asks, level, answer.span, answer.words]),
    gaps.map(({ part, place }) => [part, place]),
    brief.blocks.map(({ kind, span, level }) => [kind, span, level]),
    brief.textBlocks.map(({ kind, content, plain, sentences }) => [
      kind,
      content,
      plain.text,
      plain.source({ start: 0, end: plain.text.length }),
      sentences.map(({ span }) => span),
    ]),
    [links, definitions, emphasis, brief.codes, brief.comments, brief.furniture, brief.cuts.map(({ gap }) => gap)],
    forecastsIn(brief).forecasts.map(({ text, span, horizon }) => [text, span, horizon]),
  ]);
}
