import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { toCsv } from '../../server/src/forecasts/register/csv.js';
import { byDay, endsBefore, registerOf, trackRecord } from '../../server/src/forecasts/register/entry.js';
import { toIcs } from '../../server/src/forecasts/register/ics.js';
import { toJson } from '../../server/src/forecasts/register/json.js';

const TEXT = `---
date: 2021-04-26
---

# Ferries; Return, Again

Jan Nowak

The contract will be signed this autumn.

## What next?

A second ship will sail in the near future. Fares will rise by 30 June 2021. <!-- forecast: 2021-06-30; outcome: no; source: https://www.gov.pl/fares -->
From 2023, a third ship will follow. The towns may also sell one ship. Much will change after the elections.
`;

const register = registerOf('briefs/a.brief.md', 'briefs/a.brief.md', parseBrief(TEXT));

describe('the register', () => {
  it('has every forecast in the order of the text', () => {
    expect(
      register
        .map(toJson)
        .map(({ question, horizon, outcome }) => [
          question,
          horizon?.class ?? null,
          horizon?.start ?? null,
          horizon?.end ?? null,
          outcome,
        ]),
    ).toEqual([
      [null, 'relative', '2021-09-01', '2021-11-30', null],
      ['What next?', 'vague', null, null, null],
      ['What next?', 'absolute', '2021-06-30', '2021-06-30', 'no'],
      ['What next?', 'absolute', '2023-01-01', null, null],
      ['What next?', null, null, null, null],
      ['What next?', 'event', null, null, null],
    ]);
  });

  it('says in its JSON where each sentence and horizon stands', () => {
    const [first] = register.map(toJson);
    expect(TEXT.slice(first?.range.start.offset, first?.range.end.offset)).toBe(
      'The contract will be signed this autumn.',
    );
    expect(TEXT.slice(first?.horizon?.range.start.offset, first?.horizon?.range.end.offset)).toBe('this autumn');
    expect(Object.keys(first ?? {})).toEqual(['path', 'text', 'range', 'question', 'horizon', 'outcome']);
  });

  it('keeps the identity of a forecast while the text around it is edited', () => {
    const edited = TEXT.replace('The contract will', 'It rained in April. The contract *will*').replace(
      'A second ship will sail in the near future. ',
      '',
    );
    const ids = registerOf('briefs/a.brief.md', 'briefs/a.brief.md', parseBrief(edited)).map(({ id }) => id);
    const kept = register.filter((_entry, index) => index !== 1).map(({ id }) => id);
    expect(ids).toEqual(kept);
    expect(new Set(register.map(({ id }) => id)).size).toBe(register.length);
  });

  it('counts what is dated and what became of it', () => {
    expect(trackRecord(register, '2021-12-24')).toEqual({
      total: 6,
      absolute: 2,
      relative: 1,
      event: 1,
      vague: 1,
      undated: 1,
      yes: 0,
      no: 1,
      partly: 0,
      due: 1,
    });
  });

  it('can be sorted and cut by day', () => {
    expect(byDay(register).map(({ forecast }) => forecast.horizon?.to ?? forecast.horizon?.from ?? null)).toEqual([
      '2021-06-30',
      '2021-11-30',
      '2023-01-01',
      null,
      null,
      null,
    ]);
    expect(register.filter(({ forecast }) => endsBefore(forecast, '2021-11-30'))).toHaveLength(1);
    expect(register.filter(({ forecast }) => endsBefore(forecast, '2021-12-01'))).toHaveLength(2);
  });
});

describe('the calendar', () => {
  const calendar = new ICAL.Component(ICAL.parse(toIcs(register)));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

  it('is one that a calendar program reads, with an all-day event for each forecast that can be checked, on its last day', () => {
    expect(events.map((event) => [event.startDate.toString(), event.startDate.isDate])).toEqual([
      ['2021-11-30', true],
      ['2021-06-30', true],
      ['2023-01-01', true],
    ]);
    expect(events[0]?.description).toContain('Ferries; Return, Again');
    expect(events[1]?.summary).toMatch(/^Did not come true: Fares will rise/);
  });

  it('has stable names for its events, and is the same every time', () => {
    expect(events.map((event) => event.uid)).toEqual(
      [0, 2, 3].map((index) => `${register[index]?.id}@spotlight-brief`),
    );
    expect(toIcs(register)).toBe(toIcs(register));
  });

  it('folds long lines as the format asks', () => {
    const bytes = toIcs(register)
      .split('\r\n')
      .map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
  });
});

describe('the table for spreadsheets', () => {
  it('quotes what needs quotes, and disarms what a spreadsheet would run', () => {
    const [entry] = register;
    if (entry === undefined) throw new Error('the register is empty');
    const csv = toCsv([{ ...entry, title: '=HYPERLINK("http://evil.example","a, b")' }]);
    expect(csv.split('\r\n')[0]).toBe(
      'id,path,line,title,published,question,text,class,horizon,start,end,outcome,source',
    );
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""a, b"")"`);
  });
});
