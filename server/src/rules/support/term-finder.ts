import type { Brief, TextBlock } from '../../brief/model.js';
import type { Span } from '../../text/span.js';
import { SpanIndex } from './span-index.js';

/** A form that is looked for, and what it stands for; several forms may mean the same. */
export interface TermForm<Meaning> {
  readonly form: string;
  readonly meaning: Meaning;
}

export interface TermHit<Meaning> {
  readonly meaning: Meaning;
  /** As it stands in the plain text. */
  readonly text: string;
  readonly span: Span;
  /** In the plain text of the block. */
  readonly plain: Span;
  readonly block: TextBlock;
  /** Whether the source holds these words without markup between them. */
  readonly unbroken: boolean;
}

/** Finds forms as whole words in running text, the longest first; never in code, addresses, page furniture or the byline. */
export class TermFinder<Meaning> {
  private readonly pattern: RegExp | null;
  private readonly meanings = new Map<string, Meaning>();

  constructor(forms: Iterable<TermForm<Meaning>>) {
    for (const { form, meaning } of forms) {
      const folded = fold(form);
      if (folded !== '' && !this.meanings.has(folded)) this.meanings.set(folded, meaning);
    }
    const words = [...this.meanings.keys()].sort((a, b) => b.length - a.length).map(asPattern);
    this.pattern =
      words.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'gu');
  }

  *find(brief: Brief, blocks: Iterable<TextBlock>): Iterable<TermHit<Meaning>> {
    if (this.pattern === null) return;
    const closed = new SpanIndex(closedPlaces(brief));
    for (const block of blocks) {
      if (block.span.start === brief.byline?.block?.span.start) continue;
      const { plain } = block;
      for (const match of plain.text.matchAll(this.pattern)) {
        const [text] = match;
        const meaning = this.meanings.get(fold(text));
        const within = { start: match.index, end: match.index + text.length };
        const span = plain.source(within);
        if (meaning === undefined || closed.overlaps(span)) continue;
        yield { meaning, text, span, plain: within, block, unbroken: fold(brief.source.slice(span)) === fold(text) };
      }
    }
  }
}

/** Code and addresses are no prose, and furniture goes. */
function closedPlaces(brief: Brief): readonly Span[] {
  const addresses = brief.links.filter(
    (link) => link.kind === 'bare' || link.kind === 'autolink' || /^[a-z]+:\/\/|^www\./i.test(link.text.trim()),
  );
  return [...brief.codes, ...addresses.map((link) => link.textSpan), ...brief.furniture.map((line) => line.span)];
}

/** White space and the kinds of apostrophes count as one. */
function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/[’ʼ]/g, "'");
}

function asPattern(folded: string): string {
  const composed = literal(folded);
  const decomposed = literal(folded.normalize('NFD'));
  return composed === decomposed ? composed : `${composed}|${decomposed}`;
}

function literal(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(' ', '\\s+')
    .replaceAll("'", "['’ʼ]");
}
