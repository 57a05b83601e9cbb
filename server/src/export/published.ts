import { canonicalTurns } from '../brief/canonical.js';
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

/** What of a brief will be published; worked out once. */
export function publishedOf(brief: Brief): Published {
  return brief.once(clean);
}

function clean(original: Brief): Published {
  const turns = new Turns(original);
  let brief = original;
  for (const turn of canonicalTurns(original)) brief = brief.reread(turns.make(turn.brief, turn.edits));
  return { brief, toSource: turns.toSource, removed: turns.removed };
}
