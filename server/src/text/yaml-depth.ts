/** No front matter and no configuration nests deeper; the parser recurses, and so near the end of the stack Node gives up. */
const DEEPEST = 100;
/** Columns of indentation: a level takes at least one, and people take two or four. */
const WIDEST = 400;

/**
 * Whether YAML may nest too deep to be parsed: by brackets, by indentation, or by `- - -` on one line. Errs on the safe side,
 * and takes in brackets that nothing opened, since the parser needs ever longer for each.
 */
export function isTooDeep(yaml: string): boolean {
  let brackets = 0;
  let stray = 0;
  let indent = 0;
  let marks = 0;
  let leading = true;
  for (let at = 0; at < yaml.length; at++) {
    const sign = yaml.charAt(at);
    if (sign === '\n' || sign === '\r') {
      indent = 0;
      marks = 0;
      leading = true;
      continue;
    }
    if (sign === '[' || sign === '{') brackets++;
    else if (sign === ']' || sign === '}') {
      if (brackets > 0) brackets--;
      else stray++;
    }
    if (leading) {
      if (sign === ' ' || sign === '\t') indent++;
      else if (sign === '-' || sign === '?' || sign === ':') marks++;
      else leading = false;
    }
    if (brackets > DEEPEST || stray > DEEPEST || marks > DEEPEST || (!leading && indent > WIDEST)) return true;
  }
  return false;
}
