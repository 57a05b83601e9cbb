import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';

const KEY_LINE = /^([A-Za-z][A-Za-z0-9_-]*):(?: +(.*))?$/s;
/** Characters that may mean something to YAML, or that it may not allow. Quotes and brackets do only at the start. */
const SPECIAL = /[:#\t\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;
const CONTROL_MAX = 0x1f;
const WORD_START = /^[A-Za-z\u00c0-\u024f]/;
const KEYWORD = /^(?:true|false|null)$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WHOLE = /^\d{1,15}$/;

/**
 * The entries of a front matter that consists of nothing but `key: value` lines with plain values, as most do, exactly
 * as YAML reads them, but without the time that loading and running a YAML parser takes. Null where there is anything
 * else in it. `base` is where the YAML begins in the source.
 */
export function readSimpleEntries(yaml: string, base: number): FrontMatterEntry[] | null {
  const entries: FrontMatterEntry[] = [];
  let start = 0;
  for (const whole of yaml.split('\n')) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (line !== '') {
      const entry = readLine(line, base + start);
      if (entry === null) return null;
      entries.push(entry);
    }
    start += whole.length + 1;
  }
  return entries;
}

function readLine(line: string, base: number): FrontMatterEntry | null {
  const match = KEY_LINE.exec(line);
  const key = match?.[1];
  const text = match?.[2] ?? '';
  if (key === undefined || KEYWORD.test(key)) return null;
  const keySpan = { start: base, end: base + key.length };
  const value = readPlain(text);
  // An empty value may go on in the next line, and a value may end in white space: that is the parser's business.
  if (value === null) return null;
  const end = base + line.length;
  return { key, keySpan, value, valueSpan: { start: end - text.length, end }, itemSpans: [], style: 'plain' };
}

/** A text, whole number or day; null for everything that might be something else. */
function readPlain(text: string): FrontMatterValue {
  if (DAY.test(text)) return text;
  if (WHOLE.test(text)) return Number(text);
  if (!WORD_START.test(text) || text.endsWith(' ') || SPECIAL.test(text) || KEYWORD.test(text)) return null;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) <= CONTROL_MAX) return null;
  return text;
}
