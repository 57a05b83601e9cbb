import { LetterPattern } from '../text/letter-pattern.js';
import type { Span } from '../text/span.js';
import { canBeHeader, hasCells, hasNumber, headerKey, isCaseless, isSeriesLine, isShout } from './furniture-lines.js';
import type { Suspect } from './model.js';
import type { PageLine, PageLines } from './page-lines.js';
import { asks } from './question-paragraphs.js';
import { countWords } from './words.js';

const MAX_WORDS = 9;
const LETTER = new LetterPattern(String.raw`\p{L}`);
const MAX_LENGTH = 100;

export interface SuspectSigns {
  readonly series: string;
  /** Whether a line is furniture, or of the masthead. */
  readonly isKnown: (line: PageLine) => boolean;
  /** Whether a line is the title once more, right below it. */
  readonly isTitle: (line: PageLine) => boolean;
  readonly removalOf: (line: PageLine) => Span;
}

/** Lines that look like furniture and may as well be text: the import names them, and the likely ones get a suggestion. */
export function findSuspects(page: PageLines, { series, isKnown, isTitle, removalOf }: SuspectSigns): Suspect[] {
  const times = new Map<string, number>();
  const lines: PageLine[] = [];
  for (let index = 0; index < page.blocks.length; index++) {
    if (page.blocks[index]?.kind !== 'paragraph' || page.isHead(index)) continue;
    for (const line of page.lines(index)) {
      if (isKnown(line) || line.text.length > MAX_LENGTH) continue;
      lines.push(line);
      const key = headerKey(line.text);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return lines.flatMap((line): Suspect[] => {
    const { text, span } = line;
    if (isTitle(line)) return [{ text, span, removal: removalOf(line), likely: true }];
    if (asks(text) || isCaseless(text) || countWords(text) > MAX_WORDS || !LETTER.test(text)) return [];
    const alone = page.lines(line.index).length === 1;
    const shouts = isShout(text);
    const repeats = (times.get(headerKey(text)) ?? 0) > 1;
    const isSeries = alone && isSeriesLine(text, series);
    const looks = shouts || (alone && (isSeries || repeats || hasCells(text) || hasNumber(text)));
    if (!looks || (!shouts && /[.!;…]["'”’»)\]]*$/u.test(text))) return [];
    const likely =
      isSeries || (shouts && canBeHeader(text) && (alone ? repeats && !isHeaded(page, line) : interrupts(page, line)));
    return [{ text, span, removal: removalOf(line), likely }];
  });
}

/** Right below a heading or a question a line in capitals is a heading of its own. */
function isHeaded(page: PageLines, { index }: PageLine): boolean {
  return page.blocks[index - 1]?.kind === 'heading' || asks(page.text(index - 1) ?? '');
}

/** Whether a sentence goes on around a line in the middle of a paragraph. */
function interrupts(page: PageLines, line: PageLine): boolean {
  const lines = page.lines(line.index);
  const at = lines.indexOf(line);
  const [before, after] = [lines[at - 1], lines[at + 1]];
  return before !== undefined && after !== undefined && /[\p{L},]$/u.test(before.text) && /^\p{Ll}/u.test(after.text);
}
