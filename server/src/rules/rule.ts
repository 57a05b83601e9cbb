import type { GenericSchema, InferOutput } from 'valibot';
import type { Brief } from '../brief/model.js';
import type { Refusal } from '../links/online/address-policy.js';
import type { Failure } from '../links/online/answer.js';
import type { LinkFacts } from '../links/online/fact.js';
import type { FragmentFinding } from '../links/online/fragment.js';
import type { IsoDay } from '../text/day.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A change with a title that says what it does ("Join the paragraph"). */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What a rule reports; the engine adds the rule's id, severity and address. */
export interface Report {
  /** One or two sentences: what is wrong, and what to do. */
  readonly message: string;
  readonly span: Span;
  /** Safe: never changes a word's meaning; applied by `--fix`. */
  readonly fix?: Fix;
  /** For the author to choose from. */
  readonly suggestions?: readonly Fix[];
  /** Another place that belongs to it, such as the first of two equal questions. */
  readonly related?: { readonly span: Span; readonly message: string };
  /** The finding marks text that can go. */
  readonly unnecessary?: boolean;
}

/** The house's terms: spelling and emphasis. */
export interface Term {
  readonly preferred: string;
  readonly variants: readonly string[];
  readonly emphasis: boolean;
}

/** Files as a rule may see them. Paths are relative to the brief, with `/`; nothing outside the workspace is ever visible. */
export interface FileView {
  /** Whether a file or directory is there. */
  exists(path: string): Promise<boolean>;
  /** The anchors (heading slugs and explicit ids) of a Markdown file, or null where it cannot be read or is no Markdown file. */
  anchors(path: string): Promise<readonly string[] | null>;
  /** The file names in a directory, or an empty list. */
  list(path: string): Promise<readonly string[]>;
}

/** What a rule may look at. */
export interface RuleContext<Options> {
  readonly brief: Brief;
  readonly options: Options;
  /** From the configuration; empty where none are configured. */
  readonly authors: readonly string[];
  readonly terms: readonly Term[];
  /** Null where there are no files, as on standard input without a name. */
  readonly files: FileView | null;
  /** What is known of addresses on the web that may be reported; null where nobody asked the network. */
  readonly links: LinkFacts | null;
  /** To be read only where it is needed: asking the system for its time zone takes a millisecond. */
  readonly today: IsoDay;
  /** The day given with `--as-of` or the setting, or null: then forecasts that have come due are not looked for. */
  readonly asOf: IsoDay | null;
}

/** An example of a rule's page that the tests run as it stands. */
export interface Example {
  /** What the example shows, in a few words. */
  readonly title: string;
  /** A whole brief, or only the part that matters: `wrap` says what the rest is. */
  readonly text: string;
  /**
   * `none`: the text is the whole file (default). `answer`: the text is put into the first answer of a correct brief.
   * `front-matter`: the text stands between the fences of a correct brief.
   */
  readonly wrap?: 'none' | 'answer' | 'front-matter';
  /** The words each finding of this rule marks, in order; empty for a correct example. `''` for a place without width. */
  readonly marks: readonly string[];
  /** The example after the safe fixes of this rule, where it has any; with the same `wrap`. */
  readonly fixed?: string;
  /** Configuration the example needs. */
  readonly config?: {
    readonly authors?: readonly string[];
    readonly terms?: readonly Partial<Term>[];
    readonly options?: unknown;
    readonly furniture?: readonly string[];
    readonly asOf?: IsoDay;
    /** What the web answers, by address: the example is run as if its links had been checked. Without it, nobody asked. */
    readonly answers?: { readonly [address: string]: ExampleAnswer };
  };
  /** Other files beside the brief, path to text. */
  readonly files?: { readonly [path: string]: string };
}

/** A status, a failure, or more of an answer. */
export type ExampleAnswer =
  | number
  | Failure
  | { readonly refused: Refusal }
  | {
      readonly status: number;
      /** Where a redirect leads. */
      readonly location?: string;
      /** What is found of the fragments of links to it. */
      readonly fragments?: { readonly [fragment: string]: FragmentFinding };
    };

export type Reports = Iterable<Report> | null;

/** A rule: one file, everything about it. */
export interface Rule<Schema extends GenericSchema = GenericSchema> {
  /** Stable; says what is wrong; equals the file's name. */
  readonly id: string;
  readonly severity: Severity | 'off';
  /** What it reports, as one sentence without a full stop at the end. */
  readonly summary: string;
  /** Why it matters to authors and readers: one short paragraph. */
  readonly why: string;
  /** What its fix or its suggestions do, or null where it has none. */
  readonly fixable: 'fix' | 'suggest' | null;
  /** About completeness: one step milder where the front matter says `status: draft`. */
  readonly completeness?: boolean;
  /** About forecasts: does not run where `lang` is a language whose forecasts are not read. */
  readonly forecasts?: boolean;
  /** About what the web answers: looks only where links are checked, and gives null elsewhere. A suppression of it never counts as unused. */
  readonly online?: boolean;
  /** Made by the engine itself (a rule that threw, a suppression that is not used): here for its page and its severity. */
  readonly engine?: boolean;
  /** A valibot schema of an object, each entry optional with a default and a description; absent where there are no options. */
  readonly options?: Schema;
  readonly examples: readonly Example[];
  /**
   * Null says that the rule could not look (no files at hand, nothing configured, offline); a suppression of it then
   * does not count as unused. Every Promise the check gives is awaited together with those of the other rules.
   */
  check(context: RuleContext<InferOutput<Schema>>): Reports | Promise<Reports>;
}

/** Gives a rule file the types of its own options. */
export function defineRule<Schema extends GenericSchema>(rule: Rule<Schema>): Rule<Schema> {
  return rule;
}
