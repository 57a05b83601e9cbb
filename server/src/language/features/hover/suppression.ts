import { type DirectiveKind, readDirectives } from '../../../brief/directives.js';
import type { Brief } from '../../../brief/model.js';
import { escapeMarkdown } from '../../markdown-text.js';
import { ruleText } from './findings.js';
import { type Hovered, isOn } from './hovered.js';

const MEANINGS: Readonly<Record<DirectiveKind, string>> = {
  'disable-next-line':
    'Keeps the rules it names silent about the next block, or in the front matter about the next key.',
  disable: 'Keeps the rules it names silent from here on, down to `spotlight-enable` or the end.',
  enable: 'Ends what `spotlight-disable` began: for the rules it names, or for all.',
};

/** What a suppression comment does, and on a rule's id what that rule is about. */
export function hoveredSuppression(brief: Brief, offset: number): Hovered[] {
  const comments = brief.comments.filter(({ span }) => isOn(span, offset));
  return readDirectives(comments).flatMap(({ kind, word, comment, named }): Hovered[] => {
    const name = named.find(({ span }) => isOn(span, offset));
    const rule = name && ruleText(name.id);
    if (name && rule) return [{ span: name.span, markdown: rule }];
    if (name) return [{ span: name.span, markdown: `There is no rule “${escapeMarkdown(name.id)}”.` }];
    const { start } = comment.textSpan;
    const span = { start, end: start + word.length };
    return kind === null || !isOn(span, offset) ? [] : [{ span, markdown: MEANINGS[kind] }];
  });
}
