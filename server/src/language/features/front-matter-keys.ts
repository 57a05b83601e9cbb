/** What the front matter may say, with a sentence about each for people. */
export const FRONT_MATTER_KEYS: Readonly<Record<string, string>> = {
  date: 'The day of publication, as `2026-05-04`. Forecasts such as “this autumn” are counted from it.',
  title: 'The title, where a site generator wants it here; it stands in for the heading, and must agree with one.',
  author: 'The author, where a site generator wants it here; stands in for the byline, and must agree with one.',
  authors: 'The authors as a list; stands in for the byline, and must agree with one.',
  status: '`draft` or `final`. A draft is judged one step milder on what is still missing.',
  lang: 'The language, such as `en` or `pl`: it chooses month names and what joins names. English is the default.',
  format: '`spotlight` makes a brief of any Markdown file, whatever its name.',
  series: 'The series in which the brief appears.',
  number: 'The number of the brief in its series.',
};
