/**
 * A regular expression about Unicode's letters that is quick to start. V8 takes up to a millisecond to make each one,
 * longer than a brief takes to read, and nearly every text does with the Latin letters: for those a twin is used whose
 * classes name the letters themselves.
 */
export class LetterPattern {
  private readonly source: string;
  private readonly flags: string;
  private full: RegExp | null = null;
  private twin: RegExp | null = null;

  /** As for a regular expression with the flag `u`, which is understood. */
  constructor(source: string, flags = '') {
    this.source = source;
    this.flags = flags;
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text);
  }

  replace(text: string, replacement: string): string {
    return text.replace(this.for(text), replacement);
  }

  /** What finds the same in this very text. */
  for(text: string): RegExp {
    if (isLatin(text)) {
      this.twin ??= new RegExp(latinSource(this.source), this.flags);
      return this.twin;
    }
    this.full ??= new RegExp(this.source, `${this.flags}u`);
    return this.full;
  }
}

/** The letters up to U+017E. Case folding leaves this range at U+017F, the long s. */
const UPPER = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ';
const LOWER = 'a-zµß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž';
const CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-\u017e',
  Lu: UPPER,
  Ll: LOWER,
  Lo: 'ªº',
  N: '0-9²³¹¼-¾',
};

/** Whether a text has only the letters that the twins know, and the dashes, quotation marks and dots of prose. */
function isLatin(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x17e && (code < 0x2010 || code > 0x2027)) return false;
  }
  return true;
}

function latinSource(source: string): string {
  let twin = '';
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '[') inClass = true;
    else if (sign === ']') inClass = false;
    if (sign !== '\\') {
      twin += sign;
      continue;
    }
    at++;
    if (source.charAt(at) !== 'p') {
      twin += sign + source.charAt(at);
      continue;
    }
    const end = source.indexOf('}', at);
    // Marks, title case and other scripts have no letter here.
    const letters = CLASSES[source.slice(at + 2, end)] ?? '';
    twin += inClass ? letters : `[${letters}]`;
    at = end;
  }
  return twin;
}
