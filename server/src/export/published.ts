import { canonicalEdits } from '../brief/canonical.js';
import type { Brief } from '../brief/model.js';
import { type RemovedLine, Turns } from '../brief/removed-lines.js';

/** A brief without furniture and cut paragraphs, in canonical form, and the way back to the text it was made of. */
export interface Published {
  readonly brief: Brief;
  /** Where a place of `brief` stands in the source of the brief it was made of. */
  readonly toSource: (offset: number) => number;
  /** The lines of furniture that are left out. */
  readonly removed: readonly RemovedLine[];
}

/** Each turn can bring out what the one before uncovered: a header under a header. */
const MAX_TURNS = 4;

/** What of a brief will be published; worked out once. */
export function publishedOf(brief: Brief): Published {
  return brief.once(clean);
}

function clean(original: Brief): Published {
  const turns = new Turns(original);
  let brief = original;
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const edits = canonicalEdits(brief);
    if (edits.length === 0) break;
    brief = brief.reread(turns.make(brief, edits));
  }
  return { brief, toSource: turns.toSource, removed: turns.removed };
}
