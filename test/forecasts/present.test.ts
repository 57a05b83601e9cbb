import { describe, it } from 'vitest';
import { expectForecasts, expectNoForecasts } from './reading-table.js';

// What is so now, or was, told in words that can also tell the future; and forecasts whose verb hides behind other words.

describe('what is so now', () => {
  it('leaves guesses about the present alone', () => {
    expectNoForecasts([
      'The group may be working with a state firm.',
      'The treaty may no longer be relevant.',
      'This may indicate a bias in the sample.',
      'It may be too early to tell.',
      'These drills are likely only the beginning.',
      'The ministry is likely additionally taking advantage of the delay.',
      'This is likely a consequence of the drought.',
    ]);
    expectForecasts(['The group may be facing a shortage «by the summer».', 'The party may be heading for defeat.']);
  });

  it('leaves purposes and what something consists in alone', () => {
    expectNoForecasts([
      'The first is to cut costs.',
      'This is not to say that the threat is gone.',
      'Their policy is to remove such posts.',
      'Another possibility is to share the data.',
      'The guidelines aim to speed up approvals.',
      'The paper is intended to start a debate.',
      'The base case assumes that the port stays open.',
    ]);
    expectForecasts([
      'The guidelines aim to speed up approvals «by next spring».',
      'The airport is to reopen to civil flights.',
      'The rest is to come from fuel taxes.',
    ]);
  });

  it('tells nouns from the verbs that they look like', () => {
    expectNoForecasts([
      'On 16 May, the army launched a series of raids on key sites in the capital.',
      'The regulator proposed updates on May 15.',
      'Long-term defence projects also encourage firms to invest.',
      'They have ample means to manipulate the vote.',
      'The troops moved using those plans that had been in the cabinet for years.',
      'The agency assesses threats and risks using a matrix.',
      'The regulator asked the firm to stop its mapping plans for the island.',
      'In 2021, the yard also bought halls in the north, for which it had plans for repair work.',
      'The programme, begun in the 1980s, continues to this day.',
    ]);
  });

  it('finds the verb behind what stands in between', () => {
    expectForecasts([
      'The tariff will no longer apply.',
      'They will most likely leave.',
      'The plan will both raise taxes and cut spending.',
      'They will not and should not match the offer.',
      'Those measures will continue.',
      'The latest projections show wages rising «in 2025».',
      'And those will continue whatever happens.',
      'The navy is renewing its fleet, with plans to retire the frigate «by 2027».',
      'The assembly will take up the draft «after the Christmas break».',
      'The military will likely seize power.',
      'The grid is likely to deprioritise coal.',
      '«Once completed», the canal could divert a fifth of the flow.',
    ]);
    expectNoForecasts([
      'Those who wait will be rewarded.',
      'On 30 May, the towns could neither call for help nor leave.',
    ]);
  });
});

describe('dates that bound nothing', () => {
  it('leaves days of acts and reports, and outsets, aside', () => {
    expectForecasts([
      'All members agreed on Wednesday to raise their share to 5% of output «by 2035».',
      'The ratio is projected to rise from 33% in 2025 to 50% «by 2050».',
      'The ministry said that households will pay more after the regulator announced a review.',
      'GENEVA (7 June 2024) – Experts will convene «in September».',
      'The union will shape an economy radically different from today.',
    ]);
  });
});

describe('readings of real briefs', () => {
  it('finds what stands behind a relative clause, a comparison or “because of”', () => {
    expectForecasts([
      'If the pact expired, there would be no limits on the arsenals for the first time since 1972.',
      '«Over time», the Gulf states, which have so far rejected any dialogue, will come to terms with it.',
      'The treaty remains open, and the flights suspended in March because of the epidemic are to be resumed «in the autumn».',
      'Such a step would make it easier to regain the towns it lost in 2022.',
      'A partial relaxation of the rules is the most probable compromise.',
      'The accord was extended last week and now expires «on 24 June».',
      'The accession of either country «before 2030» should not be counted on.',
    ]);
  });

  it('leaves refusals, wishes and present causes alone', () => {
    expectNoForecasts([
      'Since 2017, the government has not agreed to fill any vacancy.',
      'Its silence may be related to the elections in the north.',
      'Ankara wants guarantees that the others will not pass the images on.',
      'In 2022, the envoys agreed that the crossings would be opened within months, but they are closed to this day.',
      'He voted to ban diesel engines from the inner harbour.',
    ]);
  });
});

describe('a prediction that was over when it was published', () => {
  it('keeps its date, so that it can be reported', () => {
    expectForecasts([
      'A deal will be struck «in the first quarter this year».',
      'The towns will sign «by March 2024».',
    ]);
    expectNoForecasts(['The levy rose in March this year.']);
  });
});

describe('rules and offers', () => {
  it('leaves alone', () => {
    expectNoForecasts([
      'Under the Geneva Agreement of 1966, the envoy may choose the means of settlement.',
      'Under Resolution 2231, any participant may report a violation.',
      "A party wishing to leave it will have to give three months' notice.",
      'In the spring, the envoy had expected an agreement to be signed by the autumn.',
      'Tehran expects the Europeans to condemn the attack first.',
      'Withdrawal from the pact takes effect three months after notification.',
      'On 4 June the two states met in the port and agreed to talk on, which few had thought likely.',
    ]);
    expectForecasts([
      'The accord takes effect «three months after notification».',
      'The bank expects the Europeans to recover slowly.',
    ]);
  });
});
