import { describe, it } from 'vitest';
import { expectForecasts, expectNoForecasts } from './reading-table.js';

describe('predicates that foretell', () => {
  it('reads set, due, poised, bound, about, going, likely and be to', () => {
    expectForecasts([
      'The two chambers are set to meet «on 12 July».',
      'The pipeline is due to be inspected «in August».',
      'Hungary is poised to block the package.',
      'The dispute is bound to flare up again.',
      'The ministry is about to publish the list.',
      'The new owners are going to cut jobs.',
      'Bucharest is likely to abstain.',
      'The reform is highly unlikely to pass «before the recess».',
      'The summit is to be held in Riga «on 3 October 2024».',
      'The levy is not expected to rise «this year».',
      'The parties look set to form a minority government.',
      'The fund appears destined to run dry.',
      'The opposition seems certain to appeal.',
      'The bridge is slated for completion «in 2026».',
      'Exports are projected to double «by the end of the decade».',
      'The plant is scheduled to reopen «on 1 September».',
      'Further cuts are planned «for 2025».',
    ]);
  });

  it('reads adjectives and nouns of likelihood', () => {
    expectForecasts([
      'A snap election looks increasingly likely.',
      'A compromise remains improbable.',
      'A default is all but certain.',
      'Further clashes are inevitable.',
      'Most diplomats consider a breakthrough unlikely.',
      'The most likely outcome is another minority cabinet.',
      'The chances of a deal are slim.',
      'There is little prospect of a quick settlement.',
      'The radical left has a good chance of entering parliament.',
      'It is only a matter of time «before the dam bursts».',
      'New sanctions are on the cards.',
      'A merger is out of the question.',
      'The country is on the brink of default.',
      'The project is on track to finish «in 2025».',
      'The region is heading for another drought.',
      'Europe risks losing its last foundry.',
      'The strike threatens to paralyse the ports.',
      'The polls point to a prolonged stalemate.',
      'The economy faces the prospect of a third year of recession.',
      'Russia stands to gain from the delay.',
    ]);
  });

  it('reads plans, pledges and expectations', () => {
    expectForecasts([
      'Ankara plans to buy forty aircraft.',
      'The government intends to submit the bill «in the autumn».',
      'The Netherlands has pledged to deliver the first batch «by the end of June».',
      'Vienna aims at climate neutrality «by 2040».',
      'The aim is to double capacity «by 2030».',
      'There are plans to merge the two agencies.',
      'The bank expects inflation to fall below 3% «in 2025».',
      'The agency predicts a record harvest.',
      'Economists anticipate a mild recession «in the second half of the year».',
      'Georgia has agreed to extend the contract.',
      'Berlin is preparing to send a frigate.',
      'The ministry envisages a pilot phase «from January 2025».',
      'The prime minister has announced that he will resign «after the summit».',
    ]);
  });
});

describe('predicates that foretell nothing', () => {
  it('leaves the past alone', () => {
    expectNoForecasts([
      'The bill was expected to pass, but the senate rejected it.',
      'The talks were due to resume in March.',
      'The plant had been scheduled to open in 2020.',
      'The winner was likely the least known of the candidates.',
      'The attack was probably planned abroad.',
      'Analysts considered a coup unlikely.',
      'Growth was lower than forecast.',
      'The planned tunnel was never built.',
      'In 2010, the company planned to build three reactors by 2020.',
      'The government had intended to privatise the railways.',
      'The crisis threatened to bring down the cabinet in 2018.',
    ]);
  });

  it('leaves states, definitions and attributes alone', () => {
    expectNoForecasts([
      'This is likely the oldest port in the region.',
      'The plans of the two ministries differ in scope.',
      'The expected revenue is not included in the budget.',
      'The forecast of the institute rests on old data.',
      'The prospect of membership is the strongest lever of the Union.',
      'The task is to rebuild trust.',
      'The regulator is to blame for the delay.',
      'The opposition wants early elections.',
      'The price fell due to a warm winter.',
      'A hybrid threat is an attack below the threshold of war.',
    ]);
  });
});
