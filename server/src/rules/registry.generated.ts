// Generated from the files of this folder by `npm run generate`; do not edit.
import { rule as answerLength } from './answer-length.js';
import { rule as answerMissing } from './answer-missing.js';
import { rule as briefLength } from './brief-length.js';
import { rule as bylineFormat } from './byline-format.js';
import { rule as bylineMissing } from './byline-missing.js';
import { rule as bylineUnknownAuthor } from './byline-unknown-author.js';
import { rule as dateInvalid } from './date-invalid.js';
import { rule as dateMissing } from './date-missing.js';
import { rule as dateRelative } from './date-relative.js';
import { rule as forecastCommentInvalid } from './forecast-comment-invalid.js';
import { rule as forecastDue } from './forecast-due.js';
import { rule as forecastEvent } from './forecast-event.js';
import { rule as forecastLanguage } from './forecast-language.js';
import { rule as forecastPast } from './forecast-past.js';
import { rule as forecastRelative } from './forecast-relative.js';
import { rule as forecastUndated } from './forecast-undated.js';
import { rule as forecastVague } from './forecast-vague.js';
import { rule as frontMatterInvalid } from './front-matter-invalid.js';
import { rule as frontMatterUnknownKey } from './front-matter-unknown-key.js';
import { rule as headingLevel } from './heading-level.js';
import { rule as internalError } from './internal-error.js';
import { rule as leadLength } from './lead-length.js';
import { rule as leadMissing } from './lead-missing.js';
import { rule as linkAnchorMissing } from './link-anchor-missing.js';
import { rule as linkDead } from './link-dead.js';
import { rule as linkFileMissing } from './link-file-missing.js';
import { rule as linkInsecure } from './link-insecure.js';
import { rule as linkInvalid } from './link-invalid.js';
import { rule as linkPlaceholder } from './link-placeholder.js';
import { rule as linkRedirected } from './link-redirected.js';
import { rule as linkText } from './link-text.js';
import { rule as linkUnreachable } from './link-unreachable.js';
import { rule as markupPlain } from './markup-plain.js';
import { rule as outlookMissing } from './outlook-missing.js';
import { rule as pageFurniture } from './page-furniture.js';
import { rule as paragraphBroken } from './paragraph-broken.js';
import { rule as questionCount } from './question-count.js';
import { rule as questionDuplicate } from './question-duplicate.js';
import { rule as questionFormat } from './question-format.js';
import { rule as ruleTimeout } from './rule-timeout.js';
import { rule as suppressionUnused } from './suppression-unused.js';
import { rule as termEmphasis } from './term-emphasis.js';
import { rule as termSpelling } from './term-spelling.js';
import { rule as titleFormat } from './title-format.js';
import { rule as titleMissing } from './title-missing.js';
import type { Rule } from './rule.js';

export type RuleId =
  | 'answer-length'
  | 'answer-missing'
  | 'brief-length'
  | 'byline-format'
  | 'byline-missing'
  | 'byline-unknown-author'
  | 'date-invalid'
  | 'date-missing'
  | 'date-relative'
  | 'forecast-comment-invalid'
  | 'forecast-due'
  | 'forecast-event'
  | 'forecast-language'
  | 'forecast-past'
  | 'forecast-relative'
  | 'forecast-undated'
  | 'forecast-vague'
  | 'front-matter-invalid'
  | 'front-matter-unknown-key'
  | 'heading-level'
  | 'internal-error'
  | 'lead-length'
  | 'lead-missing'
  | 'link-anchor-missing'
  | 'link-dead'
  | 'link-file-missing'
  | 'link-insecure'
  | 'link-invalid'
  | 'link-placeholder'
  | 'link-redirected'
  | 'link-text'
  | 'link-unreachable'
  | 'markup-plain'
  | 'outlook-missing'
  | 'page-furniture'
  | 'paragraph-broken'
  | 'question-count'
  | 'question-duplicate'
  | 'question-format'
  | 'rule-timeout'
  | 'suppression-unused'
  | 'term-emphasis'
  | 'term-spelling'
  | 'title-format'
  | 'title-missing';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  answerLength,
  answerMissing,
  briefLength,
  bylineFormat,
  bylineMissing,
  bylineUnknownAuthor,
  dateInvalid,
  dateMissing,
  dateRelative,
  forecastCommentInvalid,
  forecastDue,
  forecastEvent,
  forecastLanguage,
  forecastPast,
  forecastRelative,
  forecastUndated,
  forecastVague,
  frontMatterInvalid,
  frontMatterUnknownKey,
  headingLevel,
  internalError,
  leadLength,
  leadMissing,
  linkAnchorMissing,
  linkDead,
  linkFileMissing,
  linkInsecure,
  linkInvalid,
  linkPlaceholder,
  linkRedirected,
  linkText,
  linkUnreachable,
  markupPlain,
  outlookMissing,
  pageFurniture,
  paragraphBroken,
  questionCount,
  questionDuplicate,
  questionFormat,
  ruleTimeout,
  suppressionUnused,
  termEmphasis,
  termSpelling,
  titleFormat,
  titleMissing,
];
