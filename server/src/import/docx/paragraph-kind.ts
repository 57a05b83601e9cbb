import type { Styles } from './styles.js';
import { descend, valueIn, type XmlElement } from './xml.js';

/** What a paragraph is by its style, or one that this is based on; these are ids of styles too. */
export type ParagraphKind = 'Title' | 'Quote' | `Heading${1 | 2 | 3 | 4 | 5 | 6}`;

/** Null for running text. */
export function kindOf(paragraph: XmlElement, styles: Styles): ParagraphKind | null {
  const properties = descend(paragraph, 'w:pPr');
  const own = levelOf(valueIn(properties, 'w:outlineLvl'));
  if (own !== undefined) return own;
  let isNearest = true;
  for (const style of styles.chain('paragraph', valueIn(properties, 'w:pStyle'))) {
    const name = valueIn(style, 'w:name')?.trim().toLowerCase() ?? '';
    const named = NAMES.get(name);
    if (named !== undefined) return named;
    // Pages calls its first heading so; in LibreOffice every heading is based on one of that name.
    if (name === 'heading' && isNearest) return 'Heading1';
    const level = levelOf(valueIn(descend(style, 'w:pPr'), 'w:outlineLvl'));
    if (level !== undefined) return level;
    isNearest = false;
  }
  return null;
}

const NAMES: ReadonlyMap<string, ParagraphKind> = new Map([
  ['title', 'Title'],
  ['quote', 'Quote'],
  ['quotations', 'Quote'],
  ['intense quote', 'Quote'],
  ['heading 1', 'Heading1'],
  ['heading 2', 'Heading2'],
  ['heading 3', 'Heading3'],
  ['heading 4', 'Heading4'],
  ['heading 5', 'Heading5'],
  ['heading 6', 'Heading6'],
]);

const LEVELS: readonly ParagraphKind[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'];

/** The ninth level is that of running text; where none is given, the style decides. */
function levelOf(value: string | null): ParagraphKind | null | undefined {
  return value === null ? undefined : (LEVELS[Number(value)] ?? null);
}
