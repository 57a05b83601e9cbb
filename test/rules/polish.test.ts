import { describe, expect, it } from 'vitest';
import { fixed, grave, ofRule } from './lint.js';

const ANSWER =
  'Rada zebrała się w marcu, tzn. przed głosowaniem, i wysłuchała dr. J. Kowalskiego oraz prof. A. Nowaka nt. kosztów ' +
  '(ok. 3,5 mln euro). Poprosiła o „więcej czasu”, ale go nie dostała. Projekt art. 5 przesłano do ministerstw 3 maja 2026 r. ' +
  'Ministrowie odrzucili nr 7 itd. Dane za I kw. 2026 r. ogłoszono wiosną. Pokazują one wzrost o 2,4 proc. w stosunku do ub.r. ' +
  'Rząd przyjął je z zadowoleniem, a opozycja zgłosiła zastrzeżenia do metody. Samorządy nie były pytane o zdanie w tej sprawie, ' +
  'choć to one utrzymują nabrzeża i płacą za drogi, którymi jadą ciężarówki.';
const QUESTIONS = [
  'Co się stało?',
  'Dlaczego to ważne dla NATO?',
  'Jak zareagowały m.in. Niemcy?',
  'Jakie są perspektywy?',
];
const HEAD =
  '---\ndate: 2026-05-04\nlang: pl\n---\n\n# Nowa umowa o portach\n\nAnna Maria Nowak i Jan Żak-Łoś\n\n' +
  '30 kwietnia 2026 r. Polska i USA podpisały umowę o bezpieczeństwie portów, tj. o dźwigach i nabrzeżach. ' +
  'Umowa kończy spór, który trwał dziesięć lat, i daje stronom głos.\n\n';
const TEXT = HEAD + QUESTIONS.map((question) => `## ${question}\n\n${ANSWER}\n`).join('\n');

const swap = (from: string, to: string): string => {
  if (!TEXT.includes(from)) throw new Error(`“${from}” does not occur`);
  return TEXT.replace(from, () => to);
};

describe('a brief in Polish', () => {
  it('has no finding where it is correct', async () => {
    expect(await grave(TEXT)).toEqual([]);
  });

  it.each([
    ['title deleted', swap('# Nowa umowa o portach\n\n', ''), 'title-missing: '],
    ['byline deleted', swap('Anna Maria Nowak i Jan Żak-Łoś\n\n', ''), 'byline-missing: '],
    ['question mark deleted', swap('NATO?', 'NATO'), 'question-format: Dlaczego to ważne dla NATO'],
    ['question without marks', swap('## Dlaczego', 'Dlaczego'), 'heading-level: Dlaczego to ważne dla NATO?'],
    ['first question without marks', swap('## Co', 'Co'), 'heading-level: Co się stało?'],
    ['date in words', swap('2026-05-04', '4 maja 2026 r.'), 'date-invalid: 4 maja 2026 r.'],
    ['page number', swap('## Jakie', 'Strona 2\n\n## Jakie'), 'page-furniture: Strona 2'],
    ['paragraph cut', swap('głosowaniem, i', 'głosowaniem,\n\ni'), 'paragraph-broken: głosowaniem,\n\ni'],
  ])('%s', async (_, text, expected) => {
    expect(await grave(text)).toEqual([expected]);
  });

  it('becomes canonical from plain form, letter by letter', async () => {
    expect(await fixed(TEXT.replace(/^#+ /gm, ''))).toBe(TEXT);
  });

  it('reads its own joiners, and those of no other language', async () => {
    expect(await ofRule('byline-format', swap(' i Jan', ' oraz Jan'))).toEqual([]);
    expect(await ofRule('byline-format', swap('lang: pl', 'lang: de'))).toHaveLength(1);
  });
});
