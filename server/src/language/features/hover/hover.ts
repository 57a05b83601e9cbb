import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { OpenBrief } from '../../briefs.js';
import { toOffset, toRange } from '../../convert.js';
import type { Feature } from '../../feature.js';
import { withoutMarkdown } from '../../markdown-text.js';
import { guarded, type Session } from '../../session.js';
import { hoverConfiguration } from '../configuration-language/configuration-language.js';
import { hoveredFindings } from './findings.js';
import { hoveredForecast } from './forecast.js';
import { hoveredKey } from './front-matter.js';
import type { Hovered } from './hovered.js';
import { hoveredLink } from './link.js';
import { hoveredSuppression } from './suppression.js';

/** What there is to know about the words under the pointer: findings' rules, forecasts, links, keys and suppressions. */
export const hover: Feature = {
  name: 'hover',
  capabilities: { hoverProvider: true },
  register(session) {
    session.connection.onHover(
      guarded<HoverParams, Hover | null>(session, 'hover', null, async ({ textDocument, position }) => {
        const open = await session.briefs.get(textDocument.uri);
        return open === null
          ? hoverConfiguration(session, textDocument.uri, position)
          : hoverAt(session, open, toOffset(open.brief.source, position));
      }),
    );
  },
};

async function hoverAt(session: Session, open: OpenBrief, offset: number): Promise<Hover | null> {
  const { brief } = open;
  const found: Hovered[] = [
    ...hoveredKey(brief, offset),
    ...hoveredSuppression(brief, offset),
    ...hoveredForecast(brief, offset),
    ...(await hoveredLink(session, open, offset)),
    ...(await hoveredFindings(open, offset)),
  ];
  // The smallest words that anything is said about: what stands around them is not meant.
  const [first] = [...found].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  if (first === undefined) return null;
  const markdown = found.map((each) => each.markdown).join('\n\n---\n\n');
  const contents = session.client.markdownHovers
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(markdown) };
  return { contents, range: toRange(brief.source, first.span) };
}
