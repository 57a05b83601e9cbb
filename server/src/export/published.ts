import { canonicalEdits } from '../brief/canonical.js';
import type { Brief } from '../brief/model.js';
import { parseBrief } from '../brief/parse-brief.js';
import { applyEdits, type Edit } from '../text/edit.js';

/** A brief without furniture and cut paragraphs, in canonical form, and the way back to the text it was made of. */
export interface Published {
  readonly brief: Brief;
  /** Where a place of `brief` stands in the source of the brief it was made of. */
  readonly toSource: (offset: number) => number;
}

/** Each turn can bring out what the one before uncovered: a header under a header. */
const MAX_TURNS = 4;

/** What of a brief will be published; worked out once. */
export function publishedOf(brief: Brief): Published {
  return brief.once(clean);
}

function clean(original: Brief): Published {
  const furniture = original.furniture.filter(({ kind }) => kind === 'configured').map(({ text }) => text);
  const ways: ((offset: number) => number)[] = [];
  let brief = original;
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const edits = canonicalEdits(brief);
    if (edits.length === 0) break;
    ways.push(wayBack(edits));
    brief = parseBrief(applyEdits(brief.source.text, edits), { furniture });
  }
  return { brief, toSource: (offset) => ways.reduceRight((at, way) => way(at), offset) };
}

/** From places in the edited text to places in the text before. Edits are in order and do not overlap. */
function wayBack(edits: readonly Edit[]): (offset: number) => number {
  const shifts: { readonly from: number; readonly shift: number }[] = [];
  let shift = 0;
  for (const { span, text } of edits) {
    shift += span.end - span.start - text.length;
    shifts.push({ from: span.end - shift, shift });
  }
  return (offset) => {
    let low = 0;
    let high = shifts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shifts[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (shifts[low - 1]?.shift ?? 0);
  };
}
