/**
 * Globs of the configuration: `*`, `?`, `[a-z]`, `**`, `{a,b}` and a leading `!`. A configuration may be hostile, and
 * the libraries turn globs into regular expressions that backtrack; this matcher never takes more than
 * (length of the glob) × (length of the path) steps.
 */

type Token = { readonly kind: 'star' } | { readonly kind: 'one'; readonly matches: (char: string) => boolean };
type Segment = readonly Token[] | '**';

export interface Glob {
  readonly negated: boolean;
  /** What the braces expand to, each as its segments. */
  readonly alternatives: readonly (readonly Segment[])[];
}

/** A glob longer than this, or with braces that stand for more than so many globs, is refused. */
const MAX_LENGTH = 500;
const MAX_ALTERNATIVES = 64;

/** Throws a RangeError with a message for people where the glob is too long or stands for too many. */
export function compileGlob(source: string): Glob {
  if (source.length > MAX_LENGTH) throw new RangeError(`a glob may have ${MAX_LENGTH} characters at most`);
  const negated = source.startsWith('!');
  return { negated, alternatives: expandBraces(negated ? source.slice(1) : source).map(compileOne) };
}

/** Whether a path relative to the globs' directory is meant; the last glob that matches it decides. */
export function matchesGlobs(globs: readonly Glob[], path: string): boolean {
  const segments = path.split('/');
  let matched = false;
  for (const glob of globs) {
    if (matched !== glob.negated) continue;
    if (glob.alternatives.some((alternative) => matchSequence(alternative, segments, isDeep, matchSegment))) {
      matched = !glob.negated;
    }
  }
  return matched;
}

/** Whether the path, or a directory above it, is meant: for globs that leave out. */
export function matchesWithin(globs: readonly Glob[], path: string): boolean {
  if (globs.length === 0) return false;
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    if (matchesGlobs(globs, path.slice(0, slash))) return true;
  }
  return matchesGlobs(globs, path);
}

/** A glob without `/` means the name at any depth, as in an ignore file; one that ends in `/`, all that is in there. */
function compileOne(source: string): Segment[] {
  const anchored = source.startsWith('./') || source.startsWith('/');
  const plain = source.replace(/^\.?\//, '').replace(/\/$/, '/**');
  const parts = plain.split('/').filter((part) => part !== '' && part !== '.');
  const segments: Segment[] = [];
  for (const part of parts) {
    if (part !== '**') segments.push(compileSegment(part));
    else if (segments.at(-1) !== '**') segments.push('**');
  }
  const isName = parts.length === 1 || (parts.length === 2 && source.endsWith('/'));
  if (isName && !anchored && segments[0] !== '**') segments.unshift('**');
  return segments;
}

function compileSegment(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    const close = char === '[' ? source.indexOf(']', at + 2) : -1;
    if (char === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' });
    } else if (char === '?') {
      tokens.push({ kind: 'one', matches: () => true });
    } else if (close !== -1) {
      tokens.push({ kind: 'one', matches: characterClass(source.slice(at + 1, close)) });
      at = close;
    } else {
      const literal = char === '\\' && at + 1 < source.length ? source.charAt(++at) : char;
      tokens.push({ kind: 'one', matches: (other) => other === literal });
    }
  }
  return tokens;
}

function characterClass(source: string): (char: string) => boolean {
  const negated = source.startsWith('!') || source.startsWith('^');
  const body = negated ? source.slice(1) : source;
  const ranges: { readonly from: string; readonly to: string }[] = [];
  for (let at = 0; at < body.length; at++) {
    const from = body.charAt(at);
    const isRange = body.charAt(at + 1) === '-' && at + 2 < body.length;
    ranges.push({ from, to: isRange ? body.charAt(at + 2) : from });
    if (isRange) at += 2;
  }
  return (char) => ranges.some(({ from, to }) => from <= char && char <= to) !== negated;
}

/** `a{b,c}d` → `abd`, `acd`. Braces within braces are taken literally, so that the work stays small. */
function expandBraces(source: string): string[] {
  let results = [''];
  let at = 0;
  for (;;) {
    const open = source.indexOf('{', at);
    const close = open === -1 ? -1 : source.indexOf('}', open);
    const inside = close === -1 ? '' : source.slice(open + 1, close);
    const choices = inside.includes(',') ? inside.split(',') : null;
    if (close === -1) return results.map((result) => result + source.slice(at));
    const before = source.slice(at, choices === null ? close + 1 : open);
    results = results.flatMap((result) => (choices ?? ['']).map((choice) => result + before + choice));
    if (results.length > MAX_ALTERNATIVES) {
      throw new RangeError(`the braces of a glob may stand for ${MAX_ALTERNATIVES} globs at most`);
    }
    at = close + 1;
  }
}

function isDeep(segment: Segment): boolean {
  return segment === '**';
}

function matchSegment(segment: Segment, text: string): boolean {
  return segment !== '**' && matchSequence(segment, text.split(''), (token) => token.kind === 'star', matchToken);
}

function matchToken(token: Token, char: string): boolean {
  return token.kind === 'one' && token.matches(char);
}

/** Matches items one by one; a wild pattern stands for any number of them. Only the last wild one is ever widened. */
function matchSequence<Pattern, Item>(
  patterns: readonly Pattern[],
  items: readonly Item[],
  isWild: (pattern: Pattern) => boolean,
  matches: (pattern: Pattern, item: Item) => boolean,
): boolean {
  let pattern = 0;
  let item = 0;
  let wildPattern = -1;
  let wildItem = 0;
  while (item < items.length) {
    const current = patterns[pattern];
    if (current !== undefined && isWild(current)) {
      wildPattern = pattern++;
      wildItem = item;
    } else if (current !== undefined && matches(current, items[item] as Item)) {
      pattern++;
      item++;
    } else if (wildPattern !== -1) {
      pattern = wildPattern + 1;
      item = ++wildItem;
    } else {
      return false;
    }
  }
  return patterns.slice(pattern).every(isWild);
}
