import type { Brief, Question, Sentence, TextBlock } from '../brief/model.js';
import type { Span } from '../text/span.js';

/** One sentence of the lead or an answer as the author meant it: halves that a page break has cut apart are joined. */
export interface Passage {
  readonly text: string;
  /** In the source. */
  readonly span: Span;
  readonly block: TextBlock;
  /** The last block it reaches into: the same but for joined halves. */
  readonly lastBlock: TextBlock;
  readonly question: Question | null;
  /** Right after the sentence in the source, behind the markup that closes there. */
  readonly after: number;
  /** The source span of a span of `text`. */
  source(span: Span): Span;
}

/** The sentences in which forecasts are looked for, in order: of paragraphs in the lead and the answers, not of headings and tables. */
export function passagesOf(brief: Brief): Passage[] {
  const cutAfter = new Map(brief.cuts.map((cut) => [cut.first, cut]));
  const passages: Passage[] = [];
  const read = (blocks: readonly { readonly texts: readonly TextBlock[] }[], question: Question | null): void => {
    let open: { passage: Passage; joint: string } | null = null;
    for (const block of blocks) {
      for (const text of block.texts) {
        if (text.kind !== 'paragraph') continue;
        let after = 0;
        const sentences = text.sentences.map((sentence) => {
          after = placeAfter(brief.source.text, sentence, after);
          return passageOf(sentence, question, after);
        });
        const first = sentences[0];
        if (open !== null && first !== undefined) {
          passages.pop();
          sentences[0] = join(open.passage, first, open.joint);
        }
        for (const sentence of sentences) passages.push(sentence);
        const last = passages[passages.length - 1];
        const cut = cutAfter.get(text);
        open = cut !== undefined && last !== undefined ? { passage: last, joint: cut.joint } : null;
      }
    }
  };
  read(brief.lead?.blocks ?? [], null);
  for (const question of brief.questions) read(question.answer.blocks, question);
  return passages;
}

function passageOf(sentence: Sentence, question: Question | null, after: number): Passage {
  const { block, text, span, at } = sentence;
  return {
    text,
    span,
    block,
    lastBlock: block,
    question,
    after,
    source: ({ start, end }) => block.plain.source({ start: at + start, end: at + end }),
  };
}

/**
 * Emphasis and links may close behind the sentence's last sign; a comment between would break them. `known` is the place
 * after the sentence before: in a script without spaces it is this one's, too, and is not looked for again.
 */
function placeAfter(source: string, { block, span }: Sentence, known: number): number {
  if (block.sentences[block.sentences.length - 1]?.span.end === span.end) return Math.max(span.end, block.content.end);
  let at = Math.max(span.end, known);
  while (at < block.content.end && !/\s/.test(source.charAt(at)) && !isHardBreak(source, at)) at++;
  return at;
}

/** A backslash at the end of its line, which breaks the line only there. */
function isHardBreak(source: string, at: number): boolean {
  return source.charAt(at) === '\\' && /[\r\n]/.test(source.charAt(at + 1));
}

function join(first: Passage, second: Passage, joint: string): Passage {
  const head = joint === ' ' ? first.text : first.text.replace(/[-‐\u00ad]$/u, '');
  const from = head.length + joint.length;
  return {
    text: head + joint + second.text,
    span: { start: first.span.start, end: second.span.end },
    block: first.block,
    lastBlock: second.lastBlock,
    question: first.question,
    after: second.after,
    source({ start, end }) {
      if (end <= from) return first.source({ start, end });
      if (start >= from) return second.source({ start: start - from, end: end - from });
      return {
        start: first.source({ start, end: start + 1 }).start,
        end: second.source({ start: 0, end: end - from }).end,
      };
    },
  };
}
