import { describe, it } from 'vitest';
import { expectForecasts, expectNoForecasts } from './reading-table.js';

// Ways of saying what will come that hang on a set phrase, each with its near misses.

describe('set phrases', () => {
  it('finds advice to expect something', () => {
    expectForecasts([
      'Do not expect the two houses to agree.',
      "Don't expect Jakarta to give in.",
      'Expect the question of visas to return «once the talks are over».',
    ]);
    expectNoForecasts(['Expect is too strong a word.', 'They did not expect the bridge to hold.']);
  });

  it('finds odds, reasons and refusals to exclude', () => {
    expectForecasts([
      'The odds are that the cabinet survives.',
      'There is every reason to expect a longer strike.',
      'The central bank refuses to rule out a second devaluation.',
      'The bank is committed to tripling its loans.',
      'Without a deal, the carrier faces bankruptcy.',
    ]);
    expectNoForecasts([
      'Both sides are committed to maintaining the truce.',
      'Few would dispute that the reform was overdue.',
      'Jakarta would be wise to keep the reserve.',
      'The initiative aims to link the Gulf with the Caucasus.',
      'The carrier faces a fine.',
    ]);
  });

  it('finds duties that begin on a day, and what is back on a table', () => {
    expectForecasts([
      '«As of July», importers are required to file a statement.',
      "The dossier is back on the Council's table «in the autumn».",
      'The initiative aims to link twelve ports «by 2027».',
    ]);
    expectNoForecasts(['Importers are required to file a statement.', 'The dossier is back on the table.']);
  });

  it('finds where things are heading and what makes them likely', () => {
    expectForecasts([
      'A rent freeze is where the negotiations are heading.',
      'That makes a second ballot all but inevitable.',
      'Fuel rebates are on their way out.',
      'The port faces the loss of its ferry line «before the year is over».',
      'A return of the displaced is illusory.',
      'A change of course is possible «only after the regional elections».',
    ]);
    expectNoForecasts([
      'The reasons are likely to be found in provincial politics.',
      'To speak of a domino effect is to forget the generals of Dakar.',
      'The next section on levies will be of use to newcomers.',
    ]);
  });

  it('finds plans behind a pronoun, a causative and “mean to”', () => {
    expectForecasts([
      'Their lawyers have drafted a petition that they intend to lodge «before the week is out».',
      'The winner aims to have a cabinet sworn in «by late September».',
      'The two parties mean to use the gap to amend the statute.',
      'The fund is meant to be ready «by next spring».',
    ]);
    expectNoForecasts(['The fund is meant to cushion the levy.', 'The fund is intended for regions without mines.']);
  });

  it('leaves abilities and rules alone', () => {
    expectForecasts(['The new board can hardly begin its work «before December».']);
    expectNoForecasts([
      'A commissioner may be compelled to resign if the president so requests.',
      'In theory, the unit could be sent within a week.',
      'The utilities could pump no more than a tenth of the usual volume in the days that followed.',
      'Seed subsidies ought to be paid out before the rains set in.',
      'The levy was due on 30 May.',
    ]);
    expectForecasts(['First ore from the southern pit should flow «in the first quarter of 2026».']);
  });

  it('tells what was overtaken and what was once thought from what is still open', () => {
    expectForecasts([
      'A fresh exodus is on the cards should the governor cling to power.',
      'The treasury in Accra is «days away» from its first default.',
      'A few weeks later they announced that a second station would be built.',
      'The clauses could be separated from the bill and adopted earlier, as some deputies have suggested.',
      'The realisation of the plan may be slowed down, as the navy was able to recruit only half of the crew.',
      'This would meet the expectations of the Belgian ministry, which yesterday, together with 18 other states, called for a review.',
    ]);
    expectNoForecasts([
      'That the mission might be overrun was a fear that its commander voiced only later.',
      'In 2021, the region undertook to complete the line by 2027, but this date proved to be unrealistic.',
      'The junta announced that it would hold elections within nine months, but a strike forced it to resume the talks.',
      'The island counts on the support of its neighbours.',
      'Force is permitted only where there are no other means to repel an attack.',
    ]);
  });

  it('reads adverbs of chance, wishes without “that” and comparisons', () => {
    expectForecasts([
      'The council will also likely agree on arrangements for the port.',
      '«Next week», the ministers will likely agree on further steps.',
    ]);
    expectNoForecasts([
      'The minister has said the United States hopes Serbia will be won over.',
      'The law is strict, as would be provided for by the charter.',
      'At the level of strategy, its purpose is to deal with the threat at sea.',
    ]);
  });

  it('leaves rules, lapsed predictions and any one of a kind alone', () => {
    expectForecasts(['Mali, where arrivals have doubled within a year, is likely to become the main partner.']);
    expectNoForecasts([
      'Under their mandate, the peacekeepers may use force to protect civilians.',
      'A customs union without a common budget will suffer from rivalries.',
      'In April, several institutes predicted that plants would have to be closed by November, which did not happen.',
      'The appeal will have suspensive effect only if the court so decides.',
    ]);
  });

  it('reads what follows from a condition, and dates beside nouns', () => {
    expectForecasts([
      'If the mayor wins, look for a restart of the talks.',
      'If the left prevails, expect more strikes.',
      'As orders rise, that share is headed past 80% «within two years».',
      'The moratorium is on its last legs.',
      'A deal is not on the menu.',
      'The utility is due to name its 2025 gas price «by the end of the year».',
      'Output slows this year, before recovering to 3.2% «in 2026».',
      'Bidders tell us the final text may say so.',
    ]);
    expectNoForecasts([
      'That this should be reckoned a success tells much about the past.',
      'I recall a dinner in July of 2017, at which an official assured me that it would be done by midnight.',
      'The kingdom ought to say plainly that it will accept any arrangement.',
      'Twenty years later Tokyo would exchange its claims for the whole chain.',
      'The islanders were told that they might stay.',
      'Testing depends on workers who may have no insurance.',
      "The historian's instinct is to ask what has been tried before.",
      'The question is what the new government will do.',
      'In April the premier had said that snap elections would take place within a year.',
    ]);
  });

  it('reads the present tense behind a condition or scenario', () => {
    expectForecasts([
      'If Kowalski wins, the exercises stay small and the fleet sails anyway.',
      'Under this scenario, egg prices rise by a further 20% «this year».',
    ]);
    expectNoForecasts([
      'If the seat falls vacant, the deputy takes over.',
      'Under the law of 2019, the deputy takes over if Kowalski resigns.',
      'If Kowalski is right, the figures are wrong.',
    ]);
  });
});
