import { describe, it } from 'vitest';
import { expectForecasts, expectNoForecasts } from './reading-table.js';

describe('modals that foretell', () => {
  it('reads will, shall and their contractions', () => {
    expectForecasts([
      'The coalition will collapse «before the end of the year».',
      'Neither Sofia nor Skopje will give way «this summer».',
      "The cabinet won't survive the budget vote «in October».",
      'Farmers will, if the drought lasts, lose a third of their harvest.',
      'Prices will in all probability keep rising.',
      'The port will have doubled its capacity «by 2028».',
      'Not only will the levy stay, but it will also be extended to shipping.',
      'The army chief, who took over in March, will be replaced «next month».',
      'Analysts believe that the lira will weaken further.',
      'The minister says the airport will reopen «within two weeks».',
      '"We will not sign," the foreign minister told reporters on Tuesday.',
      '«In a few months», prices will rise.',
      '«In a year and a half», fees will have doubled.',
      'Kenya will onshore its data «from 2026».',
    ]);
  });

  it('reads may, might and could of what may come', () => {
    expectForecasts([
      'Oslo may follow the Danish example.',
      'The alliance might well split «after the congress».',
      'A second strike could close the port «for weeks».',
      'The dispute could escalate if neither side backs down.',
      'The vote may yet be postponed, since the lists are incomplete.',
    ]);
  });

  it('reads would of conditions and of open reports', () => {
    expectForecasts([
      'A ban on re-exports would cost the region thousands of jobs.',
      'Without the loan, the government would default «by the autumn».',
      'The central bank said on Monday that it would cut rates «in September».',
      'The ministry announced that the base would be closed.',
      'In January, the fund forecast that growth would reach 3% «in 2025».',
    ]);
  });

  it('reads epistemic should and expectations under other modals', () => {
    expectForecasts([
      'The terminal should come on stream «in 2027».',
      'Inflation should ease «in the second half of the year».',
      'Further defections should be expected.',
      'More layoffs must be expected «in the autumn».',
      'A veto cannot be ruled out.',
      'No breakthrough can be expected «at the summit in July».',
      'Consumers can expect higher bills «next winter».',
    ]);
  });
});

describe('modals that foretell nothing', () => {
  it('knows nouns and names', () => {
    expectNoForecasts([
      'The political will to reform is weak.',
      'There is no will to compromise in either camp.',
      'Theresa May resigned over the backstop.',
      'The May elections were won by the incumbents.',
      'The might of the navy is beyond doubt.',
      'Will Smith chairs the committee on trade.',
    ]);
  });

  it('leaves advice, duties and abilities alone', () => {
    expectNoForecasts([
      'The Commission should publish its plan by September.',
      'Member states must transpose the directive before the end of 2025.',
      'Donors ought to pay their arrears this year.',
      'The Union would do well to wait until the election.',
      'It would be premature to lift the embargo next year.',
      'The talks should start without delay.',
      'The Alliance needs to replenish its stocks within two years.',
      'The system can intercept up to forty drones an hour.',
      'Candidates can register until the end of the month.',
    ]);
  });

  it('leaves the past and the unreal alone', () => {
    expectNoForecasts([
      'The police could not reach the village before the bridge was rebuilt.',
      'Without the loan, the country would have defaulted in 2022.',
      'Moscow may have underestimated the resistance.',
      'He would later become prime minister in 1998.',
      'In 2016 nobody expected that the referendum would be lost.',
      'Had it not been for the rain, the harvest would have failed.',
      'The minister had promised that the road would be finished.',
      'The government said in 2019 that it would close the mines by 2022.',
      'They wanted a treaty that would bind the parliament.',
    ]);
  });

  it('leaves questions and declared ignorance alone', () => {
    expectNoForecasts([
      'Will the truce hold?',
      'What will the new government do next year?',
      'Whether the court will accept the appeal is unclear.',
      'It remains to be seen whether the parties will agree by June.',
      'The president has not decided when the vote will be held.',
      'Nobody knows who will lead the delegation.',
      'How the fund will be financed is an open question.',
    ]);
  });

  it('leaves rules, general truths and remarks about the text alone', () => {
    expectNoForecasts([
      'A company that ignores the rule will face fines.',
      'Investors will usually demand a premium for political risk.',
      'Under Article 7, the Council may suspend voting rights.',
      'A member may leave the agreement at any time.',
      'The treaty stipulates that each party shall submit a report.',
      'This paper will examine the role of the regions.',
      'The next section will discuss the financing.',
      'Readers will recall the crisis of 2008.',
    ]);
  });

  it('leaves wishes, fears and demands alone', () => {
    expectNoForecasts([
      'The unions fear that the plant will be closed.',
      'Tallinn hopes that the allies will send another brigade.',
      'The opposition demands that the vote be repeated by May.',
      'Investors worry that the rules will change.',
    ]);
  });
});
