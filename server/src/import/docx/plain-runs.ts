import { equationText } from './math.js';
import { lowered, raised } from './raised.js';
import type { Styles } from './styles.js';
import type { Tally } from './tally.js';
import {
  childOf,
  descend,
  element,
  isElement,
  switchOf,
  textOf,
  textRun,
  valueIn,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.js';

/** Fonts whose signs the reader knows how to write. */
const SIGN_FONT = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;

/**
 * A story whose runs hold what Markdown can say: text, tabs, line breaks, marks of notes; bold and italic by what they
 * say themselves or their style. Raised and lowered digits, equations and rarer signs become text.
 */
export function plainRuns(root: XmlElement, styles: Styles, tally: Tally): XmlElement {
  const block = (node: XmlElement, paragraph: string | null): XmlElement =>
    withChildren(
      node,
      node.children.map((child): XmlNode => {
        if (typeof child === 'string' || /Pr$/.test(child.name)) return child;
        switch (child.name) {
          case 'w:p':
            return block(child, descend(child, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? null);
          case 'w:r':
            return plainRun(child, paragraph, styles);
          case 'm:oMath': {
            const text = equationText(child);
            if (text.trim() !== '') tally.equations++;
            return textRun(text);
          }
          default:
            return block(child, paragraph);
        }
      }),
    );
  return block(root, null);
}

function plainRun(run: XmlElement, paragraph: string | null, styles: Styles): XmlElement {
  const properties = childOf(run, 'w:rPr');
  const style = valueIn(properties, 'w:rStyle');
  const height = heightOf(properties, style, paragraph, styles);
  let skipsMark = false;
  const content = run.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string' || child.name === 'w:rPr') return [];
    if (isElement(child, 'w:t')) {
      const text = textOf(child);
      // A note with a mark of its own (`*`) has one in Markdown already.
      if (skipsMark) return [];
      return [plainText(height === 'raised' ? raised(text) : height === 'lowered' ? lowered(text) : text)];
    }
    if (/^w:(?:foot|end)noteReference$/.test(child.name))
      skipsMark = isSwitchedOn(child.attributes['w:customMarkFollows']);
    return plainSign(child);
  });
  const formats = (['w:b', 'w:i'] as const).filter((name) => isFormatted(name, properties, style, styles));
  const plain =
    formats.length === 0
      ? []
      : [
          element(
            'w:rPr',
            {},
            formats.map((name) => element(name)),
          ),
        ];
  return withChildren(run, [...plain, ...content]);
}

function plainText(text: string): XmlElement {
  return element('w:t', { 'xml:space': 'preserve' }, [text]);
}

function plainSign(node: XmlElement): readonly XmlNode[] {
  switch (node.name) {
    case 'w:cr':
      return [element('w:br')];
    case 'w:br': {
      const isLine = /^(?:textWrapping)?$/.test(node.attributes['w:type'] ?? '');
      return [isLine ? element('w:br') : plainText(' ')];
    }
    case 'w:ptab':
      return [plainText(' ')];
    case 'w:softHyphen':
      return [];
    case 'w:sym': {
      const { 'w:font': font = '', 'w:char': char = '' } = node.attributes;
      const code = Number.parseInt(char, 16);
      if (SIGN_FONT.test(font) || Number.isNaN(code) || code > 0x10ffff) return [node];
      // Fonts of old give their signs places among those for private use.
      return [plainText(String.fromCodePoint(code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : code))];
    }
    case 'w:ruby': {
      const base = childOf(node, 'w:rubyBase');
      const reading = childOf(node, 'w:rt');
      const above = reading === null ? '' : textOf(reading).trim();
      return [plainText(`${base === null ? '' : textOf(base)}${above === '' ? '' : `(${above})`}`)];
    }
    case 'm:oMath':
      return [plainText(equationText(node))];
    default:
      return [node];
  }
}

type Height = 'raised' | 'lowered' | 'level';

function heightOf(
  properties: XmlElement | null,
  style: string | null,
  paragraph: string | null,
  styles: Styles,
): Height {
  const own =
    childOf(properties, 'w:vertAlign') ??
    styles.property('character', style, 'w:vertAlign') ??
    styles.property('paragraph', paragraph, 'w:vertAlign');
  const value = own?.attributes['w:val'];
  if (value === 'superscript') return 'raised';
  if (value === 'subscript') return 'lowered';
  // Half points; smaller shifts only adjust a font.
  const shift = Number(valueIn(properties, 'w:position') ?? 0);
  return shift >= 4 ? 'raised' : shift <= -4 ? 'lowered' : 'level';
}

/** Named as Word names them, where a file gives no style its looks. */
const NAMES: Readonly<Record<'w:b' | 'w:i', RegExp>> = { 'w:b': /^strong$/i, 'w:i': /^emphasis$/i };

function isFormatted(
  name: 'w:b' | 'w:i',
  properties: XmlElement | null,
  style: string | null,
  styles: Styles,
): boolean {
  const own = switchOf(properties, name);
  if (own !== null || style === null) return own ?? false;
  const byStyle = styles.switch('character', style, name);
  if (byStyle !== null) return byStyle;
  const [nearest] = styles.chain('character', style);
  return NAMES[name].test(valueIn(nearest ?? null, 'w:name') ?? '');
}

function isSwitchedOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off)$/i.test(value);
}
