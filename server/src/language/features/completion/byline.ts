import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { sameName } from '../../../brief/names.js';
import { toItems } from './item.js';
import type { Known } from './known.js';
import type { CompletionPlace } from './place.js';

/** What stands between names; `By ` may come first. */
const JOINT = /(?:,[ \t]*|(?<![ \t])[ \t]+(?:and|&|i|oraz|und|et|y)[ \t]+|^[ \t]*By[ \t]+|^[ \t]+)/giu;

/** Known authors in the byline, and on the empty line where it belongs. */
export function bylineItems(known: Known): (place: CompletionPlace) => Promise<CompletionItem[] | null> {
  return async (place) => {
    const { open, before, behind, offset, token, session } = place;
    if (!isByline(place)) return null;
    const start = lastJointEnd(before);
    const typed = before.slice(start);
    const rest = /^[\p{L}\p{M}.'’-]*/u.exec(behind)?.[0].length ?? 0;
    const others = (open.brief.byline?.names ?? []).filter(
      ({ span }) => span.end < offset - typed.length || span.start > offset,
    );
    const names = (await known.authors(open, token)).filter(
      (name) => !others.some((other) => sameName(other.text, name)),
    );
    const span = { start: offset - typed.length, end: offset + rest };
    return toItems(
      open.brief.source,
      session.client.snippets,
      names.map((name) => ({ label: name, kind: CompletionItemKind.Value, span, text: name, detail: 'known author' })),
    );
  };
}

function isByline({ open: { brief }, line, offset, before, behind }: CompletionPlace): boolean {
  const { title, byline, gaps } = brief;
  const block = byline?.from === 'paragraph' ? byline.block : null;
  if (block !== null && line.start <= block.span.end && block.span.start <= line.end && offset <= block.span.end + 1)
    return true;
  const gap = gaps.find(({ part }) => part === 'byline');
  if (gap === undefined || title === null || offset <= title.span.end) return false;
  // Only white space between the title and this line, and at most a name on it.
  const end = title.block?.span.end ?? title.span.end;
  const next = line.start >= end && brief.source.slice({ start: end, end: line.start }).trim() === '';
  return next && behind.trim() === '' && before.length < 60 && !/[#[<*\->|]/.test(before);
}

function lastJointEnd(before: string): number {
  let end = 0;
  for (const match of before.matchAll(JOINT)) end = match.index + match[0].length;
  return end;
}
