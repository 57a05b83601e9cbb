import { renderBody } from '../../export/render-body.js';
import type { Feature } from '../feature.js';
import type { PreviewAnswer } from '../protocol.js';
import { guarded } from '../session.js';

/** `spotlight/preview`: an open brief as it will be published, with source lines and placeholders for what is missing. */
export const preview: Feature = {
  name: 'preview',
  capabilities: {},
  register(session) {
    session.connection.onRequest(
      'spotlight/preview',
      guarded<{ uri?: unknown } | null, PreviewAnswer | null>(session, 'preview', null, async (params) => {
        const uri = params?.uri;
        const open = typeof uri === 'string' ? await session.briefs.get(uri) : null;
        if (open === null) return null;
        const { brief, version } = open;
        return {
          html: renderBody(brief, { preview: true }),
          version,
          title: brief.title?.text ?? '',
          lang: brief.lang,
        };
      }),
    );
  },
};
