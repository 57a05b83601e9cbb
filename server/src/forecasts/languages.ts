/** Whether forecasts are read in briefs of this language (a BCP 47 tag): in English, of any country. */
export function readsForecasts(lang: string): boolean {
  return /^en(?:$|[-_])/i.test(lang);
}
