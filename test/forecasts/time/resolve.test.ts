import { describe, expect, it } from 'vitest';
import { resolve } from '../../../server/src/forecasts/time/resolve.js';
import { hintLabel } from '../../../server/src/forecasts/time/rewrite.js';
import { first } from './marked.js';

type Row = readonly [published: string, phrase: string, from: string | null, to: string | null];

function check(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('%s: %s', (published, phrase, from, to) => {
      expect(resolve(first(`It will happen ${phrase}.`).meaning, published)).toEqual({ from, to });
    });
  });
}

check('a bare month or day is the next one at or after publication', [
  ['2024-05-20', 'in May', '2024-05-01', '2024-05-31'],
  ['2024-06-01', 'in May', '2025-05-01', '2025-05-31'],
  ['2024-05-20', 'in early May', '2025-05-01', '2025-05-10'],
  ['2024-05-20', 'on 20 May', '2024-05-20', '2024-05-20'],
  ['2024-05-21', 'on 20 May', '2025-05-20', '2025-05-20'],
  ['2024-05-20', 'by May', null, '2024-05-31'],
  ['2024-12-31', 'on 1 January', '2025-01-01', '2025-01-01'],
  ['2025-03-01', 'on 29 February', '2028-02-29', '2028-02-29'],
  ['2024-11-20', 'from November to February', '2024-11-01', '2025-02-28'],
  ['2024-01-20', 'from November to February', '2023-11-01', '2024-02-29'],
]);

check('a season that is running is meant; "next" is the one after', [
  ['2024-01-10', 'this winter', '2023-12-01', '2024-02-29'],
  ['2024-01-10', 'by next winter', null, '2025-02-28'],
  ['2024-10-10', 'by next winter', null, '2025-02-28'],
  ['2024-10-10', 'in the autumn', '2024-09-01', '2024-11-30'],
  ['2024-12-10', 'in the autumn', '2025-09-01', '2025-11-30'],
  ['2024-04-10', 'before spring', null, '2025-02-28'],
  ['2024-04-10', 'until spring', null, '2024-05-31'],
  ['2024-02-10', 'in late winter', '2024-02-01', '2024-02-29'],
  ['2022-08-29', 'in the winter half-year', '2022-10-01', '2023-03-31'],
]);

check('quarters, halves and thirds', [
  ['2024-04-19', 'in the first quarter', '2025-01-01', '2025-03-31'],
  ['2024-04-19', 'in the second quarter', '2024-04-01', '2024-06-30'],
  ['2024-04-19', 'in the second half of the year', '2024-07-01', '2024-12-31'],
  ['2024-04-19', 'in mid-February 2028', '2028-02-11', '2028-02-20'],
  ['2024-04-19', 'in late February 2028', '2028-02-21', '2028-02-29'],
  ['2024-04-19', 'in the second half of February 2028', '2028-02-16', '2028-02-29'],
  ['2024-04-19', 'in early autumn', '2024-09-01', '2024-09-30'],
  ['2024-04-19', 'in the middle of the first quarter of 2026', '2026-02-01', '2026-02-28'],
  ['2024-04-19', 'early this decade', '2020-01-01', '2023-04-30'],
  ['2024-04-19', 'in the middle of the next decade', '2033-05-01', '2036-08-31'],
]);

check('weeks run from Monday to Sunday', [
  ['2024-05-20', 'this week', '2024-05-20', '2024-05-26'],
  ['2024-05-26', 'this week', '2024-05-20', '2024-05-26'],
  ['2024-05-26', 'next week', '2024-05-27', '2024-06-02'],
  ['2024-05-26', 'next weekend', '2024-06-01', '2024-06-02'],
  ['2024-05-21', 'next Wednesday', '2024-05-29', '2024-05-29'],
  ['2024-05-21', 'on Wednesday', '2024-05-22', '2024-05-22'],
  ['2024-05-21', 'early next week', '2024-05-27', '2024-05-28'],
]);

check('lengths end on the same day of the month, or its last', [
  ['2024-08-31', 'within six months', null, '2025-02-28'],
  ['2024-02-29', 'within a year', null, '2025-02-28'],
  ['2024-02-29', 'over the next four years', null, '2028-02-29'],
  ['2024-12-25', 'within ten days', null, '2025-01-04'],
  ['2024-12-25', 'in a decade', null, '2034-12-25'],
  ['2024-12-25', 'within 9000 years', null, null],
]);

check('the turn of the year, New Year and feasts', [
  ['2024-09-13', 'until the new year', null, '2024-12-31'],
  ['2024-09-13', 'before the new year', null, '2024-12-31'],
  ['2024-09-13', 'by the new year', null, '2024-12-31'],
  ['2024-09-13', 'before Easter', null, '2025-04-19'],
  ['2024-09-13', 'by Christmas 2026', null, '2026-12-25'],
]);

check('an impossible day resolves to nothing', [
  ['2024-09-13', 'on 31 November', null, null],
  ['2024-09-13', 'on 30 February 2026', null, null],
]);

describe('labels', () => {
  it.each([
    ['2021-09-01', '2021-11-30', 'Sep–Nov 2021'],
    ['2021-09-01', '2021-09-30', 'Sep 2021'],
    ['2021-12-01', '2022-02-28', 'Dec 2021–Feb 2022'],
    ['2021-05-09', '2021-05-09', '9 May 2021'],
    ['2021-12-10', '2021-12-12', '10–12 Dec 2021'],
    ['2021-06-30', '2021-07-01', '30 Jun – 1 Jul 2021'],
    ['2021-12-31', '2022-01-01', '31 Dec 2021 – 1 Jan 2022'],
    ['2021-01-01', '2021-12-31', '2021'],
    ['2030-01-01', '2039-12-31', '2030–2039'],
    [null, '2021-12-31', 'by 31 Dec 2021'],
    ['2022-01-01', null, 'from 1 Jan 2022'],
    [null, null, ''],
  ])('%s to %s: %s', (from, to, label) => {
    expect(hintLabel(from, to)).toBe(label);
  });
});
