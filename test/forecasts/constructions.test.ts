import { describe, it } from 'vitest';
import { expectForecasts, expectNoForecasts } from './reading-table.js';

// Constructions beside their nearest negatives: each group came from a kind of sentence once missed or wrongly claimed.

describe('verbs among nouns', () => {
  it('finds forecasts', () => {
    expectForecasts([
      'Loudspeakers along the demarcation line fall silent «on 1 July».',
      'Schools and banks stay shut «until further notice».',
      'Drilling off the southern coast starts «as soon as the talks are over».',
      'A referendum may be called «once a text exists».',
      'The port is to remain closed «throughout this week».',
      'Talks on fish resume «as soon as the new cabinet is sworn in».',
      'Ferries between the two islands go out of service «on 3 September».',
      'The director has staked her name on a compromise, and «after a failed conference» the whole body will be in doubt.',
    ]);
  });
  it('leaves alone', () => {
    expectNoForecasts([
      'Once a month the council meets.',
      'Export losses after the war were huge.',
      'Prices in shops near the border rise and fall.',
      'After the vote the minister resigned.',
    ]);
  });
});

describe('constructions of the second round', () => {
  it('finds forecasts', () => {
    expectForecasts([
      "Bulgaria adopts the common currency «on New Year's Day».",
      'The two sirens on the coast fall silent «on 15 July».',
      'The blast furnace in Dunkirk goes cold «in November».',
      'The northern lock stays shut «until the divers have finished».',
      'Debris removal starts «as soon as the last shells are cleared».',
      'Tickets for the night train go on sale «on 1 October».',
      'The frigate is due back in Den Helder «on 3 August».',
      'The old visa loses its validity «on 31 December».',
      'Both chambers reconvene «on 2 September».',
      'The subsidy runs out «at the end of the year».',
      'The emir, who turns 80 «next March», has named no heir.',
      'Estonia disconnects from the old grid «in February 2025».',
      'Three of the seven judges retire «before the end of 2026».',
      'The vaccine reaches the villages «in September».',
      '«From 1 January 2025», ships pay for every tonne they burn.',
      'The trial of the new engine has been put back «to October».',
      'The handover has been brought forward «to next month».',
      'The vote has been deferred «until after the recess».',
      'The date of the launch has slipped «to 2027».',
      'The hearing was rescheduled «for 4 September».',
      'A repeat of the talks seems out of reach «before September».',
      'A lasting truce is within reach, the envoy believes.',
      'A return to the gold standard is hardly imaginable.',
      'A third term has become unthinkable.',
      'The abolition of the tax is off the table «for now».',
      'A settlement out of court can be ruled out.',
      'A coalition of the three appears the most plausible outcome.',
      'The incumbent is as good as certain to win.',
      'The strikes are all but sure to resume «after the holidays».',
      'A second failed harvest is more likely than not.',
      'A run on the banks will be hard to avoid.',
      'A split of the party seems hard to avert.',
      'It is difficult to imagine the pact surviving another summer.',
      'Bankruptcy is only a matter of time.',
      'Famine in the delta is «a question of weeks».',
      'Inflation is seen peaking «in January».',
      'Output is seen falling further.',
      'Growth is seen at 2.4% «next year».',
      'Two million herders face hunger if the rains fail.',
      'The city faces bankruptcy «next year».',
      'The minister admitted that the deadline «of 2030» cannot be met.',
      'The target can no longer be reached.',
      'The ambassador said at the opening of the fair that his country would join the bank «in September».',
      'The minister hopes that the president, who flies to Seoul «on Friday», will listen.',
      'The bank expects lending to have recovered «by 2026».',
    ]);
  });
  it('leaves alone', () => {
    expectNoForecasts([
      "Bulgaria adopted the common currency on New Year's Day 2007.",
      'The sirens fall silent whenever the sun sets.',
      'The furnace goes cold when nobody tends it.',
      'Every summer the lock stays shut for a month.',
      'The figures for September show a decline.',
      'Ships pay for every tonne they burn.',
      'The frigate was back in Den Helder on 3 May.',
      'The report of 3 June runs to eleven pages.',
      'The vaccine reaches only the villages on the road.',
      'The trial of the engine was put back twice.',
      'The hearing was rescheduled four times last year.',
      'The figures for the third quarter were held back.',
      'Most medicines are out of reach for the poor.',
      'The village lies within reach of the guns.',
      'A link to the earlier attack can be ruled out.',
      'The damage done in May was hard to imagine.',
      'It is hard to see why nobody objected.',
      'The likeness is more striking than not.',
      'The tax was off the table for years.',
      'The minister is often seen wearing a cap.',
      'He was seen leaving the palace in January.',
      'The conditions could not be met in 2019.',
      'The rules cannot be met by small farms.',
      'It was announced in February that a census would be held in December, a plan the court struck down.',
      'The declaration of 1998 foresaw that a code would be drawn up.',
      'In 2019 the delegates applauded when it was decided that the fund would be full by 2022.',
      'The minister promised that the road would be built, but it was soon forgotten.',
      'A probe that has lost its heat shield will burn up.',
      'Voters who have waited in the rain will know the feeling.',
      'Anyone who has crossed the strait in winter will remember the cold.',
      'The fleet could be kept afloat only as long as the oil money lasted.',
      'The law was amended so that the mayors could raise fees.',
      'The dunes may not be built on without a permit.',
      'Bottles may not be sold within 200 metres of a school.',
      'A driver may enter the zone only with a badge.',
      'A curfew, which the prefect may impose for three days and only the assembly may extend, keeps people at home.',
      'None of the owners may sell the house without the consent of the others.',
      'Old fishermen may still remember the herring.',
      'Ministers who fear a strike tend to give in, and they may regret it.',
      'It may be assumed that the two discussed the border.',
      'It would be short-sighted of the Commission to give way now.',
      'The influence of the clergy is weaker than ten years ago, given its losses in the war in June.',
      'The two capitals are afraid that the text will serve as a pretext.',
      'It also expects Armenia to pass no such law.',
      'The mayors expect understanding for their refusal.',
      'Tirana expects concessions from Brussels.',
      'It is said that the ban is likely to have done more harm than good.',
    ]);
  });
});

