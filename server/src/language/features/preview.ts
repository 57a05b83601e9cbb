import { renderBody } from '../../export/render-body.js';
import type { Feature } from '../feature.js';
import { guarded } from '../session.js';

export interface PreviewAnswer {
  /** One `<article>`, safe to put into a page as it is. */
  readonly html: string;
  /** Of the document that it was made of. */
  readonly version: number;
  readonly title: string;
  readonly lang: string;
}

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
