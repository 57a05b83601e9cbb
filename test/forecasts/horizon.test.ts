import { describe, expect, it } from 'vitest';
import { readSentence } from '../../server/src/forecasts/read-sentence.js';
import { expectForecasts, PUBLISHED } from './reading-table.js';

describe('the horizon of a forecast', () => {
  it('takes the time that bounds the main prediction', () => {
    expectForecasts([
      'The commission, which was set up in March, will report «by 30 November 2024».',
      'The minister, whose term ends in 2027, will resign «this summer».',
      'The pact signed on 4 April will be ratified «in the autumn».',
      'The truce announced on 2 June will not last «until July».',
    ]);
  });

  it('takes a beginning that may lie in the period that is running', () => {
    expectForecasts([
      'Fees will double «from this month».',
      'A verdict is expected «this summer at the earliest».',
      'The tariff will apply «from 2024».',
    ]);
  });

  it('takes another open date only where the main prediction has none', () => {
    expectForecasts([
      'The board, which meets again «in September», will reject the offer.',
      'The elections scheduled «for 20 October 2024» will decide the fate of the reform.',
    ]);
  });

  it('takes no condition for a horizon', () => {
    expectForecasts([
      'If the ceasefire collapses in July, refugees will flee north.',
      'The border will stay closed as long as the dispute lasts.',
      'Unless parliament acts by August, the fund will run dry.',
    ]);
  });

  it('prefers a calendar date to an event and an event to a vague word', () => {
    expectForecasts([
      'After the election, the cabinet will be formed «by 15 July 2024».',
      'In the coming years, and at the latest «after the next census», the seats will be redistributed.',
    ]);
  });

  it('resolves days against publication and leaves them open without it', () => {
    const text = 'The law will take effect in September.';
    expect(readSentence(text, PUBLISHED).horizon).toMatchObject({
      class: 'relative',
      from: '2024-09-01',
      to: '2024-09-30',
    });
    expect(readSentence(text, null).horizon).toMatchObject({ class: 'relative', from: null, to: null });
  });

  it('counts spans within the sentence', () => {
    const text = 'In Łódź, the tram line will open in May 2026.';
    const { cue, horizon } = readSentence(text, PUBLISHED);
    expect(text.slice(cue?.start, cue?.end)).toBe('will open');
    expect(text.slice(horizon?.start, horizon?.end)).toBe('in May 2026');
  });

  it('shows the words of the main prediction', () => {
    const text = 'The board, which is likely to meet in May, will reject the offer.';
    expect(readSentence(text, PUBLISHED).cue).toMatchObject({ text: 'will reject', kind: 'modal' });
  });

  it('claims nothing about dates told in the past while the day of publication is unknown', () => {
    const text = 'The council extended the mandate until 31 December 2025.';
    expect(readSentence(text, PUBLISHED).forecast).toBe(true);
    expect(readSentence(text, null).forecast).toBe(false);
  });

  it('reads no forecast from a heading', () => {
    expect(readSentence('What will happen next?', PUBLISHED, { heading: true }).forecast).toBe(false);
    expect(readSentence('Elections will decide', PUBLISHED, { heading: true }).forecast).toBe(false);
  });
});
