import type { IsoDay } from '../text/day.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import type { FrontMatter } from './front-matter.js';
import type { PlainText } from './plain-text.js';
import type { SourceText } from './source.js';

/**
 * A brief as all rules and features read it. Every span counts UTF-16 units in the source text. What a broken
 * brief lacks is null or empty here; reading one never throws.
 */
export interface Brief {
  readonly source: SourceText;
  readonly form: 'canonical' | 'plain';
  readonly lang: string;
  readonly status: 'draft' | 'final';
  readonly frontMatter: FrontMatter | null;
  /** The day of publication, where the front matter names a real one. */
  readonly date: IsoDay | null;
  readonly title: Title | null;
  /** The paragraph that a line break in the title's heading has made of its rest. */
  readonly titleRest: Block | null;
  readonly byline: Byline | null;
  readonly lead: Lead | null;
  readonly questions: readonly Question[];
  /** Paragraphs of a canonical brief that read as a question of their own but are no heading. */
  readonly unmarkedQuestions: readonly Block[];
  /** Parts that are missing or stand in the wrong place, each with the place where it belongs. */
  readonly gaps: readonly Gap[];
  /** Level-1 headings besides the title. */
  readonly extraTitles: readonly Block[];
  /** Every top-level block after the front matter, in order, furniture and comments included. */
  readonly blocks: readonly Block[];
  /** Every block that holds running text (also those inside lists, quotes and tables), in order. */
  readonly textBlocks: readonly TextBlock[];
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly definitions: readonly Definition[];
  readonly emphasis: readonly Emphasis[];
  /** Code spans, with their backticks. */
  readonly codes: readonly Span[];
  readonly comments: readonly Comment[];
  /** What is surely none of the author's words. */
  readonly furniture: readonly Furniture[];
  /** What looks like furniture and is taken for text. */
  readonly suspects: readonly Suspect[];
  /** Lines over the title that name series, number and day: no part of the brief. */
  readonly masthead: readonly Block[];
  readonly cuts: readonly Cut[];
  /** From the title to the end. */
  readonly words: number;
  /** The references to Windows-1252 (`&#146;`) in the Markdown, each with the character that is meant. */
  readonly windowsReferences: readonly Edit[];
  /** Where the text holds so many marks, or nests so deep, that its links, emphasis, quotes and lists were not read. */
  readonly overload: Span | null;
  /** What `read` finds in this brief, worked out once: for rooms that read on where the model stops, such as forecasts. */
  once<Value>(read: (brief: Brief) => Value): Value;
  /** What `make` gives for a piece of text, from an earlier version of the brief where that is at hand: it must depend on `key` alone. */
  recall<Value>(kind: unknown, key: string, make: () => Value): Value;
  /** Another version of the text, read under the same settings; the last one is kept. */
  reread(text: string): Brief;
}

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'quote' | 'table' | 'code' | 'html' | 'break' | 'definition';

/** A top-level block. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Heading level 1–6, else 0. */
  readonly level: number;
  /** The running text in it: one for a heading or paragraph, several for lists, quotes and tables, none for the rest. */
  readonly texts: readonly TextBlock[];
}

/** A heading, a paragraph or a table cell: running text that sentences do not cross. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'cell';
  /** Heading level 1–6, else 0. */
  readonly level: number;
  readonly span: Span;
  /** From the first to the last character of its content, markup such as `**` included, `#` marks excluded. */
  readonly content: Span;
  readonly plain: PlainText;
  readonly words: number;
  /** Split on first use. */
  readonly sentences: readonly Sentence[];
}

export interface Heading extends TextBlock {
  /** As sites build anchors from headings (GitHub's way), made unique within the file. */
  readonly slug: string;
}

export interface Sentence {
  /** Without markup. */
  readonly text: string;
  /** In the source. */
  readonly span: Span;
  /** Where `text` begins in the plain text of its block. */
  readonly at: number;
  readonly block: TextBlock;
}

export interface Title {
  readonly text: string;
  /** The words of the title in the heading, paragraph or front matter value. */
  readonly span: Span;
  readonly from: 'heading' | 'paragraph' | 'front-matter';
  readonly block: Block | null;
}

