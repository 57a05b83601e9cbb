/**
 * Text from briefs, file names and configurations may be hostile: control characters move the cursor of a terminal,
 * and direction marks make text look like other text. Everything printed for people passes through here.
 */

const CONTROL_PICTURES = 0x2400;
/** What needs no look at the properties of its characters. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20a0-\u20bf]*$/;

/** The text with line breaks and all other invisible characters made visible: it stays on one line. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(unsafe(), (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? '\u2421' : `\\u{${code.toString(16)}}`;
  });
}

/** Made when something is printed: character properties take long to look up, and each start would pay for it. */
function unsafe(): RegExp {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
}

/** The same for text of several lines, tabs kept. */
export function visibleLines(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(unsafe(), (char) => (char === '\n' || char === '\t' ? char : visible(char)));
}

/**
 * A path at the start of a line. A name that begins like an option or like a workflow command of a build server is
 * shown from the current directory, so that nothing takes it for one.
 */
export function visiblePath(path: string): string {
  return visible(/^[-:#]/.test(path) ? `./${path}` : path);
}
