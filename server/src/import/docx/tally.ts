import { countWords } from '../../brief/words.js';

/** Stretches of text of one kind. */
export interface Passages {
  readonly places: number;
  readonly words: number;
}

/** Tracked changes; a stretch by one hand is one. */
export interface Changes {
  readonly insertions: number;
  readonly deletions: number;
  readonly moves: number;
  readonly formats: number;
}

/** What was left out or changed to make a text of a Word document. */
export interface WordCounts {
  readonly comments: number;
  readonly hidden: Passages;
  readonly changes: Changes;
  readonly struck: Passages;
  readonly boxes: number;
  readonly tables: number;
  readonly equations: number;
  readonly contents: number;
  readonly fields: number;
  readonly embedded: number;
  readonly pictures: number;
}

/** Counts while a document is read. */
export class Tally implements WordCounts {
  readonly hidden = { places: 0, words: 0 };
  readonly struck = { places: 0, words: 0 };
  readonly changes = { insertions: 0, deletions: 0, moves: 0, formats: 0 };
  readonly #comments = new Set<string>();
  boxes = 0;
  tables = 0;
  equations = 0;
  contents = 0;
  fields = 0;
  embedded = 0;
  pictures = 0;

  get comments(): number {
    return this.#comments.size;
  }

  comment(id: string): void {
    this.#comments.add(id);
  }

  /** White space alone is no passage. */
  passage(kind: 'hidden' | 'struck', text: string): void {
    if (text.trim() === '') return;
    this[kind].places++;
    this[kind].words += countWords(text);
  }
}
