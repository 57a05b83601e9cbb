import type { Field } from './match-fields.js';
import { childrenOf, descend, switchOf, valueIn } from './xml.js';

/** Kinds of fields that show nothing by nature: entries of an index, variables, and the like. */
const SHOWS_NOTHING = new Set([
  '',
  'ADVANCE',
  'ASK',
  'HYPERLINK',
  'NEXT',
  'NEXTIF',
  'PRIVATE',
  'RD',
  'SET',
  'SKIPIF',
  'TA',
  'TC',
  'XE',
]);

/** What a field shows although the file gives no result of it; null where that cannot be told. */
export function shownWithoutResult({ code, begin }: Pick<Field, 'code' | 'begin'>): string | null {
  const { kind, words, switches } = code;
  if (SHOWS_NOTHING.has(kind)) return '';
  const data = descend(begin, 'w:ffData');
  switch (kind) {
    case 'FORMCHECKBOX': {
      const box = descend(data, 'w:checkBox');
      return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false) ? '☒' : '☐';
    }
    case 'FORMDROPDOWN': {
      const list = descend(data, 'w:ddList');
      const entries = list === null ? [] : childrenOf(list).filter(({ name }) => name === 'w:listEntry');
      const chosen = Number(valueIn(list, 'w:result') ?? valueIn(list, 'w:default') ?? 0);
      return entries[chosen]?.attributes['w:val'] ?? '';
    }
    case 'FORMTEXT':
      return '';
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return words.slice(1).join(' ');
    case 'QUOTE':
      return words.join(' ');
    case 'SYMBOL': {
      const number = Number(words[0]);
      const isUnicode = switches.has('u') || !switches.has('f');
      return isUnicode && Number.isInteger(number) && number >= 32 && number <= 0x10ffff
        ? String.fromCodePoint(number)
        : null;
    }
    default:
      return null;
  }
}