describe('constructions of the third round', () => {
  it('finds forecasts', () => {
    expectForecasts([
      'More than a quarter intend to leave «within twelve months».',
      'Norway is leaving the agency «two years after the notification».',
      'Regional elections, called «for 15 September», follow a week later.',
      'The Liberals look like losing both their seats.',
      'The export ban looks like being lifted «in July».',
      'Any thaw between the two is «years off».',
      'A solution to the dispute is still a long way off.',
      'Membership is «decades away».',
      'Paris could join the fund «in a year or so».',
      'The yard will deliver the hull «in a month or two».',
      'A clear yes is taken for granted in both capitals.',
      'The lenders are prepared to wait.',
      'Farmers have every reason to expect delays «once the checks apply».',
      'The pensions are to be paid by Brussels «from the second phase of the plan».',
    ]);
  });
  it('leaves alone', () => {
    expectNoForecasts([
      'The harbour might well be the deepest on the coast.',
      'The minister may be the most powerful woman in the cabinet.',
      'Under the law on agents, every club is to register.',
      'No one who holds an office may own an account abroad.',
      'No skipper may enter the reserve.',
      'Market day falls on the first Monday of May every second year.',
      'In its better days, the yard could build ten ships a year.',
      'The new terminal looks like a ship.',
      'The village is miles away from the road.',
      'The camp is weeks away from the capital by mule.',
      'The house was taken for granted.',
      'The tenants have no reason to expect mercy.',
      'The nurses are well prepared for the winter.',
    ]);
  });
});

describe('constructions of the fourth round', () => {
  it('leaves alone', () => {
    expectNoForecasts([
      'Under the old rules, no list could win both seats in a district.',
      'Before the invasion, the party maintained that the country would never arm.',
      'Before the war, some 4,000 villagers could cross the river for work.',
      'In the first weeks of the drill, anybody could watch the columns on the web, which is why the denial was refuted at once.',
      'A buffer state is one that may be crossed but not kept.',
      'The president may dismiss the assembly only once in two years.',
      'A broker may lose the trust of one side by talking too long to the other.',
      'High prices in the north are due to congested cables.',
      'Suppliers may apply for a licence in any member state.',
      'The compass points to a pole in the north.',
    ]);
  });
  it('finds forecasts', () => {
    expectForecasts([
      'The bridge is due to open «in July».',
      'Rebuilding the corps will take «the better part of a generation».',
      'Malaria is likely to return to the delta «with the first floods».',
      'The two states will not agree to the levy «until all talks have failed».',
      'Everything points to a minority cabinet.',
      'All signs point to a long strike.',
      '«Before the summit in July», the two sides could sign a first text.',
      'The new speaker may lose the trust of the small parties.',
      'Lawmakers may vote on the bill «in July».',
      'Ratification may fail in two parliaments.',
    ]);
  });
});

describe('predictions whose time is over', () => {
  it('finds forecasts on 2021-04-26', () => {
    expectForecasts(
      [
        'The towns will sign the contract «by June 2020».',
        'The company plans to buy a ship «by the end of 2020».',
        'The plant is due to open «in March 2021».',
      ],
      '2021-04-26',
    );
  });
  it('leaves alone on 2021-04-26', () => {
    expectNoForecasts(
      [
        'In 1939 the army will cross the river.',
        'The law of 2 March 2021 says little.',
        'The data for 2020 show a decline.',
        'A levy introduced in January 2021 covers the costs.',
      ],
      '2021-04-26',
    );
  });
});
