/** The library turns a glob into a regular expression that goes back over each of these; more make it slow. */
const MOST_STARS = 3;
const MOST_CHOICES = 64;
const MOST_GROUPS = 1;
const MOST_CHARACTERS = 500;

/** `@(a|b)`, `*(a)` and their like. */
const GROUP = /[@!?+*]\(/g;

/** Whether a glob holds groups such as `+(a|b)`, which only the library reads. */
export function hasGroups(pattern: string): boolean {
  return pattern.search(GROUP) !== -1;
}

/** Whether the library's regular expression for a glob is quick on every path. */
export function isTame(pattern: string): boolean {
  if (pattern.length > MOST_CHARACTERS || [...pattern.matchAll(GROUP)].length > MOST_GROUPS) return false;
  // The first star of a name can go back only to where the name began.
  let stars = 0;
  for (const segment of pattern.split('/')) {
    const inside = segment.split('*').length - 1;
    stars += segment === '**' ? 1 : Math.max(inside - 1, 0);
  }
  if (stars > MOST_STARS) return false;
  let choices = 1;
  for (const braces of pattern.split('{').slice(1)) choices *= braces.split(',').length;
  return choices <= MOST_CHOICES;
}
