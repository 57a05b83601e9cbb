export interface XmlShape {
  readonly elements: number;
  readonly depth: number;
}

/**
 * How many elements a text in XML has and how deep they lie, before a parser makes anything of it. Linear; an estimate
 * where the text is not well formed.
 */
export function measureXml(text: string): XmlShape {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const next = text[at + 1];
    if (next === '!' && text.startsWith('<!--', at)) at = skip(text, at, '-->');
    else if (next === '!' && text.startsWith('<![CDATA[', at)) at = skip(text, at, ']]>');
    else if (next === '!' || next === '?') at = skip(text, at, '>');
    else {
      const end = endOfTag(text, at);
      if (next === '/') depth--;
      else {
        elements++;
        if (text[end - 1] !== '/') deepest = Math.max(deepest, ++depth);
      }
      at = end;
    }
  }
  return { elements, depth: deepest };
}

function skip(text: string, at: number, end: string): number {
  const found = text.indexOf(end, at);
  return found === -1 ? text.length : found;
}

/** Where the `>` of a tag stands; one within the quotes of an attribute is none. */
function endOfTag(text: string, at: number): number {
  let quote = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i;
  }
  return text.length;
}
