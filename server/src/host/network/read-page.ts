import type { FragmentFindings } from '../../links/online/fragment.js';
import { PageReader } from '../../links/online/page-reader.js';
import { PageDecoder } from './page-decoder.js';
import { unpack } from './unpack.js';

/** The headers of a response, as it wrote them. */
export interface Headers {
  /** The value of a header, one unit a byte; null where it is not there, or there with several values. */
  get(name: string): string | null;
}

const PAGE = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;
const XML = /\bxml\b/i;

/**
 * What stands of some fragments in a page, of which no more is read than it takes; null where it is none in HTML. What is damaged, cut
 * off or ended counts as far as it came.
 */
export async function readPage(
  body: AsyncIterable<Buffer>,
  headers: Headers,
  fragments: readonly string[],
): Promise<FragmentFindings | null> {
  const contentType = headers.get('content-type');
  if (contentType === null || !PAGE.test(contentType)) return null;
  const bytes = unpack(body, headers.get('content-encoding'));
  if (bytes === null) return null;
  const reader = new PageReader(fragments);
  const decoder = new PageDecoder(contentType);
  let isEmpty = true;
  try {
    for await (const chunk of bytes) {
      isEmpty = false;
      if (!reader.write(decoder.write(chunk))) return reader.end(false);
    }
    reader.write(decoder.end());
    // A page of nothing is none that anything could be missing from; one in XML may have elements without ends where HTML knows none.
    return reader.end(!isEmpty && !XML.test(contentType));
  } catch {
    reader.write(decoder.end());
    return reader.end(false);
  }
}
