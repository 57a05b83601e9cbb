import { exportHtml } from '../../export/export-html.js';
import { publishedOf } from '../../export/published.js';
import type { Feature } from '../feature.js';
import type { ExportHtmlAnswer } from '../protocol.js';
import { guarded } from '../session.js';

export const EXPORT_HTML_REQUEST = 'spotlight/exportHtml';

/** An open brief as one page of HTML that needs nothing else; null where the document is no open brief. */
export const exportPage: Feature = {
  name: 'export',
  capabilities: {},
  register(session) {
    session.connection.onRequest(
      EXPORT_HTML_REQUEST,
      guarded<{ readonly uri: string }, ExportHtmlAnswer | null>(session, 'export', null, async ({ uri }) => {
        const open = await session.briefs.get(uri);
        if (open === null) return null;
        const removed = publishedOf(open.brief).removed.map(({ text }) => text);
        return { html: exportHtml(open.brief), removed };
      }),
    );
  },
};
