const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};
const LOWERED: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
};
/** A sign before or between digits belongs to the number; what stands in brackets is told from the word before anyway. */
const NUMBER = /[-−–+]?\d+(?![\d\]])/g;
const BRACKETED = /^\s*[[(]\s*\d[\d\s,;–-]*[\])]\s*$/;

/** Superscript as plain text: digits that do not run into the number before them; letters (`19th`) stay letters. */
export function raised(text: string): string {
  if (BRACKETED.test(text)) return text;
  return text.replace(NUMBER, (number) =>
    Array.from(number, (sign) => RAISED[sign] ?? (sign === '+' ? '⁺' : '⁻')).join(''),
  );
}

/** Subscript as plain text: the digits of `CO₂`. */
export function lowered(text: string): string {
  return text.replace(NUMBER, (number) =>
    Array.from(number, (sign) => LOWERED[sign] ?? (sign === '+' ? '₊' : '₋')).join(''),
  );
}
