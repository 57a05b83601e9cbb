import { hasMended } from '../../../lint/weigh-findings.js';
import { applyEdits } from '../../../text/edit.js';
import { toSpan } from '../../convert.js';
import { cancelled } from '../../session.js';
import type { ActionRequest, NamedFinding } from './action.js';

/** Units of text that are read once more for one request, all fixes together: nobody waits for a light bulb. */
const MOST_READ = 400_000;

/**
 * Which of the findings have a fix that makes nothing worse by itself, as `--fix` asks of all of them together. What could not be weighed
 * in time is none.
 */
export async function harmlessFixes(request: ActionRequest): Promise<ReadonlySet<NamedFinding>> {
  const { session, open, findings, token } = request;
  const { source } = open.brief;
  const harmless = new Set<NamedFinding>();
  let left = MOST_READ;
  for (const named of findings) {
    if (named.fix === null) continue;
    left -= source.text.length;
    if (left < 0 && harmless.size > 0) break;
    if (token.isCancellationRequested) throw cancelled();
    const before = (await open.lint()).findings;
    const mended = before.find(
      ({ rule, span }) => rule === named.rule && isAt(span, toSpan(source, named.diagnostic.range)),
    );
    if (mended === undefined) continue;
    const edits = named.fix.edits.map(({ range, newText }) => ({ span: toSpan(source, range), text: newText }));
    const after = open.brief.reread(applyEdits(source.text, edits));
    const { findings: remaining } = await session.workspace.lint(open.uri, after, open.settings);
    if (hasMended([mended], before, remaining)) harmless.add(named);
  }
  return harmless;
}

function isAt(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start === b.start && a.end === b.end;
}
