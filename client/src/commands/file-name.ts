/** Longer names are cut between words. */
const LONGEST = 60;

/** The name of a file for a title: plain small letters, figures and hyphens; `brief` where the title has none of them. */
export function fileNameFor(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= LONGEST) return plain === '' ? 'brief' : plain;
  const cut = plain.lastIndexOf('-', LONGEST);
  return plain.slice(0, cut > 0 ? cut : LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}
