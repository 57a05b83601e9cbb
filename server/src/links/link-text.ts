/** Texts that say nothing about what the reader will find, in lower case. English ones hold in every language. */
const SAY_NOTHING: { readonly [lang: string]: ReadonlySet<string> } = {
  en: new Set(
    (
      'here|click|click here|click me|click this|click this link|click on this link|follow this link|press here|right here|over here|' +
      'this|this link|the link|that link|these links|link|links|hyperlink|url|link here|see here|see link|see this|see this link|' +
      'read here|read this|read more|read more here|see more|more|more here|learn more|find out more|more info|' +
      'more information|further information|source|sources|the source|website|web site|the website|this website|site|' +
      'this site|web page|webpage|page|this page|the page|continue|continue reading|go|go here|available here|available at|check here|check this'
    ).split('|'),
  ),
  pl: new Set(
    (
      'tu|tutaj|tam|ten|ten link|tym linkiem|pod tym linkiem|w tym linku|link|linku|linkiem|linki|odnośnik|kliknij|kliknij tu|' +
      'kliknij tutaj|kliknij ten link|klik|zobacz|zobacz tu|zobacz tutaj|zobacz więcej|więcej|więcej tutaj|więcej informacji|czytaj|' +
      'czytaj tutaj|czytaj więcej|czytaj dalej|przeczytaj|przeczytaj więcej|dowiedz się więcej|źródło|źródła|strona|' +
      'ta strona|tej stronie|na tej stronie|strona internetowa|w tym miejscu|adres'
    ).split('|'),
  ),
};

/** Characters around words that add nothing: quotes, brackets, dots, arrows. */
const EDGE = new Set(' \t\r\n\u00a0!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~…–—‘’‚“”„«»‹›→➔·•');

/** Longer texts say something, whatever it is. */
const LONGEST = 100;

/**
 * Why a link's text says nothing: there is none (or only marks), it is an address, or it is one of the known phrases or of
 * `further` ones; null where it says something.
 */
export function emptinessOf(
  text: string,
  lang: string,
  further: readonly string[],
): 'empty' | 'address' | 'phrase' | null {
  if (/^\s*(?:https?:\/\/|www\.)\S*\s*$/i.test(text)) return 'address';
  if (text.length > LONGEST) return null;
  const phrase = bare(text);
  if (phrase === '') return 'empty';
  const known = SAY_NOTHING.en?.has(phrase) || SAY_NOTHING[lang.slice(0, 2).toLowerCase()]?.has(phrase);
  return known || further.some((other) => bare(other) === phrase) ? 'phrase' : null;
}

/** In lower case, with single spaces and nothing around the words. */
function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.has(text[start] ?? '')) start++;
  while (end > start && EDGE.has(text[end - 1] ?? '')) end--;
  return text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
}
