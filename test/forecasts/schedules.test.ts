import { describe, it } from 'vitest';
import { expectForecasts, expectNoForecasts } from './reading-table.js';

describe('schedules', () => {
  it('reads the present tense with a date to come', () => {
    expectForecasts([
      'The sanctions expire «on 31 July 2024».',
      'Romanians go to the polls «on 24 November».',
      'The court rules on the appeal «next Thursday».',
      'Sweden takes over the presidency «in January 2025».',
      'The convention opens «in the second week of July».',
      'The lease runs «until 2045».',
      'The ban takes effect «in October».',
      'The next review is «in 2026».',
      'The treaty enters into force «once ten parliaments have ratified it».',
    ]);
  });

  it('reads participles and decisions about later days', () => {
    expectForecasts([
      'The report deals with the exercise scheduled «for September».',
      'The two ministers discussed the vote planned «for 8 July».',
      'The council extended the mandate «until 31 December 2025».',
      'The parties agreed to meet again «next month».',
      'Parliament postponed the debate «until the autumn».',
      'The Zaporizhzhia corridor, to be opened «on 1 August», has no rail link.',
      'The election has been called «for 9 October».',
    ]);
  });

  it('leaves dates of the past alone', () => {
    expectNoForecasts([
      'The sanctions expired on 31 May.',
      'The agreement signed in April remains secret.',
      'The data for March show a slight recovery.',
      'The law adopted on 3 May is in force.',
      'The share has been falling since 2019.',
      'Turnout reached 61% in the election of 9 June.',
      'The two presidents met in Vilnius in May.',
      'The army withdrew within three days.',
      'The corridor has been closed for two years.',
      'The fund was set up to run for a decade.',
    ]);
  });

  it('leaves demands and advice with dates alone', () => {
    expectNoForecasts([
      'The opposition demands new elections by September.',
      'The Commission calls on Warsaw to present a plan by 1 July.',
      'The report recommends a phase-out by 2030.',
      'The rector wants a decision before the summer.',
    ]);
  });
});
