import { Tokenizer } from 'htmlparser2';
import { foldFragment } from '../anchors.js';
import { type FragmentFinding, type FragmentFindings, readFragment, type WantedFragment } from './fragment.js';
import { foldText, holdsText } from './text-fragment.js';

/** Units of a page that are read; of a longer one nothing is known to be missing. */
const LONGEST_PAGE = 2_000_000;
/** Pages are read in pieces of at least this, however they arrive. */
const PIECE = 65_536;
const LONGEST_VALUE = 2000;
/** Elements whose words nobody sees on the page. A `template` may be shown: it is how a page brings its shadow trees. */
const UNSEEN = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes']);

/**
 * Looks for fragments in an HTML page while it arrives. What it keeps is bounded, and so is the time: linear in the page, whatever that
 * holds.
 */
export class PageReader {
  private readonly wanted: ReadonlyMap<string, WantedFragment>;
  private readonly found = new Set<string>();
  private readonly anchors = new Map<string, string[]>();
  private readonly readsText: boolean;
  private readonly tokenizer: Tokenizer;
  private waiting: string[] = [];
  private waitingLength = 0;
  private read = 0;
  /** The piece that is read and the one before it, and where the two begin in the page. */
  private window = '';
  private windowStart = 0;
  private words: string[] = [];
  private tag = '';
  private unseen: string | null = null;
  private attribute = '';
  private value = '';

  /** @param fragments as written in links, without `#` */
  constructor(fragments: readonly string[]) {
    this.wanted = new Map(fragments.map((each) => [each, readFragment(each)] as const));
    for (const [written, fragment] of this.wanted) {
      if (fragment.kind === 'top') this.found.add(written);
      if (fragment.kind !== 'anchor') continue;
      this.anchors.set(fragment.anchor, [...(this.anchors.get(fragment.anchor) ?? []), written]);
    }
    this.readsText = [...this.wanted.values()].some(({ kind }) => kind === 'text');
    this.tokenizer = this.makeTokenizer();
  }

  /** Takes what has arrived. False where no more is needed: all is found, or the page is too long. */
  write(chunk: string): boolean {
    this.waiting.push(chunk);
    this.waitingLength += chunk.length;
    if (this.waitingLength >= PIECE) this.readWaiting();
    return this.read < LONGEST_PAGE && this.found.size < this.wanted.size;
  }

  /** What was found. @param complete whether the page arrived to its end */
  end(complete: boolean): FragmentFindings {
    this.readWaiting();
    const all = complete && this.read < LONGEST_PAGE;
    const text = this.readsText ? foldText(this.words.join('')) : '';
    return new Map(
      [...this.wanted].map(([written, fragment]) => [written, this.finding(written, fragment, text, all)]),
    );
  }

  private finding(written: string, fragment: WantedFragment, text: string, all: boolean): FragmentFinding {
    if (this.found.has(written)) return 'found';
    if (fragment.kind === 'text' && fragment.parts.some((part) => holdsText(text, part))) return 'found';
    const isSure = all && (fragment.kind === 'text' || (fragment.kind === 'anchor' && !fragment.loose));
    return isSure ? 'missing' : 'unknown';
  }

  private readWaiting(): void {
    const piece = this.waiting.join('').slice(0, LONGEST_PAGE - this.read);
    this.waiting = [];
    this.waitingLength = 0;
    if (piece === '') return;
    const before = this.window.slice(-PIECE);
    this.windowStart = this.read - before.length;
    this.window = before + piece;
    this.read += piece.length;
    this.tokenizer.write(piece);
  }

  /** A name that is longer than a piece is cut off, and is nobody’s. */
  private slice(start: number, end: number): string {
    return this.window.slice(Math.max(start - this.windowStart, 0), end - this.windowStart);
  }

  private makeTokenizer(): Tokenizer {
    return new Tokenizer(
      {},
      {
        onopentagname: (start, end) => {
          this.tag = this.slice(start, end).toLowerCase();
          if (UNSEEN.has(this.tag)) this.unseen ??= this.tag;
        },
        onclosetag: (start, end) => {
          if (this.unseen !== null && this.slice(start, end).toLowerCase() === this.unseen) this.unseen = null;
        },
        onattribname: (start, end) => {
          this.attribute = this.slice(start, end).toLowerCase();
          this.value = '';
        },
        onattribdata: (start, end) => this.addValue(this.slice(start, end)),
        onattribentity: (code) => this.addValue(String.fromCodePoint(code)),
        onattribend: () => this.endAttribute(),
        ontext: (start, end) => this.addText(this.slice(start, end)),
        ontextentity: (code) => this.addText(String.fromCodePoint(code)),
        oncdata: () => {},
        oncomment: () => {},
        ondeclaration: () => {},
        onend: () => {},
        onopentagend: () => {},
        onprocessinginstruction: () => {},
        onselfclosingtag: () => {},
      },
    );
  }

  private addValue(text: string): void {
    if (this.value.length <= LONGEST_VALUE) this.value += text;
  }

  private addText(text: string): void {
    if (this.readsText && this.unseen === null) this.words.push(text);
  }

  private endAttribute(): void {
    if (this.attribute !== 'id' && !(this.attribute === 'name' && this.tag === 'a')) return;
    if (this.value === '' || this.value.length > LONGEST_VALUE) return;
    for (const written of this.anchors.get(foldFragment(this.value)) ?? []) this.found.add(written);
  }
}
