/**
 * The address to write in place of a link’s target whose page has moved for good, or null where it should not be written without a
 * person’s look: a page inside a site that now leads to its front page is gone rather than moved, and `http:` is no better than `https:`.
 * @param target the link’s, an absolute address
 * @param to of the verdict `moved`; the link’s own fragment is kept where this has none
 */
export function replacementFor(target: string, to: string): string | null {
  const [from, end] = [new URL(target), new URL(to)];
  if (from.protocol === 'https:' && end.protocol === 'http:') return null;
  if (isFrontPage(end) && !isFrontPage(from)) return null;
  const replacement = end.hash === '' ? to + from.hash : to;
  return replacement === target || replacement === from.href ? null : replacement;
}

/** A site’s languages have front pages of their own, such as `/en/`. */
function isFrontPage({ pathname, search }: URL): boolean {
  return search === '' && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default)\.\w{2,5})?$/i.test(pathname);
}
