import fc from 'fast-check';
import { mutations, ownTexts, sharedTexts } from './real.js';
import { soups } from './soup.js';
import { structured } from './structured.js';

/** Longer texts cost time and show nothing new. */
const LONGEST = 2500;

/** Texts from harmless to hostile. `shared`: also mutations of the texts beside the repository, where they lie there. */
export function hostileTexts(root: string, shared: boolean): fc.Arbitrary<string> {
  const real = shared ? [...ownTexts(root), ...sharedTexts(root)] : ownTexts(root);
  return fc
    .oneof(
      { weight: 4, arbitrary: structured },
      { weight: 3, arbitrary: soups },
      { weight: 3, arbitrary: mutations(real) },
    )
    .map((text) => text.slice(0, LONGEST));
}
