/** The languages that the tool has words of its own in, beside the language of a brief. */
export type InterfaceLanguage = 'en' | 'pl';

/** The one to speak to somebody whose editor is in `locale`, a BCP 47 tag; English where there is no better one. */
export function interfaceLanguage(locale: string): InterfaceLanguage {
  return /^pl(?:$|[-_])/i.test(locale) ? 'pl' : 'en';
}

/** The form of a Polish noun behind a number: 1 słowo, 2 słowa, 5 słów. */
export function polishForm(count: number, one: string, few: string, many: string): string {
  if (count === 1) return one;
  const isTeen = count % 100 >= 12 && count % 100 <= 14;
  return count % 10 >= 2 && count % 10 <= 4 && !isTeen ? few : many;
}
