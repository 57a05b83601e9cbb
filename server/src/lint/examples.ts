import type { Brief } from '../brief/model.js';
import { parseBrief } from '../brief/parse-brief.js';
import type { Settings } from '../config/settings.js';
import type { Example, FileView, Rule } from '../rules/rule.js';
import { CORRECT_BRIEF } from './example-brief.js';
import { exampleFacts } from './example-facts.js';
import type { Finding } from './finding.js';
import { applyFixes } from './fix.js';
import type { LintHost, LintResult } from './host.js';
import { lintBrief } from './lint-brief.js';

/** The publication date of the correct brief lies half a year before this day. */
const EXAMPLE_TODAY = '2026-11-22';

/** Midday there, wherever this runs. */
const EXAMPLE_NOON = new Date(`${EXAMPLE_TODAY}T12:00:00`).getTime();

/** An example put into the brief that its `wrap` asks for. */
export function wrapExample(text: string, wrap: Example['wrap']): string {
  const { frontMatter, beforeAnswer, afterAnswer } = CORRECT_BRIEF;
  if (wrap === 'answer') return `---\n${frontMatter}---\n\n${beforeAnswer}${endLine(text)}\n${afterAnswer}`;
  if (wrap === 'front-matter') return `---\n${endLine(text)}---\n\n${beforeAnswer}${afterAnswer}`;
  return text;
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** What the rules say about an example, and what its text is once the safe fixes of its rule are made. */
export interface ExampleRun {
  readonly brief: Brief;
  readonly findings: readonly Finding[];
  readonly fixed: string;
}

/** Runs all rules over an example of one of them, through the same engine as everything else. */
export async function runExample(
  rule: Rule,
  example: Example,
  clock: Pick<LintHost, 'now' | 'after'>,
): Promise<ExampleRun> {
  const parse = (text: string): Brief => parseBrief(text, { furniture: example.config?.furniture ?? [] });
  const settings = exampleSettings(rule, example);
  const host: LintHost = {
    ...clock,
    files: exampleFiles(example, parse),
    links: example.config?.answers === undefined ? null : exampleFacts(example.config.answers, EXAMPLE_NOON),
    today: EXAMPLE_TODAY,
    asOf: example.config?.asOf ?? null,
  };
  const lint = (brief: Brief): Promise<LintResult> => lintBrief(brief, settings, host);
  const text = wrapExample(example.text, example.wrap);
  const brief = parse(text);
  const { findings } = await lint(brief);
  const fixes = await applyFixes(text, parse, lint, { rules: new Set([rule.id]) });
  return { brief, findings, fixed: fixes.text };
}

/** The settings that an example of a rule asks for; a rule that is off by default is on. */
function exampleSettings(rule: Rule, { config }: Example): Settings {
  return {
    authors: config?.authors ?? [],
    terms: (config?.terms ?? []).map((term) => ({ preferred: '', variants: [], emphasis: false, ...term })),
    furniture: config?.furniture ?? [],
    rules: {
      [rule.id]: { ...(rule.severity === 'off' ? { severity: 'info' } : {}), options: config?.options },
    },
    links: {
      online: false,
      timeout: 10_000,
      concurrency: 8,
      perHost: 2,
      retries: 0,
      cacheDays: { ok: 0, dead: 0 },
      ignore: [],
    },
  };
}

/** The files beside an example: those it names and no others. */
function exampleFiles({ files = {} }: Example, parse: (text: string) => Brief): FileView {
  const texts = new Map(Object.entries(files).map(([path, text]) => [normalise(path), text]));
  const paths = [...texts.keys()];
  const below = (folder: string): string => (folder === '' ? '' : `${folder}/`);
  return {
    exists: async (path) => {
      const place = normalise(path);
      return texts.has(place) || paths.some((each) => each.startsWith(below(place)));
    },
    anchors: async (path) => {
      const text = texts.get(normalise(path));
      return text === undefined || !/\.(?:md|markdown)$/i.test(path)
        ? null
        : parse(text).headings.map(({ slug }) => slug);
    },
    list: async (path) => {
      const folder = below(normalise(path));
      const inside = paths.filter((each) => each.startsWith(folder)).map((each) => each.slice(folder.length));
      return [...new Set(inside.map((rest) => rest.split('/', 1)[0] ?? rest))].sort();
    },
  };
}

function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
