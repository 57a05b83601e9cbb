/** A list's mark at the beginning of a line. */
export interface ListMarker {
  /** As Markdown writes it: `-`, `*`, `+`, or a number with its sign. */
  readonly marker: string;
  readonly rest: string;
  /** Whether the sign is used for nothing else, as a bullet is. */
  readonly sure: boolean;
}

const BULLET = /^[•◦▪▫‣●○■□∙⁃➢►✓·\uf0b7\uf0a7][ \t]*(?=\S)/u;
const DASH = /^([-*+]) +(?=\S)/;
const EN_DASH = /^[–—] +(?=\S)/;
const NUMBER = /^(\d{1,2}[.)]) +(?=\S)/;

export function readMarker(text: string): ListMarker | null {
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { marker: '-', rest: text.slice(bullet[0].length), sure: true };
  const dash = DASH.exec(text) ?? NUMBER.exec(text);
  if (dash?.[1] !== undefined) return { marker: dash[1], rest: text.slice(dash[0].length), sure: false };
  const long = EN_DASH.exec(text);
  return long === null ? null : { marker: text.charAt(0), rest: text.slice(long[0].length), sure: false };
}
