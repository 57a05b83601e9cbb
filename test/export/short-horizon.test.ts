import { describe, expect, it } from 'vitest';
import { shortHorizon } from '../../server/src/export/short-horizon.js';

const HORIZONS: readonly (readonly [string | null, string | null, string, string])[] = [
  [null, null, '', ''],
  [null, '2021-12-31', 'by 31 Dec 2021', 'do 31 gru 2021'],
  ['2022-01-01', null, 'from 1 Jan 2022', 'od 1 sty 2022'],
  ['2021-05-09', '2021-05-09', '9 May 2021', '9 maj 2021'],
  ['2021-05-03', '2021-05-09', '3–9 May 2021', '3–9 maj 2021'],
  ['2021-05-28', '2021-06-02', '28 May – 2 Jun 2021', '28 maj – 2 cze 2021'],
  ['2021-12-28', '2022-01-02', '28 Dec 2021 – 2 Jan 2022', '28 gru 2021 – 2 sty 2022'],
  ['2021-09-01', '2021-09-30', 'Sep 2021', 'wrz 2021'],
  ['2021-09-01', '2021-11-30', 'Sep–Nov 2021', 'wrz–lis 2021'],
  ['2021-12-01', '2022-02-28', 'Dec 2021–Feb 2022', 'gru 2021 – lut 2022'],
  ['2021-01-01', '2021-12-31', '2021', '2021'],
  ['2021-01-01', '2023-12-31', '2021–2023', '2021–2023'],
];

describe('a horizon in a few words', () => {
  const [english, polish] = [shortHorizon('en'), shortHorizon('pl')];
  it.each(HORIZONS)('from %s to %s', (from, to, inEnglish, inPolish) => {
    expect(english(from, to)).toBe(inEnglish);
    expect(polish(from, to)).toBe(inPolish);
  });
});
