import { wordsIn } from '../../text/letters.js';

/** Whether two titles say the same: case, white space, kinds of quotes and dashes and a final full stop aside. */
export function sameTitle(a: string, b: string): boolean {
  return foldTitle(a) === foldTitle(b);
}

function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛`´ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]|-{2,3}/g, '-')
    .replace(/\s/g, '')
    .replace(/\.$/, '');
}

/** A question's letters and digits alone, so that the same question in other case, spacing and punctuation is found. */
export function foldQuestion(text: string): string {
  return wordsIn(text.normalize('NFKC').toLowerCase()).join('');
}
