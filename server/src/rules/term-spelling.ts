import { entryOf, type FrontMatterEntry } from '../brief/front-matter.js';
import type { Brief, Title } from '../brief/model.js';
import { LetterPattern } from '../text/letter-pattern.js';
import { contains } from '../text/span.js';
import { defineRule, type Report, type Term } from './rule.js';
import { quoted } from './support/message.js';
import { sameTitle } from './support/same-text.js';
import {
  capitalised,
  isLabel,
  mentions,
  TermFinder,
  type TermForm,
  type TermHit,
  titlesOf,
} from './support/term-finder.js';

const PLAIN_YAML = new LetterPattern(String.raw`^[\p{L}\p{N}][\p{L}\p{M}\p{N} .’-]*$`);

const config = {
  terms: [
    { preferred: 'Lukashenka', variants: ['Lukashenko'] },
    { preferred: 'organisation', variants: ['organization'] },
  ],
};

export const rule = defineRule({
  id: 'term-spelling',
  severity: 'warning',
  summary: 'A spelling that the house does not use for one of its terms',
  why: 'One name in two spellings looks like two people, and a search finds half of what was written about either.',
  fixable: 'fix',
  examples: [
    { title: 'The preferred spelling', wrap: 'answer', text: "Lukashenka's visit was short.", marks: [], config },
    {
      title: 'A variant, with its ending',
      wrap: 'answer',
      text: "Lukashenko's visit was short.",
      marks: ['Lukashenko'],
      fixed: "Lukashenka's visit was short.",
      config,
    },
    {
      title: 'At the beginning of a sentence',
      wrap: 'answer',
      text: 'Organization is all.',
      marks: ['Organization'],
      fixed: 'Organisation is all.',
      config,
    },
    {
      title: 'In the title, in the front matter too',
      text: '---\ntitle: Lukashenko in Minsk\ndate: 2026-05-04\n---\n\n# Lukashenko in Minsk\n\nJan Nowak\n',
      marks: ['Lukashenko', 'Lukashenko'],
      fixed: '---\ntitle: Lukashenka in Minsk\ndate: 2026-05-04\n---\n\n# Lukashenka in Minsk\n\nJan Nowak\n',
      config,
    },
    {
      title: 'Not in link targets, nor in code',
      wrap: 'answer',
      text: 'See [the visit](https://www.belta.by/Lukashenko) and `Lukashenko`.',
      marks: [],
      config,
    },
  ],
  check({ brief, terms }) {
    if (terms.length === 0) return null;
    const reports: Report[] = [];
    const finder = new TermFinder(forms(brief, terms));
    for (const hit of finder.findInFrontMatter(brief)) {
      if (hit.meaning !== null) reports.push(report(brief, hit, hit.meaning, isPlainYaml(hit.meaning)));
    }
    // Two titles that agree must not be parted by mending one of them.
    const tied = hasTwin(brief.title, entryOf(brief.frontMatter, 'title')) ? brief.title : null;
    const canMendBoth = titlesOf(brief).length > 0 && reports.every(({ fix }) => fix !== undefined);
    for (const hit of finder.find(brief, brief.textBlocks)) {
      if (hit.meaning === null) continue;
      const inTied = tied !== null && contains(tied.span, hit.span);
      reports.push(report(brief, hit, hit.meaning, !inTied || canMendBoth));
    }
    return reports;
  },
});

/** Every form with what to write for it; null for the preferred ones, which hide the variants in them. */
function* forms(brief: Brief, terms: readonly Term[]): Iterable<TermForm<string | null>> {
  for (const { preferred, variants } of terms) {
    for (const variant of variants) {
      if (!mentions(brief, variant)) continue;
      for (const [form, instead] of pairs(variant, preferred)) {
        if (form !== instead) yield { form, meaning: instead };
      }
    }
  }
  for (const { preferred } of terms) {
    if (!mentions(brief, preferred)) continue;
    for (const [form] of pairs(preferred, preferred)) yield { form, meaning: null };
  }
}

/** As configured, at the beginning of a sentence, and in capitals. */
function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  const forms: [string, string][] = [[from, to]];
  if (capitalised(from) !== from) forms.push([capitalised(from), capitalised(to)]);
  // Short words in capitals are acronyms of something else.
  if (from.length > 3 && from.toUpperCase() !== from) forms.push([from.toUpperCase(), to.toUpperCase()]);
  return forms;
}

function hasTwin(title: Title | null, entry: FrontMatterEntry | null): boolean {
  return title?.block != null && typeof entry?.value === 'string' && sameTitle(entry.value, title.text);
}

/** Whether words mean the same in YAML wherever a title may hold them, in quotes or without. */
function isPlainYaml(words: string): boolean {
  return PLAIN_YAML.test(words);
}

function report(brief: Brief, hit: TermHit<string | null>, instead: string, fits: boolean): Report {
  const message = `Write ${quoted(instead)} instead of ${quoted(hit.text)}.`;
  if (!hit.unbroken || !fits || isLabel(brief.links, hit.span)) return { message, span: hit.span };
  const text = keepSpaces(brief.source.slice(hit.span), instead);
  return { message, span: hit.span, fix: { title: `Change to “${instead}”`, edits: [{ span: hit.span, text }] } };
}

/** The new words with the white space of the old ones, line ends included, where there are as many. */
function keepSpaces(source: string, instead: string): string {
  const spaces = source.match(/\s+/g) ?? [];
  const words = instead.split(' ');
  if (words.length !== spaces.length + 1) return instead;
  return words.map((word, index) => word + (spaces[index] ?? '')).join('');
}
