import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  easterSunday,
  isoDay,
  parseIsoDay,
  weekday,
} from '../../server/src/text/day.js';

describe('calendar days', () => {
  it.each(['2024-02-29', '0001-01-01', '9999-12-31'])('%s is one', (day) => {
    expect(parseIsoDay(day)).toBe(day);
  });

  it.each(['2023-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-1-1', '23-01-01', ''])('%j is none', (day) => {
    expect(parseIsoDay(day)).toBeNull();
  });

  it('cannot be made of numbers that name none', () => {
    expect(isoDay(44, 3, 5)).toBe('0044-03-05');
    for (const [year, month, day] of [
      [2023, 2, 29],
      [2023, 13, 1],
      [10_000, 1, 1],
      [-1, 1, 1],
      [2023, 1.5, 1],
    ] as const) {
      expect(() => isoDay(year, month, day)).toThrow(RangeError);
    }
  });
});

it.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2021-12-31', 1, '2022-01-01'],
  ['0099-12-31', 1, '0100-01-01'],
])('%s and %i days', (day, days, result) => {
  expect(addDays(day, days)).toBe(result);
  expect(daysBetween(day, result)).toBe(days);
});

it.each([
  ['2021-01-31', 1, '2021-02-28'],
  ['2021-01-31', -2, '2020-11-30'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2021-06-15', 120, '2031-06-15'],
])('%s and %i months', (day, months, result) => {
  expect(addMonths(day, months)).toBe(result);
});

it('counts weekdays from Monday', () => {
  expect(['2021-04-19', '2021-04-22', '2021-04-25', '2000-02-29'].map(weekday)).toEqual([0, 3, 6, 1]);
});

it('knows Easter Sunday', () => {
  expect([1954, 2000, 2021, 2024, 2025, 2038, 2049].map(easterSunday)).toEqual([
    '1954-04-18',
    '2000-04-23',
    '2021-04-04',
    '2024-03-31',
    '2025-04-20',
    '2038-04-25',
    '2049-04-18',
  ]);
});
