import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { FrontMatter } from '../../../brief/front-matter.js';
import { addDays } from '../../../text/day.js';
import { FRONT_MATTER_KEYS } from '../front-matter-keys.js';
import { ruleItems } from './comments.js';
import { choice, type ItemParts, stop, toItems } from './item.js';
import type { Known } from './known.js';
import type { CompletionPlace } from './place.js';

const KEY = /^[A-Za-z]*$/;
const VALUE = /^([A-Za-z]+):[ \t]*(.*)$/s;
const ITEM = /^[ \t]*-[ \t]+(.*)$/s;

/** Keys and values between the fences; a whole front matter at the top of a brief that has none. */
export function frontMatterItems(known: Known): (place: CompletionPlace) => Promise<CompletionItem[] | null> {
  return async (place) => {
    const { frontMatter, source } = place.open.brief;
    const { snippets } = place.session.client;
    if (frontMatter === null) {
      const isTop = place.line.start <= 1 && /^\uFEFF?-{0,3}$/.test(place.before) && place.behind.trim() === '';
      return isTop ? toItems(source, snippets, [wholeFrontMatter(place)]) : null;
    }
    const { content } = frontMatter;
    const inside = place.offset >= content.start && (place.offset <= content.end || !frontMatter.closed);
    if (!inside || place.line.start < content.start) return null;
    if (place.before.trimStart().startsWith('#')) return ruleItems(place, place.before.trimStart().slice(1));
    if (KEY.test(place.before)) return toItems(source, snippets, keys(place, frontMatter));
    const value = VALUE.exec(place.before);
    if (value !== null) return toItems(source, snippets, await values(place, known, value[1] ?? '', value[2] ?? ''));
    const item = ITEM.exec(place.before);
    const under =
      item === null ? undefined : frontMatter.entries.findLast(({ keySpan }) => keySpan.start < place.line.start);
    if (item === null || under?.key !== 'authors') return [];
    return toItems(source, snippets, await values(place, known, 'authors', item[1] ?? ''));
  };
}

function wholeFrontMatter({ session, line, before, offset, open }: CompletionPlace): ItemParts {
  const end = open.brief.source.lineEnd;
  const today = session.host.today();
  const start = before.startsWith('\uFEFF') ? line.start + 1 : line.start;
  return {
    label: 'front matter',
    kind: CompletionItemKind.Snippet,
    span: { start, end: offset },
    text: ['---', `date: ${today}`, 'status: draft', '---', '', ''].join(end),
    snippet: ['---', `date: ${stop(1, today)}`, `status: ${choice(2, ['draft', 'final'])}`, '---', '', '$0'].join(end),
    filter: '--- front matter',
    detail: 'The day of publication, and whether this is a draft',
  };
}

function keys({ offset, before, behind, line }: CompletionPlace, { entries }: FrontMatter): ItemParts[] {
  const rest = /^[A-Za-z]*(:?)/.exec(behind);
  const there = new Set(entries.filter(({ keySpan }) => keySpan.start !== line.start).map(({ key }) => key));
  return Object.entries(FRONT_MATTER_KEYS)
    .filter(([key]) => !there.has(key) && !(key === 'author' && there.has('authors')))
    .map(([key, documentation]) => ({
      label: key,
      kind: CompletionItemKind.Property,
      span: { start: offset - before.length, end: offset + (rest?.[0].length ?? 0) },
      text: rest?.[1] === ':' ? `${key}:` : `${key}: `,
      documentation,
    }));
}

async function values(place: CompletionPlace, known: Known, key: string, typed: string): Promise<ItemParts[]> {
  const quote = /^["']/.exec(typed)?.[0] ?? '';
  const start = place.offset - typed.length;
  const tail = (place.behind.split(/[ \t]#/, 1)[0] ?? '').trimEnd().length;
  // Right behind the colon the space is still missing.
  const space = place.before.endsWith(':') ? ' ' : '';
  return (await proposals(place, known, key)).map(({ value, detail }) => ({
    label: value,
    kind: CompletionItemKind.Value,
    span: { start, end: place.offset + tail },
    text: space + yaml(value, quote),
    filter: space + quote + value,
    ...(detail !== undefined && { detail }),
  }));
}

interface Proposal {
  readonly value: string;
  readonly detail?: string;
}

async function proposals({ session, open, token }: CompletionPlace, known: Known, key: string): Promise<Proposal[]> {
  const today = session.host.today();
  switch (key) {
    case 'date':
      return [
        { value: today, detail: 'today' },
        { value: addDays(today, 1), detail: 'tomorrow' },
        { value: addDays(today, 7), detail: 'in a week' },
      ];
    case 'status':
      return [{ value: 'draft' }, { value: 'final' }];
    case 'format':
      return [{ value: 'spotlight' }];
    case 'lang':
      return [
        { value: 'en', detail: 'English' },
        { value: 'pl', detail: 'Polish' },
      ];
    case 'author':
    case 'authors':
      return (await known.authors(open, token)).map((value) => ({ value }));
    case 'series':
      return (await known.series(open, token)).map((value) => ({ value }));
    default:
      return [];
  }
}

/** Text that YAML would read as something else stands in quotes. */
function yaml(value: string, quote: string): string {
  const needs = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: | #|:$|^(?:true|false|null|yes|no|~|[\d.+-]+)$/i.test(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return quote === '' ? value : quote + value + quote;
  if (quote === '' && !needs) return value;
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
