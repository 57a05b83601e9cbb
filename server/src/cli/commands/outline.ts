import type { Brief } from '../../brief/model.js';
import { parseBrief } from '../../brief/parse-brief.js';
import type { Range, SourceText } from '../../brief/source.js';
import { resolveSettings } from '../../config/configuration.js';
import { parseOptions } from '../../config/parse-options.js';
import { forecastsIn } from '../../forecasts/read-forecasts.js';
import { DEFAULT_MAX_FILE_SIZE } from '../../host/read-text.js';
import { contains, type Span } from '../../text/span.js';
import { visible } from '../../text/visible.js';
import { type Command, complain } from '../command.js';
import { Configurations } from '../configurations.js';
import { attempt, findInputs } from '../inputs.js';
import { choice, wholeNumber } from '../options.js';
import { Kept, openOutput } from '../output.js';
import { toJsonText, visiblePath, withoutCommands } from '../text/printable.js';

interface Part {
  readonly text: string;
  readonly range: Range;
}

/** The outline as it is printed: its shape is part of the contract. */
interface Outline {
  readonly path: string;
  readonly form: Brief['form'];
  readonly title: Part | null;
  readonly byline: { readonly names: readonly string[]; readonly range: Range } | null;
  readonly date: string | null;
  readonly lead: Part | null;
  readonly questions: readonly (Part & {
    readonly words: number;
    readonly links: number;
    readonly forecasts: number;
  })[];
}

export const outline: Command = {
  summary: 'print the outline of briefs',
  usage: '[options] [paths or globs…]',
  notes: ['Formats: text, json (default text). Of several briefs, json prints an array.'],

  async run({ options, positionals }, io) {
    const format = choice('format', options.text('format'), ['text', 'json'], 'text');
    const maxFileSize = wholeNumber('max-file-size', options.text('max-file-size')) ?? DEFAULT_MAX_FILE_SIZE;
    const configurations = new Configurations(options, io);
    const { inputs, failed } = await findInputs({ options, positionals, io, configurations, maxFileSize });
    const outlines: Outline[] = [];
    let problems = failed;
    for (const input of inputs) {
      const read = async (): Promise<Outline | null> => {
        const { configuration } = await configurations.find(input.path ?? `${io.cwd}/-`);
        if (configuration === null) return null;
        const settings = resolveSettings(configuration, input.path ?? configuration.directory);
        return outlineOf(input.shown, parseBrief(input.read(), parseOptions(settings)));
      };
      const found = await attempt(read, (message) => {
        complain(io, `${visible(input.shown)}: ${message}`);
        problems = true;
      });
      if (found !== null) outlines.push(found);
    }
    const output = openOutput(options.text('output'), io, new Kept(inputs, configurations));
    if (format === 'text') output.write(withoutCommands(outlines.map(showOutline).join('\n')));
    else if (outlines.length > 0) output.write(`${toJsonText(inputs.length === 1 ? outlines[0] : outlines)}\n`);
    output.close();
    return problems || configurations.failed ? 2 : 0;
  },
};

function outlineOf(path: string, brief: Brief): Outline {
  const { source, form, title, byline, date, lead, questions } = brief;
  const { forecasts } = forecastsIn(brief);
  return {
    path,
    form,
    title: title && part(source, title),
    byline: byline && { names: byline.names.map((name) => name.text), range: source.range(byline.span) },
    date,
    lead: lead && part(source, lead),
    questions: questions.map((question) => ({
      ...part(source, question),
      words: question.answer.words,
      links: question.answer.links.length,
      forecasts: forecasts.filter(({ span }) => contains(question.answer.span, span)).length,
    })),
  };
}

function part(source: SourceText, { text, span }: { readonly text: string; readonly span: Span }): Part {
  return { text, range: source.range(span) };
}

function showOutline({ path, form, title, byline, date, lead, questions }: Outline): string {
  const line = (found: { readonly range: Range } | null): string => String(found?.range.start.line ?? '–').padStart(4);
  return [
    `${visiblePath(path)} (${form} form, ${date ?? 'no date'})`,
    `${line(title)}  Title     ${title === null ? 'missing' : visible(title.text)}`,
    `${line(byline)}  Byline    ${byline === null ? 'missing' : visible(byline.names.join(', '))}`,
    `${line(lead)}  Lead      ${lead === null ? 'missing' : visible(shorten(lead.text))}`,
    ...questions.map(
      (question) =>
        `${line(question)}  Question  ${visible(question.text)}  (${question.words} words, links: ${question.links}, forecasts: ${question.forecasts})`,
    ),
    '',
  ].join('\n');
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text;
}
