/** Whether a literal pattern, in which `*` stands for any text, matches the whole of `text`. Linear: no way back over a `*`. */
export function matchesPattern(text: string, pattern: string): boolean {
  return matches(text, pattern.split('*'));
}

/** Letters of a pattern by which it is found. */
const KEY = 3;

/**
 * Whether one of many patterns matches the whole of a text. Made once and asked of many texts: patterns without `*` are
 * looked up, and of the others only those are tried of whose longest piece the first letters stand in the text.
 */
export function anyPattern(patterns: readonly string[]): (text: string) => boolean {
  if (patterns.length === 0) return () => false;
  const literal = new Set<string>();
  const wild = new Map<string, string[][]>();
  for (const pattern of new Set(patterns)) {
    const pieces = pattern.split('*');
    if (pieces.length === 1) literal.add(pattern);
    else {
      const key = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest)).slice(0, KEY);
      const known = wild.get(key);
      if (known === undefined) wild.set(key, [pieces]);
      else known.push(pieces);
    }
  }
  const fits = (text: string, key: string): boolean => wild.get(key)?.some((pieces) => matches(text, pieces)) === true;
  return (text) => {
    if (literal.has(text)) return true;
    if (wild.size === 0) return false;
    if (fits(text, '')) return true;
    const keys = new Set<string>();
    for (let at = 0; at < text.length; at++)
      for (let end = at + 1; end <= at + KEY && end <= text.length; end++) keys.add(text.slice(at, end));
    for (const key of keys) if (fits(text, key)) return true;
    return false;
  };
}

/** `pieces` are what stands between the `*` of a pattern. */
function matches(text: string, pieces: readonly string[]): boolean {
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return text === first;
  const last = pieces.at(-1) ?? '';
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (let index = 1; index < pieces.length - 1; index++) {
    const piece = pieces[index] ?? '';
    const found = text.indexOf(piece, at);
    if (found === -1 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
