/**
 * Text from briefs, file names and configurations may be hostile: control characters move the cursor of a terminal,
 * and direction marks make text look like other text. Everything that is shown to people passes through here; what is
 * written into documents does not.
 */

const CONTROL_PICTURES = 0x2400;
/** What needs no look at the properties of its characters. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20a0-\u20bf]*$/;

/** The text with line breaks and all other invisible characters made visible: it stays on one line. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  const holdsRightToLeft = RIGHT_TO_LEFT.test(text);
  return text.replace(unsafe(), (char, at: number) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    if (code === 0x7f) return '\u2421';
    if (DIRECTION_MARK.test(char) && holdsRightToLeft) return char;
    if (JOINER.test(char) && joins(text, at)) return char;
    return `\\u{${code.toString(16)}}`;
  });
}

/** The same for text of several lines: line feeds and tabs are kept. */
export function visibleLines(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/[^\n\t]+/g, visible);
}

/** Made when something is printed: character properties take long to look up, and each start would pay for it. */
function unsafe(): RegExp {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
}

/** Marks of direction that move nothing but the signs beside them: they belong to Hebrew and Arabic, and to nothing else. */
const DIRECTION_MARK = /[\u200e\u200f\u061c]/;
const RIGHT_TO_LEFT = /[\u0590-\u05ff\u0600-\u0605\u0620-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const JOINER = /[\u200c\u200d]/;

/** Whether a joiner is part of a word, as in Persian and Hindi, or of an emoji; in our alphabets it only hides. */
function joins(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  const behind = String.fromCodePoint(text.codePointAt(at + 1) ?? 0x20);
  return isJoined(before) && isJoined(behind);
}

function isJoined(char: string): boolean {
  return /^(?:(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]|\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u.test(
    char,
  );
}
