import { LetterPattern } from '../../text/letter-pattern.js';
import { IRREGULAR_FORMS, VERB_BASES } from './verbs.js';

/** Which forms of a verb a spelling can be; several can hold at once (`put`, `forecast`). */
export const BASE = 1;
export const PRES = 2;
export const PAST = 4;
export const PART = 8;
export const ING = 16;

export interface VerbForm {
  readonly base: string;
  readonly forms: number;
}

const NOT_PARTICIPLES = new Set(
  'indeed hundred red need speed seed deed feed exceed sacred naked kindred wicked unprecedented unlimited aged biased beloved so-called hatred shed bed weed reed heed sled embed wed bleed breed creed greed newlywed'.split(
    ' ',
  ),
);
const NOT_GERUNDS = new Set(
  'thing king spring during morning evening ceiling nothing something anything everything ring string wing sibling darling sterling viking notwithstanding'.split(
    ' ',
  ),
);
const PREFIX = new LetterPattern(String.raw`^(?:re-?|over|under|out|co-?|pre-?|de|dis|un)(?=\p{L}{3})`);

/** Reads a lower-case word as a verb form, or gives undefined where it can be none. */
export function verbForm(word: string): VerbForm | undefined {
  const irregular = IRREGULAR_FORMS.get(word);
  if (irregular !== undefined) {
    const forms = (irregular.past ? PAST : 0) | (irregular.participle ? PART : 0);
    return { base: irregular.base, forms: VERB_BASES.has(word) ? forms | BASE : forms };
  }
  if (VERB_BASES.has(word)) return { base: word, forms: BASE };
  const last = word.charCodeAt(word.length - 1);
  if (last === 0x73) return thirdPerson(word);
  if (last === 0x64) return regularPast(word);
  if (last === 0x67) return gerund(word);
  return irregularWithPrefix(word);
}

function thirdPerson(word: string): VerbForm | undefined {
  if (word.length < 4 || word.endsWith('ss')) return undefined;
  const stem = word.slice(0, -1);
  // "reaches", "goes"; "sites" is no form of *sit*.
  const short = /(?:s|x|z|ch|sh|o)es$/.test(word) ? word.slice(0, -2) : '';
  // "reaches" is no "re-ache": a verb that stands in the list goes before one with a prefix.
  const base = VERB_BASES.has(stem) ? stem : VERB_BASES.has(short) ? short : (knownBase(stem) ?? knownBase(short));
  const found = base ?? (word.endsWith('ies') ? knownBase(`${word.slice(0, -3)}y`) : undefined);
  return found === undefined ? undefined : { base: found, forms: PRES };
}

function regularPast(word: string): VerbForm | undefined {
  if (!word.endsWith('ed') || word.length < 4 || NOT_PARTICIPLES.has(word)) return irregularWithPrefix(word);
  const stem = word.slice(0, -2);
  return { base: stemBase(stem) ?? (word.endsWith('ied') ? `${word.slice(0, -3)}y` : stem), forms: PAST | PART };
}

function gerund(word: string): VerbForm | undefined {
  if (!word.endsWith('ing') || word.length < 5 || NOT_GERUNDS.has(word)) return undefined;
  const stem = word.slice(0, -3);
  return { base: stemBase(stem) ?? stem, forms: ING };
}

function stemBase(stem: string): string | undefined {
  const doubled = stem.length > 3 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  if (VERB_BASES.has(stem) && !VERB_BASES.has(`${stem}e`)) return stem;
  return (
    knownBase(`${stem}e`) ??
    knownBase(stem) ??
    knownBase(doubled) ??
    (stem.endsWith('i') ? knownBase(`${stem.slice(0, -1)}y`) : undefined)
  );
}

function knownBase(word: string): string | undefined {
  if (VERB_BASES.has(word)) return word;
  const rest = PREFIX.replace(word, '');
  return rest !== word && VERB_BASES.has(rest) ? word : undefined;
}

/** `rewrote`, `outbid`: an irregular form under a prefix. */
function irregularWithPrefix(word: string): VerbForm | undefined {
  if (word === 'output' || word === 'outset' || word === 'outcome') return undefined;
  const rest = PREFIX.replace(word, '');
  const form = rest === word ? undefined : IRREGULAR_FORMS.get(rest);
  if (form === undefined) return VERB_BASES.has(rest) && rest !== word ? { base: word, forms: BASE } : undefined;
  return { base: word, forms: (form.past ? PAST : 0) | (form.participle ? PART : 0) };
}
