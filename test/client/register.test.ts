import { describe, expect, it } from 'vitest';
import { filtered, grouped, groupOf, hasBegun } from '../../client/src/views/forecasts/register.js';
import type { RegisterHorizon, RegisterItem } from '../../server/src/language/protocol.js';

const TODAY = '2026-11-22';

function forecast(text: string, horizon: Partial<RegisterHorizon> | null, more: Partial<RegisterItem> = {}) {
  const place = { line: 0, character: 0 };
  const range = { start: place, end: place };
  const nothing = { text: '', class: 'absolute' as const, start: null, end: null, range };
  const whole = horizon === null ? null : { ...nothing, ...horizon };
  return {
    ...{ id: text, uri: 'file:///a.brief.md', title: 'Harbour', published: null, label: '' },
    ...{ text, question: null, outcome: null, due: false },
    ...{ range, horizon: whole },
    ...more,
  } satisfies RegisterItem;
}

describe('the register of a workspace', () => {
  it('tells forecasts that are due from those that are dated, and from those that nobody can check', () => {
    const group = (horizon: Partial<RegisterHorizon> | null, more = {}) =>
      groupOf(forecast('It will rain.', horizon, more));
    expect(group({ end: '2026-11-21' }, { due: true })).toBe('due');
    expect(group({ end: '2026-11-21' })).toBe('dated');
    expect(group({ end: '2027-01-01', class: 'relative' })).toBe('relative');
    expect(group({ class: 'event' })).toBe('vague');
    expect(group({ class: 'vague' })).toBe('vague');
    expect(group(null)).toBe('undated');
  });

  it('shows only groups that hold something, each by its days', () => {
    const groups = grouped([
      forecast('c', { start: '2027-06-01' }),
      forecast('d', {}),
      forecast('a', { end: '2026-12-31' }),
      forecast('b', { end: '2027-05-31' }),
      forecast('e', null),
    ]);
    expect([...groups].map(([name, own]) => [name, own.map(({ text }) => text)])).toEqual([
      ['dated', ['a', 'b', 'c', 'd']],
      ['undated', ['e']],
    ]);
  });

  it('takes no outcome before the time of a forecast has begun', () => {
    expect(hasBegun(forecast('a', { start: '2026-11-23', end: '2026-12-31' }), TODAY)).toBe(false);
    expect(hasBegun(forecast('a', { start: '2026-11-22', end: '2026-12-31' }), TODAY)).toBe(true);
    expect(hasBegun(forecast('a', { end: '2026-12-31' }), TODAY)).toBe(false);
    expect(hasBegun(forecast('a', null), TODAY)).toBe(false);
  });

  it('is filtered by words, wherever they stand', () => {
    const all = [
      forecast('The port will open.', { text: 'by May 2027' }),
      forecast('Prices may rise.', null, { uri: 'file:///b/%C5%82ad.brief.md' }),
    ];
    const found = (filter: string) => filtered(all, filter).map(({ text }) => text);
    expect(found('  ')).toHaveLength(2);
    expect(found('PORT may')).toEqual(['The port will open.']);
    expect(found('ład')).toEqual(['Prices may rise.']);
    expect(found('harbour')).toHaveLength(2);
    expect(found('port prices')).toEqual([]);
  });
});
