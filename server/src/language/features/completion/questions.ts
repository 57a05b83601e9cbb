import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { escapeSnippet, type ItemParts, stop, toItems } from './item.js';
import type { CompletionPlace } from './place.js';

/** How questions of briefs begin: a whole question, or its opening with room for the subject. */
const OPENERS: Readonly<Record<string, readonly (readonly [opening: string, rest: string])[]>> = {
  en: [
    ['What has happened', ''],
    ['Why now', ''],
    ['Why does it matter', ''],
    ['What does ', 'the agreement contain'],
    ['What is ', 'the position of the government'],
    ['What are ', 'the consequences for the region'],
    ['How will ', 'the neighbours respond'],
    ['Who ', 'gains from it'],
    ['What comes next', ''],
    ['What are the prospects for ', 'a settlement'],
  ],
  pl: [
    ['Co się stało', ''],
    ['Dlaczego teraz', ''],
    ['Jakie to ma znaczenie', ''],
    ['Jakie są ', 'skutki dla regionu'],
    ['Co dalej', ''],
    ['Jakie są perspektywy', ''],
  ],
};

const HEADING = /^##[ \t]+(.*)$/s;

/** Openings after `## `; those that the brief has already are left out. */
export function questionItems({
  open: { brief },
  session,
  before,
  behind,
  offset,
}: CompletionPlace): CompletionItem[] | null {
  const typed = HEADING.exec(before)?.[1];
  if (typed === undefined) return null;
  // With words behind the cursor somebody is mending a question, not beginning one.
  if (behind.replace(/\?$/, '').trim() !== '') return [];
  const asked = new Set(brief.questions.map(({ text }) => text.toLowerCase()));
  const openers = OPENERS[brief.lang.slice(0, 2)] ?? OPENERS.en ?? [];
  const span = { start: offset - typed.length, end: offset + behind.length };
  const parts = openers
    .filter(([opening, rest]) => !asked.has(`${opening}${rest}?`.toLowerCase()))
    .map(([opening, rest]): ItemParts => {
      const label = `${opening}${rest === '' ? '' : '…'}?`;
      const snippet = `${escapeSnippet(opening)}${rest === '' ? '' : stop(1, rest)}?$0`;
      return {
        label,
        kind: CompletionItemKind.Snippet,
        span,
        text: `${opening}${rest}?`,
        snippet,
        filter: `${opening}${rest}?`,
      };
    });
  return toItems(brief.source, session.client.snippets, parts);
}
