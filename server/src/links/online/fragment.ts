import { foldFragment } from '../anchors.js';
import { readTextFragment, type TextPart } from './text-fragment.js';

/** `unknown`: the page was not read to its end, is no HTML, or only its own scripts know what the fragment means. */
export type FragmentFinding = 'found' | 'missing' | 'unknown';

/** By fragment as written in links, without `#`. */
export type FragmentFindings = ReadonlyMap<string, FragmentFinding>;

/** What a fragment asks a page for. */
export type WantedFragment =
  | { readonly kind: 'top' }
  /** One of these passages. */
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
  /** An id or name, as `foldFragment` gives it. `loose`: it may as well be an order to the page’s scripts, such as `gid=0` or `/inbox`. */
  | { readonly kind: 'anchor'; readonly anchor: string; readonly loose: boolean }
  | { readonly kind: 'unreadable' };

/** @param written in the link, without `#` */
export function readFragment(written: string): WantedFragment {
  const directive = written.indexOf(':~:');
  if (directive !== -1) {
    const parts = readTextFragment(written.slice(directive + ':~:'.length));
    return parts === null ? { kind: 'unreadable' } : { kind: 'text', parts };
  }
  const anchor = foldFragment(written);
  if (anchor === '' || anchor === 'top') return { kind: 'top' };
  return { kind: 'anchor', anchor, loose: /^[!/]|[=&?(]|^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/.test(written) };
}
