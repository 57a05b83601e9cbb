import type { Link } from '../../brief/model.js';
import type { Span } from '../../text/span.js';
import { quoted } from './message.js';

/** Looking for what was meant costs time with every candidate; a brief with more faults than these has others to mend first. */
export const MOST_SUGGESTIONS = 50;

/** A link at the beginning of a message. */
export function linkName(link: Link): string {
  const kind = link.kind === 'image' ? 'image' : 'link';
  const isAddress = link.kind === 'autolink' || link.kind === 'bare';
  return link.text.trim() === '' || isAddress ? `This ${kind}` : `The ${kind} ${quoted(link.text)}`;
}

/** What a finding about a link's target marks: the target, or the whole link where the target is empty. */
export function targetOrLink(link: Link): Span {
  return link.targetSpan.start < link.targetSpan.end ? link.targetSpan : link.span;
}
