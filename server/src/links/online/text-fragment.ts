/** One `text=` of a text fragment: what stands there, as `foldText` gives it, with what must stand right before and after. */
export interface TextPart {
  readonly start: string;
  /** Where the passage is given by its ends, the last words of it. */
  readonly end: string | null;
}

/** Longer ones are not looked for: the time that takes is their length times the page’s. */
const LONGEST = 300;

/**
 * Reads what follows `:~:`, such as `text=prefix-,start,end,-suffix&text=other`. Null where none of it can be looked for.
 * @param directive as written, with its percent-encoding
 */
export function readTextFragment(directive: string): readonly TextPart[] | null {
  const parts = directive
    .split('&')
    .flatMap((each) => (each.startsWith('text=') ? (readPart(each.slice(5)) ?? []) : []));
  return parts.length === 0 ? null : parts;
}

function readPart(written: string): TextPart | null {
  const pieces = written.split(',');
  const prefix = pieces[0]?.endsWith('-') === true ? pieces.shift()?.slice(0, -1) : '';
  const suffix = pieces.at(-1)?.startsWith('-') === true ? pieces.pop()?.slice(1) : '';
  const [start, end] = pieces;
  if (start === undefined || start === '' || end === '' || pieces.length > 2) return null;
  try {
    const [before, first, last, after] = [prefix, start, end, suffix].map((each) =>
      foldText(decodeURIComponent(each ?? '')),
    );
    const part =
      end === undefined
        ? { start: `${before}${first}${after}`, end: null }
        : { start: `${before}${first}`, end: `${last}${after}` };
    return part.start === '' || part.start.length > LONGEST || (part.end?.length ?? 0) > LONGEST ? null : part;
  } catch {
    return null;
  }
}

/** Whether a passage stands in a text that `foldText` made. */
export function holdsText(folded: string, { start, end }: TextPart): boolean {
  const at = folded.indexOf(start);
  return at !== -1 && (end === null || folded.includes(end, at + start.length));
}

/**
 * What is left of a text where case, accents, kinds of quotation marks, blanks and invisible signs do not count: elements part words with
 * and without blanks, so that only a text without any can be compared.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '')
    .replace(/[\u2018\u2019\u201a\u201b\u2032`]/g, "'")
    .replace(/[\u201c-\u201f\u2033«»]/g, '"')
    .toLowerCase();
}
