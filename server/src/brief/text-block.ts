import type { Span } from '../text/span.js';
import type { Memory } from './memory.js';
import type { Sentence, TextBlock } from './model.js';
import type { PlainText } from './plain-text.js';
import { splitSentences } from './sentences.js';
import { countWords } from './words.js';

/** Running text whose words and sentences are found when somebody asks for them: most edits touch one block only. */
export class LazyTextBlock implements TextBlock {
  readonly kind: TextBlock['kind'];
  readonly level: number;
  readonly span: Span;
  readonly content: Span;
  readonly plain: PlainText;
  private readonly lang: string;
  private readonly memory: Memory | undefined;
  private counted: number | null = null;
  private split: readonly Sentence[] | null = null;

  constructor(
    kind: TextBlock['kind'],
    level: number,
    span: Span,
    content: Span,
    plain: PlainText,
    lang: string,
    memory?: Memory,
  ) {
    this.kind = kind;
    this.level = level;
    this.span = span;
    this.content = content;
    this.plain = plain;
    this.lang = lang;
    this.memory = memory;
  }

  get words(): number {
    this.counted ??= countWords(this.plain.text);
    return this.counted;
  }

  get sentences(): readonly Sentence[] {
    this.split ??= this.sentenceSpans().map((span) => ({
      text: this.plain.text.slice(span.start, span.end),
      span: this.plain.source(span),
      at: span.start,
      block: this,
    }));
    return this.split;
  }

  private sentenceSpans(): readonly Span[] {
    const { text } = this.plain;
    const split = (): readonly Span[] => splitSentences(text, this.lang);
    return this.memory?.recall(splitSentences, `${this.lang}\n${text}`, split) ?? split();
  }
}
