import { describe, expect, it } from 'vitest';
import { resolve } from '../../../server/src/forecasts/time/resolve.js';
import { find, first, marked, PUBLISHED, unmarked } from './marked.js';

const EVENTS = [
  'It will happen [after the G20 summit].',
  'It will be discussed [at the next NATO summit].',
  '[At the summit in Vilnius], leaders will decide.',
  'The law will pass [once parliament returns from recess].',
  '[When the mandate expires], the troops will leave.',
  '[As soon as the sanctions are lifted], investors will return.',
  'It enters into force [ten days after the last signature].',
  'It must be transposed [within two years of its entry into force].',
  '[In its first year in office], the government will cut taxes.',
  'The commission will act [during the Polish presidency].',
  '[During the harvest season], roads will be busy.',
  '[By the time the war ends], debt will have doubled.',
  '[By the start of the heating season], stocks will be full.',
  '[By the end of its term], the government will have failed.',
  '[Until the war in Ukraine ends], no talks will be held.',
  'The deal will be signed [upon ratification] by all parties.',
  '[Following the election], a coalition will be formed.',
  '[Ahead of the vote], tensions will rise.',
  '[Pending ratification], the treaty will be applied provisionally.',
  '[With the expiry of the treaty], limits will end.',
  '[In the next election], the party will lose.',
  '[Soon after the election], prices will rise.',
  'The mandate will expire [before the summer break].',
  '[In the first hundred days], the president will act.',
  '[On entry into force], duties will fall.',
  '[On its accession], Ukraine will get funds.',
  '[Before parliament is dissolved], the law will pass.',
  '[Before leaving office], he will sign the pardon.',
  'The talks will resume [after the holidays].',
  '[In the wake of the vote], unrest is likely.',
  'COP31 will be decided [by COP30].',
  'It will happen [no later than 30 days after publication].',
  'It will happen [within three months after the entry into force].',
  'It will happen [six months after the election].',
  'It will happen [a year after the treaty expires].',
  'It will happen [two years before the mandate ends].',
  'It will happen [until the end of this parliamentary term].',
  '[In the months following the vote], the currency will fall.',
  'No reform will pass [in this parliament].',
  'He will step down [in his second term].',
  'The ceasefire expires [two weeks after it was signed].',
  '[With the start of the heating season], demand will rise.',
  '[From the start of the next school year], phones will be banned.',
  '[On the eve of the summit], talks will resume.',
  '[During the campaign], the tone will harden.',
  '[Throughout the transition period], rules will apply.',
  '[In the run-up to the election], spending will rise.',
  'The court will rule [once it has heard the parties].',
  'The court will rule [as soon as the hearing ends].',
  'He resigned [two days before the vote].',
];

const VAGUE = [
  'It will be decided [in the next few days].',
  'It will be decided [in coming months].',
  '[Soon], prices will rise.',
  '[Eventually], prices will rise.',
  'Prices will rise [in the not too distant future].',
  'Prices will rise [over the coming months and years].',
  'Prices will rise [in the coming weeks].',
  '[The coming months] will show who wins.',
  'Prices will rise [for years to come].',
  'The reform will take [several years].',
  'The collapse is [weeks away].',
  'The deal is still [years off].',
  'It will happen [within weeks].',
  'It will happen [in the years to come].',
  'It will happen [over a generation].',
  '[Within a generation], Poland will be rich.',
  'It will happen [down the road].',
  'It will happen [at some point].',
  'It will happen [at a later stage].',
  'It will happen [in the medium to long term].',
  'It will happen [any day now].',
  'It will happen [one day].',
  'It will happen [before long].',
  '[For now], it will not happen.',
  '[For the time being], no change is expected.',
  'It will not happen [any time soon].',
  'It may happen [sooner than the markets expect].',
  '[Within a few weeks], it will end.',
  '[In the next few years], it will end.',
  '[In the days that follow], the front will move.',
  'The court will rule [in a matter of weeks].',
  'The court will rule [in the coming days].',
  'The court will rule [over the next couple of years].',
  'The court will rule [in the next several months].',
  'The court will rule [within a few short weeks].',
  'The court will rule [within hours].',
  'The court will rule [in the not so distant future].',
  'The court will rule [for decades to come].',
  'The dispute will drag on [for months].',
  'The dispute will drag on [for years].',
  'The dispute will not end [for years].',
];

/** Words and figures that look like times. */
const NO_TIMES = [
  'Prices may fall by a third and spring back.',
  'The army sent 2,000 troops in 40 countries.',
  'After all, the government will lose.',
  'The case will go before the Court of Justice.',
  'Output will shrink by a third.',
  'Within the Union, opinion will shift.',
  'Refugees from Poland will return.',
  'It was once a great power.',
  'Once again, the Sejm will vote.',
  'The party will be next to nothing.',
  'Trains will run on time.',
  'Friday prayers will be held.',
  'After years of haggling, the deal will come.',
  'Windows 11 will be used under Article 5 and Resolution 2231.',
  'Fit for 55 and Agenda 2030 will fail, as will Vision 2030.',
  'The Zapad-2021 drills and the G20 summit will be held.',
  'Following the advice of its lawyers, the bank may appeal.',
  'The next government will inherit the debt.',
  'Whether the party will win the next election is unclear.',
  'The reform will take two years.',
  'The collapse is only a matter of time.',
  'In the fall of the government lies a chance.',
  'By ratification of the treaty, Poland will gain.',
  'Some 2030 soldiers will arrive.',
  'By then, the bridge will be open.',
  'The bridge opens a year later.',
  'The price will double every five years.',
  'The price will rise by 2% a year.',
];

describe.each([
  ['event', EVENTS],
  ['vague', VAGUE],
] as const)('%s expressions', (kind, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    const { text } = unmarked(sentence);
    expect(marked(text)).toBe(sentence);
    const expression = first(text);
    expect([expression.class, expression.past]).toEqual([kind, false]);
    expect(resolve(expression.meaning, PUBLISHED)).toEqual({ from: null, to: null });
  });
});

describe('no time expression', () => {
  it.each(NO_TIMES)('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
