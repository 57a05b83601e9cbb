/** Where the pages of the rules stand, without a slash at the end. The only place that knows it. */
export const DOCS_URL = 'https://github.com/spotlight-brief/spotlight-brief/blob/main/docs/rules';

/** The page of one rule. */
export function ruleUrl(id: string, base: string = DOCS_URL): string {
  return `${base}/${id}.md`;
}
