import GithubSlugger from 'github-slugger';

/**
 * A function that turns the plain texts of one file's headings, in order, into anchors as GitHub does:
 * lower case, punctuation removed, spaces to hyphens, a number after the second equal one. Linear in all headings
 * together, however many are equal.
 */
export function createSlugger(): (headingText: string) => string {
  const slugger = new GithubSlugger();
  return (headingText) => slugger.slug(headingText.trim());
}
