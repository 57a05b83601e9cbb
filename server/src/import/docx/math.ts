import { lowered, raised } from './raised.js';
import { childOf, childrenOf, textOf, type XmlElement } from './xml.js';

/** An equation on one line: `x=5`, `(a+b)/c`, `x²`. Every letter and sign of it stays. */
export function equationText(node: XmlElement): string {
  return childrenOf(node).map(piece).join('');
}

function piece(node: XmlElement): string {
  const part = (name: string) => {
    const found = childOf(node, `m:${name}`);
    return found === null ? '' : equationText(found);
  };
  switch (node.name) {
    case 'm:r':
    case 'w:r':
      return textOf(node);
    case 'm:f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'm:sSup':
      return part('e') + above(part('sup'));
    case 'm:sSub':
      return part('e') + below(part('sub'));
    case 'm:sSubSup':
    case 'm:sPre':
      return part('e') + below(part('sub')) + above(part('sup'));
    case 'm:rad':
      return `${part('deg') === '' ? '' : above(part('deg'))}√${grouped(part('e'))}`;
    case 'm:nary':
      return `${signOf(node, 'naryPr', 'chr', '∫')}${below(part('sub'))}${above(part('sup'))} ${part('e')}`;
    case 'm:d':
      return delimited(node);
    case 'm:func':
      return `${part('fName')} ${part('e')}`;
    case 'm:limLow':
      return part('e') + below(part('lim'));
    case 'm:limUpp':
      return part('e') + above(part('lim'));
    case 'm:m':
      return rows(node, 'm:mr');
    case 'm:eqArr':
      return rows(node, 'm:e');
    default:
      return /Pr$/.test(node.name) ? '' : equationText(node);
  }
}

function above(text: string): string {
  if (text === '') return '';
  return /^[-−–+]?\d+$/.test(text) ? raised(text) : `^${grouped(text)}`;
}

function below(text: string): string {
  if (text === '') return '';
  return /^\d+$/.test(text) ? lowered(text) : `_${grouped(text)}`;
}

function grouped(text: string): string {
  return /^(?:[\p{L}\p{N}.,]+|\(.*\))$/u.test(text) ? text : `(${text})`;
}

function delimited(node: XmlElement): string {
  const inner = childrenOf(node).filter(({ name }) => name === 'm:e');
  const between = signOf(node, 'dPr', 'sepChr', '|');
  return `${signOf(node, 'dPr', 'begChr', '(')}${inner.map(equationText).join(between)}${signOf(node, 'dPr', 'endChr', ')')}`;
}

function rows(node: XmlElement, name: string): string {
  const lines = childrenOf(node).filter((child) => child.name === name);
  return lines
    .map((line) => (name === 'm:mr' ? childrenOf(line).map(equationText).join(', ') : equationText(line)))
    .join('; ');
}

function signOf(node: XmlElement, properties: string, name: string, usual: string): string {
  return childOf(childOf(node, `m:${properties}`), `m:${name}`)?.attributes['m:val'] ?? usual;
}
