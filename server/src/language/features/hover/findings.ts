import { ruleUrl } from '../../../lint/docs-url.js';
import { rules } from '../../../rules/registry.generated.js';
import type { OpenBrief } from '../../briefs.js';
import { codeSpan, escapeMarkdown } from '../../markdown-text.js';
import { type Hovered, isOn } from './hovered.js';

/** The rules of the findings here, each once: editors show the findings themselves. */
export async function hoveredFindings(open: OpenBrief, offset: number): Promise<Hovered[]> {
  const { findings } = await open.lint();
  const here = findings
    .filter(({ span }) => isOn(span, offset))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return here
    .filter(({ rule }, at) => here.findIndex((other) => other.rule === rule) === at)
    .flatMap(({ rule, span }) => {
      const markdown = ruleText(rule);
      return markdown === null ? [] : [{ span, markdown }];
    });
}

/** What a rule reports and why, with a link to its page; null where there is no such rule. */
export function ruleText(id: string): string | null {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) return null;
  const { summary, why } = rule;
  return `**${codeSpan(id)}** ${escapeMarkdown(summary)}\n\n${escapeMarkdown(why)}\n\n[More about this rule](${ruleUrl(id)})`;
}
