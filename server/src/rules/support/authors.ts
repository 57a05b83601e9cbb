import { entryOf } from '../../brief/front-matter.js';
import type { Brief, Name } from '../../brief/model.js';
import { readByline, sameName, spellingKey } from '../../brief/names.js';
import { textsOf } from './front-matter-value.js';

/** A byline of more names is wrong as a whole; comparing thousands of them would cost time. */
const MOST_NAMES = 20;

/** The authors that the front matter names, with their places; empty where it names none. */
export function frontMatterAuthors(brief: Brief): readonly Name[] {
  const names: Name[] = [];
  // YAML that cannot be read gives values that nobody wrote.
  if ((brief.frontMatter?.problems.length ?? 0) > 0) return names;
  for (const key of ['author', 'authors']) {
    for (const { text, span } of textsOf(brief, entryOf(brief.frontMatter, key)).slice(0, MOST_NAMES)) {
      const exact = brief.source.slice(span) === text;
      for (const name of readByline(text, brief.lang).names.slice(0, MOST_NAMES)) {
        const place = exact ? { start: span.start + name.span.start, end: span.start + name.span.end } : span;
        if (!names.some((known) => sameName(known.text, name.text))) names.push({ ...name, span: place });
      }
    }
  }
  return names;
}

/** Every name that is given as an author's: in the byline, and in the front matter where there is a byline too. */
export function allAuthors(brief: Brief): readonly Name[] {
  const fromByline = brief.byline?.from === 'paragraph' ? brief.byline.names.slice(0, MOST_NAMES) : [];
  return [...frontMatterAuthors(brief), ...fromByline];
}

/** A name without its accents is a misspelt one: pages and searches take it for another. */
export function isKnown(name: string, authors: readonly string[]): boolean {
  const key = spellingKey(name);
  return authors.some((author) => spellingKey(author) === key);
}
