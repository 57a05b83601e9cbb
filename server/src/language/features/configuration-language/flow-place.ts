/** Where a cursor stands in a configuration. */
export interface ConfigurationPlace {
  /** Keys and indexes that lead to the map that a key is typed into, or to the value that is typed. */
  readonly path: readonly (string | number)[];
  readonly kind: 'key' | 'value';
  /** Where the word that is being typed begins, an opening quote included. */
  readonly from: number;
  /** Whether it stands in quotes, or between `{` or `[`, where JSON's rules hold. */
  readonly flow: boolean;
}

interface Level {
  readonly kind: 'map' | 'list';
  key: string;
  index: number;
  /** In a map: whether the colon was seen. */
  inValue: boolean;
}

/**
 * Reads `[…]` and `{…}` (JSON is nothing else) from `start` to `offset`; null where none is open there. `base` is the
 * path to what begins at `start`.
 */
export function flowPlace(
  text: string,
  start: number,
  offset: number,
  base: readonly (string | number)[],
): ConfigurationPlace | null {
  const levels: Level[] = [];
  let word = '';
  let from = offset;
  let at = start;
  const begin = (): void => {
    word = '';
    from = offset;
  };
  while (at < offset) {
    const char = text.charAt(at);
    const level = levels.at(-1);
    if (char === '"' || char === "'") {
      const end = endOfQuote(text, at, offset);
      from = at;
      word = text.slice(at + 1, end === null ? offset : end);
      at = end === null ? offset : end + 1;
      continue;
    }
    if (char === '{' || char === '[') {
      levels.push({ kind: char === '{' ? 'map' : 'list', key: '', index: 0, inValue: false });
      begin();
    } else if (char === '}' || char === ']') {
      levels.pop();
      if (levels.length === 0) return null;
      begin();
    } else if (char === ',' && level !== undefined) {
      level.index++;
      level.inValue = false;
      begin();
    } else if (char === ':' && level?.kind === 'map' && !level.inValue) {
      level.key = word.trim();
      level.inValue = true;
      begin();
    } else if (char === '#' && /\s/.test(text.charAt(at - 1))) {
      while (at < offset && text.charAt(at) !== '\n') at++;
      continue;
    } else if (/\S/.test(char)) {
      if (from === offset) from = at;
      word += char;
    }
    at++;
  }
  const last = levels.at(-1);
  if (last === undefined) return null;
  const path = [...base];
  for (const level of levels.slice(0, -1)) path.push(level.kind === 'map' ? level.key : level.index);
  if (last.kind === 'list') path.push(last.index);
  else if (last.inValue) path.push(last.key);
  return { path, kind: last.kind === 'map' && !last.inValue ? 'key' : 'value', from, flow: true };
}

/** Where the quote that opens at `at` closes; null where it does not before `offset`. */
function endOfQuote(text: string, at: number, offset: number): number | null {
  const quote = text.charAt(at);
  for (let end = at + 1; end < offset; end++) {
    if (text.charAt(end) === '\\' && quote === '"') end++;
    else if (text.charAt(end) === quote) return end;
  }
  return null;
}
