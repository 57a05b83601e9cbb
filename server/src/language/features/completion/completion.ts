import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { toOffset } from '../../convert.js';
import type { Feature } from '../../feature.js';
import { guarded } from '../../session.js';
import { WorkspaceIndex } from '../../workspace-index.js';
import { completeConfiguration } from '../configuration-language/configuration-language.js';
import { bylineItems } from './byline.js';
import { commentItems } from './comments.js';
import { frontMatterItems } from './front-matter.js';
import { Known } from './known.js';
import { linkItems, titleOf } from './links.js';
import type { CompletionPlace, CompletionProvider } from './place.js';
import { questionItems } from './questions.js';
import { sectionItems } from './sections.js';

/** How much of a line is looked at on each side, in UTF-16 units: paragraphs on one line can be long, and hostile. */
const FURTHEST = 2000;

/** What may stand at the cursor: the first provider that knows the place answers. */
export const completion: Feature = {
  name: 'completion',
  capabilities: {
    completionProvider: { triggerCharacters: ['(', '#', '/', ':', '<', '-', ' '], resolveProvider: false },
  },
  register(session) {
    const known = new Known(session);
    const titles = new WorkspaceIndex(session, 'markdown', titleOf);
    const providers: readonly CompletionProvider[] = [
      commentItems,
      frontMatterItems(known),
      linkItems(titles),
      questionItems,
      bylineItems(known),
      sectionItems,
    ];
    session.connection.onCompletion(
      guarded<CompletionParams, CompletionItem[]>(session, 'completion', [], async (params, token) => {
        const open = await session.briefs.get(params.textDocument.uri);
        if (open === null) return completeConfiguration(session, params.textDocument.uri, params.position);
        const { source } = open.brief;
        const offset = toOffset(source, params.position);
        const line = source.lineAround(offset);
        const before = source.slice({ start: Math.max(line.start, offset - FURTHEST), end: offset });
        const behind = source.slice({ start: offset, end: Math.min(line.end, offset + FURTHEST) });
        const place: CompletionPlace = { session, open, offset, line, before, behind, token };
        for (const provider of providers) {
          const items = await provider(place);
          if (items !== null) return [...items];
        }
        return [];
      }),
    );
  },
};