export interface Byline {
  readonly text: string;
  /** The words of the paragraph, or the front matter value. */
  readonly span: Span;
  readonly from: 'paragraph' | 'front-matter';
  readonly block: Block | null;
  readonly names: readonly Name[];
  /** A leading `By` with the white space after it. */
  readonly by: Span | null;
  /** A full stop at the end that belongs to no initial or abbreviation. */
  readonly stop: Span | null;
}

export interface Name {
  readonly text: string;
  readonly span: Span;
  /** Whether it reads as one person's name. */
  readonly personal: boolean;
}

export interface Lead {
  readonly text: string;
  readonly span: Span;
  /** All blocks between the byline and the first question, furniture and comments left out; never empty. */
  readonly blocks: readonly Block[];
  /** How many paragraphs a reader would see: the halves of a cut paragraph count as one. */
  readonly paragraphs: number;
  readonly words: number;
  readonly sentences: readonly Sentence[];
}

export interface Question {
  readonly text: string;
  /** The words of the question. */
  readonly span: Span;
  readonly block: Block;
  /** Heading level; 0 in plain form. */
  readonly level: number;
  /** Whether it ends in a question mark. */
  readonly asks: boolean;
  readonly answer: Answer;
}

export interface Answer {
  /** From the end of the question's block to the start of the next question's or the end of the text. */
  readonly span: Span;
  /** Furniture, comments and thematic breaks left out. */
  readonly blocks: readonly Block[];
  readonly words: number;
  readonly sentences: readonly Sentence[];
  readonly links: readonly Link[];
}

/** A part that is not where it belongs. */
export interface Gap {
  readonly part: 'title' | 'byline' | 'lead';
  /** Where it belongs: no width, at the end of what it should follow. */
  readonly place: Span;
  /** A block that is this part, at another place or with other markup, or null where there is none. */
  readonly found: Block | null;
}

export type LinkKind = 'inline' | 'reference' | 'autolink' | 'bare' | 'image';

export interface Link {
  readonly kind: LinkKind;
  /** The whole construct. */
  readonly span: Span;
  /** What a reader sees, without markup. */
  readonly text: string;
  readonly textSpan: Span;
  /** The target with escapes and entities decoded; null for a reference without a definition. */
  readonly target: string | null;
  /** The target in the source, without `<` and `>`; of a reference, the target in its definition, or the label where there is none. */
  readonly targetSpan: Span;
  /** The label of a reference link as written, else null. */
  readonly label: string | null;
}

export interface Definition {
  readonly label: string;
  readonly span: Span;
  readonly target: string;
  readonly targetSpan: Span;
}

export interface Emphasis {
  readonly kind: 'emphasis' | 'strong';
  readonly span: Span;
  readonly marker: '*' | '_';
}

/** `<!-- … -->`, in the body or, as `# …`, in the front matter. */
export interface Comment {
  /** The text between the marks, trimmed. */
  readonly text: string;
  readonly textSpan: Span;
  readonly span: Span;
  readonly place: 'block' | 'inline' | 'front-matter';
  /** What follows on the same line and is swallowed as HTML because the comment begins the line; null where nothing does. */
  readonly swallowed: Span | null;
}

/** A line that surely page layout left in the text. */
export interface Furniture {
  readonly kind: 'running-header' | 'page-number' | 'copyright' | 'configured';
  readonly text: string;
  /** The line, without white space around it. */
  readonly span: Span;
  /** What has to go so that the text around stays whole: the line with its line end, or with the blank lines around it. */
  readonly removal: Span;
  /** Whether it stays, as the author suppresses the rule there or the configuration turns it off: then it is text. */
  readonly kept: boolean;
}

/** A line that may be furniture, and may be text. */
export interface Suspect {
  readonly text: string;
  readonly span: Span;
  readonly removal: Span;
  /** Whether more speaks for furniture than against it. */
  readonly likely: boolean;
}

/** A paragraph that a page break has cut in two. */
export interface Cut {
  readonly first: TextBlock;
  readonly second: TextBlock;
  /** From the last word of the first half to the first word of the second. */
  readonly span: Span;
  /** Between the halves, furniture included: what `joint` replaces. */
  readonly gap: Span;
  /** What makes the paragraph whole: a space, nothing (with the hyphen removed), or nothing after a hyphen that stays. */
  readonly joint: ' ' | '' | '-';
  /** Whether the halves stay apart, as the author suppresses the rule there or the configuration turns it off. */
  readonly kept: boolean;
}
